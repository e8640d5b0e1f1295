#!/usr/bin/env bash
# Measures how the time to check and to format rules grows with their size: the Action Plan's
# commitments and their scenarios are renamed and repeated until they fill files of 1.25, 2.5 and 5
# MB. Run it by hand, on a quiet machine: it prints times and judges nothing.
# Usage: rules_size.sh [PROGRAM]    the built servanda; default: build/release/servanda
# SIZES="1250000 5000000" sets the sizes in bytes.
set -euo pipefail
export LC_ALL=C

root=$(cd "$(dirname "$0")/../.." && pwd)
program=${1:-$root/build/release/servanda}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The declarations of a kind in a file: everything from the first of them.
from_first() { sed -n "/^$1 /,\$p" "$root/rules/npt/$2"; }
# Every copy of a commitment has a name of its own, and all references use it.
renamed() {
  sed -E -e "s/^(commitment [0-9a-z.]+)/\1.copy$1/" \
    -e "s/npt\.ap2010(\.[0-9a-z.]*[0-9a-z])/npt.ap2010\1.copy$1/g" "$folder/once"
}

# write_rules BYTES FILE
write_rules() {
  sed '/^commitment /,$d' "$root/rules/npt/ap2010.pacta" >"$2"
  for ((copy = 0; $(stat -c %s "$2") < $1; ++copy)); do renamed "$copy" >>"$2"; done
}

# The seconds that a command takes; its output is dropped.
seconds() {
  local TIMEFORMAT=%U
  { time "$@" >"$folder/said" 2>&1 || [ $? -le 3 ]; } 2>&1
}

{ from_first commitment ap2010.pacta; from_first scenario ap2010.scenarios.pacta; } >"$folder/once"
printf '%10s %10s %10s %10s %22s\n' bytes commitments check format 'times a MB'
for size in ${SIZES:-1250000 2500000 5000000}; do
  rules=$folder/$size
  mkdir "$rules"
  cp "$root/rules/npt/vocabulary.pacta" "$rules"
  write_rules "$size" "$rules/plan.pacta"
  check=$(seconds "$program" check "$rules")
  if grep -q '^error' "$folder/said"; then
    cat "$folder/said" >&2
    exit 1
  fi
  format=$(seconds "$program" format --check "$rules")
  bytes=$(stat -c %s "$rules/plan.pacta")
  count=$(grep -c '^commitment ' "$rules/plan.pacta")
  printf '%10d %10d %9.2fs %9.2fs' "$bytes" "$count" "$check" "$format"
  awk -v b="$bytes" -v c="$check" -v f="$format" \
    'BEGIN { printf " %10.3fs %9.3fs\n", c / b * 1e6, f / b * 1e6 }'
done
