/** Completion in bash 4 and newer. It asks the tool itself each time, and prints nothing where that fails. */
export const bashScript = `# Tab completion of baerum-innov in bash. Put this line in ~/.bashrc:
#   source <(baerum-innov completion bash)
# Where it is used by npx, which it then finishes too:
#   source <(npx baerum-innov completion bash)
_baerum_innov_ask() {
  local program=\${COMP_WORDS[0]/#\\~/$HOME}
  if type -P -- "$program" >/dev/null; then "$program" __complete bash "$@"
  else npx --no -- baerum-innov __complete bash "$@"; fi 2>/dev/null </dev/null
}

_baerum_innov() {
  # Bash takes words apart at = and :, which are parts of words here.
  local words=() word glued='' i
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if ((\${#words[@]} > 0)) && [[ $glued || $word == [=:@]* ]]; then words[\${#words[@]} - 1]+=$word
    else words+=("$word"); fi
    if [[ $word == *[=:@] ]]; then glued=yes; else glued=''; fi
  done
  # After a blank a new word begins, also behind \`slutt=\`.
  if [[ -z \${COMP_WORDS[COMP_CWORD]} && \${words[\${#words[@]} - 1]} ]]; then words+=(''); fi
  local count=$((\${#words[@]} - 1))
  local current=\${words[count]}

  local kind='' value about values=() abouts=()
  while IFS=$'\\t' read -r value about; do
    if [[ -z $kind ]]; then kind=$value; continue; fi
    values+=("$value")
    abouts+=("$about")
  done < <(_baerum_innov_ask "$count" "\${words[@]}")
  COMPREPLY=()
  if [[ $kind == files ]]; then
    compopt -o default
    return
  fi
  if ((\${#values[@]} == 0)); then return; fi

  # Only what stands after the last = or : is put in place of what is typed.
  local breaks='' prefix=''
  [[ $COMP_WORDBREAKS == *=* ]] && breaks+='='
  [[ $COMP_WORDBREAKS == *:* ]] && breaks+=':'
  [[ $breaks ]] && prefix=\${current%"\${current##*[$breaks]}"}

  local width=0 shown keep=yes
  for value in "\${values[@]}"; do
    [[ $value == *= || $value == *. || $value == *\\[ ]] || keep=''
    if ((\${#value} > width)); then width=\${#value}; fi
  done
  if [[ $keep ]]; then compopt -o nospace; fi
  # What the words are is told where bash lists them, not where it puts one in.
  local isList=''
  if ((\${#values[@]} > 1)) && [[ $COMP_TYPE == 63 || $COMP_TYPE == 33 || $COMP_TYPE == 64 ]]; then isList=yes; fi
  for ((i = 0; i < \${#values[@]}; i++)); do
    value=\${values[i]#"$prefix"}
    if [[ $isList && \${abouts[i]} ]]; then
      printf -v shown "%-$((width - \${#prefix}))s  %s" "$value" "\${abouts[i]}"
      value=\${shown:0:\${COLUMNS:-80} - 2}
    fi
    COMPREPLY+=("$value")
  done
}

# \`npx baerum-innov …\` is finished as the command by itself.
_baerum_innov_npx() {
  if ((COMP_CWORD == 1)); then
    compopt -o default
    [[ baerum-innov == "\${COMP_WORDS[1]}"* ]] && COMPREPLY=(baerum-innov)
  elif [[ \${COMP_WORDS[1]} == baerum-innov ]]; then
    COMP_WORDS=("\${COMP_WORDS[@]:1}")
    COMP_CWORD=$((COMP_CWORD - 1))
    _baerum_innov
  else compopt -o default; fi
}

complete -F _baerum_innov baerum-innov
complete -p npx >/dev/null 2>&1 || complete -F _baerum_innov_npx npx
`;
