#!/usr/bin/env bash
# Golden cases: each folder here that has a `command` is one. It runs in a copy of its folder, with
# the small world beside it as `world/`; its standard output, its standard error and its exit code
# must equal the files `stdout`, `stderr` and `exit` (a missing file is empty, or 0).
#
#   tests/cases/run.sh            all of them
#   tests/cases/run.sh NAME...    these
#   tests/cases/run.sh --record [NAME...]   write the files anew; read the difference before you keep it
#
# SERVANDA is the program (default: build/release/servanda).
set -u
cases=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=${SERVANDA:-$cases/../../build/release/servanda}
program=$(realpath "$program") || exit 2

record=no
if [ "${1:-}" = --record ]; then
  record=yes
  shift
fi
names=("$@")
if [ ${#names[@]} -eq 0 ]; then
  for command in "$cases"/*/command; do names+=("$(basename "$(dirname "$command")")"); done
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin"
ln -s "$program" "$scratch/bin/servanda"
export PATH="$scratch/bin:$PATH" LC_ALL=C.UTF-8
unset NO_COLOR

# Runs a command as root without the right to read and write everything, for cases about files
# without permission.
cat >"$scratch/bin/as_user" <<'END'
#!/bin/sh
if [ "$(id -u)" = 0 ]; then exec setpriv --bounding-set=-dac_override,-dac_read_search "$@"; fi
exec "$@"
END
chmod +x "$scratch/bin/as_user"

# Runs a case in a fresh copy; leaves stdout, stderr and exit in $scratch.
run_case() {
  rm -rf "$scratch/copy"
  cp -r "$cases/$1" "$scratch/copy"
  cp -r "$cases/world" "$scratch/copy/world"
  (cd "$scratch/copy" && bash command) >"$scratch/stdout" 2>"$scratch/stderr" </dev/null
  echo $? >"$scratch/exit"
  # The path of the copy is no part of the result.
  sed -i "s#$scratch/copy/##g" "$scratch/stdout" "$scratch/stderr"
  # A program that was built for coverage cannot write its counts to a full disk, either: that
  # message is not its own.
  sed -i '/^libgcov profiling error:/d' "$scratch/stderr"
}

keep() { # an empty file (or 0) is not kept
  for part in stdout stderr exit; do
    rm -f "$cases/$1/$part"
    if [ "$part" = exit ]; then
      [ "$(cat "$scratch/exit")" = 0 ] || cp "$scratch/exit" "$cases/$1/exit"
    elif [ -s "$scratch/$part" ]; then
      cp "$scratch/$part" "$cases/$1/$part"
    fi
  done
}

compare() {
  local same=0 part expected
  for part in stdout stderr exit; do
    expected=$cases/$1/$part
    if [ ! -e "$expected" ]; then
      expected=$scratch/nothing
      if [ "$part" = exit ]; then echo 0 >"$expected"; else : >"$expected"; fi
    fi
    diff -u --label "$1/$part" --label found "$expected" "$scratch/$part" || same=1
  done
  return $same
}

failed=()
for name in "${names[@]}"; do
  if [ ! -e "$cases/$name/command" ]; then
    echo "there is no case '$name'" >&2
    exit 2
  fi
  run_case "$name"
  if [ $record = yes ]; then
    keep "$name"
  elif ! compare "$name"; then
    failed+=("$name")
  fi
done

if [ $record = yes ]; then
  echo "${#names[@]} cases written down: now read 'git diff tests/cases'"
elif [ ${#failed[@]} -gt 0 ]; then
  echo "${#failed[@]} of ${#names[@]} cases failed: ${failed[*]}"
  exit 1
else
  echo "${#names[@]} cases passed"
fi
