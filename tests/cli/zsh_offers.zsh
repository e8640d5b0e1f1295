# Prints the words that zsh offers for a line: `zsh -f zsh_offers.zsh FOLDER LINE`, with `_servanda`
# in FOLDER. It runs another zsh at a terminal of its own, types the line and a Tab, and prints the
# words that are added to the list.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1= PS2=; unsetopt zle_bracketed_paste; fpath=(${(q)1} \$fpath)
autoload -U compinit; compinit -u -D
compadd() {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd \"\$@\"; return; fi
  local -a offered; builtin compadd -A offered \"\$@\"
  local each; for each in \$offered; do print -r -- \"offers<\$each>\"; done
}
tell() { _main_complete; print -r -- 'offers all'; exit }
zle -C tell complete-word tell; bindkey '^I' tell; print -r -- 'is ready'"
zpty -r shell ignored $'*is ready*\n'
zpty -w -n shell "$2"$'\t'
zpty -r shell told '*offers all*'
print -r -- $told | grep -o 'offers<[^>]*>' | sed 's/offers<//; s/>$//'
