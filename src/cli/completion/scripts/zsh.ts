/** Completion in zsh. It asks the tool itself each time, and prints nothing where that fails. */
export const zshScript = `#compdef baerum-innov
# Tab completion of baerum-innov in zsh. Put this line in ~/.zshrc, after compinit:
#   source <(baerum-innov completion zsh)
# Where it is used by npx, which it then finishes too:
#   source <(npx baerum-innov completion zsh)
_baerum_innov_ask() {
  local program=\${words[1]/#\\~/$HOME}
  if whence -p -- "$program" >/dev/null; then "$program" __complete zsh "$@"
  else npx --no -- baerum-innov __complete zsh "$@"; fi 2>/dev/null </dev/null
}

_baerum_innov() {
  local -a given lines plain plainShown open openShown
  local line value about
  given=("\${(@Q)words[2,CURRENT]}")
  lines=("\${(@f)$(_baerum_innov_ask $((CURRENT - 2)) "\${given[@]}")}")
  if [[ $lines[1] == files ]]; then
    _files
    return
  fi
  for line in "\${(@)lines[2,-1]}"; do
    value=\${line%%$'\\t'*}
    about=\${line#*$'\\t'}
    [[ -n $value ]] || continue
    # After \`slutt=\`, \`ansvarlig.\` and \`finansiering[\` there is more to write.
    if [[ $value == *= || $value == *. || $value == *'[' ]]; then
      open+=("$value")
      openShown+=("$value\${about:+  -- $about}")
    else
      plain+=("$value")
      plainShown+=("$value\${about:+  -- $about}")
    fi
  done
  (($#plain)) && compadd -l -d plainShown -a plain
  (($#open)) && compadd -l -S '' -d openShown -a open
  (($#plain + $#open))
}

# \`npx baerum-innov …\` is finished as the command by itself.
_baerum_innov_npx() {
  if ((CURRENT == 2)); then
    compadd baerum-innov
    _files
  elif [[ $words[2] == baerum-innov ]]; then
    words=("\${(@)words[2,-1]}")
    ((CURRENT--))
    _baerum_innov
  else _files; fi
}

if [[ $funcstack[1] == _baerum_innov ]]; then _baerum_innov "$@"
else
  compdef _baerum_innov baerum-innov
  (($+_comps[npx])) || compdef _baerum_innov_npx npx
fi
`;
