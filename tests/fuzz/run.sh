#!/usr/bin/env bash
# Hostile input, made by libFuzzer from sound input: each target for so many seconds, as many at a time
# as there are cores. What was found before is tried first. A find is kept in tests/fuzz/finds/<target>,
# to be mended and committed; the corpus grows in build/fuzz/corpus.
# Usage: tests/fuzz/run.sh SECONDS [TARGET...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:?for how many seconds each}
targets=("${@:2}")
if [[ ${#targets[@]} -eq 0 ]]; then
  for source in tests/fuzz/*.cpp; do targets+=("$(basename "$source" .cpp)"); done
fi

examples/install_dependencies.sh build check
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz >&2
corpus=$PWD/build/fuzz/corpus
/usr/bin/python3 tests/fuzz/seeds.py build/fuzz/servanda "$corpus"

fuzz() {
  local target=$1 finds=tests/fuzz/finds/$1
  mkdir -p "$finds"
  local options=(-max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -print_final_stats=1 -verbosity=0
    -artifact_prefix="$finds/" -close_fd_mask=1)
  [[ ! -e $corpus/$target.dict ]] || options+=(-dict="$corpus/$target.dict")
  local log=build/fuzz/$target.log
  if build/fuzz/fuzz_"$target" "${options[@]}" "$corpus/$target" "$finds" >"$log" 2>&1; then
    printf '%-14s %s inputs\n' "$target" "$(sed -n 's/stat::number_of_executed_units: *//p' "$log")"
  else
    printf '%-14s FOUND something, see %s and %s\n' "$target" "$finds" "$log"
    tail -30 "$log"
    return 1
  fi
}
tidy() {
  rm -rf /dev/shm/servanda-fuzz-*
  [[ ! -d tests/fuzz/finds ]] || find tests/fuzz/finds -type d -empty -delete
}
trap tidy EXIT
export -f fuzz
export seconds corpus
printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c 'fuzz {}'
