/** Completion in fish 3 and newer. It asks the tool itself each time, and prints nothing where that fails. */
export const fishScript = `# Tab completion of baerum-innov in fish. Put this line in ~/.config/fish/config.fish:
#   baerum-innov completion fish | source
# Where it is used by npx:  function baerum-innov; npx baerum-innov $argv; end
#   npx baerum-innov completion fish | source
function __baerum_innov_ask
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~' $HOME -- $words[1])
    set -e words[1]
    if command -q $program
        $program __complete fish (count $words) $words "$current" 2>/dev/null </dev/null
    else
        npx --no -- baerum-innov __complete fish (count $words) $words "$current" 2>/dev/null </dev/null
    end
end

function __baerum_innov_complete
    set -l lines (__baerum_innov_ask)
    if test "$lines[1]" = files
        __fish_complete_path (commandline -ct | string replace -r '^--[a-z-]+=' '')
    else if set -q lines[2]
        printf '%s\\n' $lines[2..-1]
    end
end

complete -c baerum-innov -e
complete -c baerum-innov -f -a '(__baerum_innov_complete)'
`;
