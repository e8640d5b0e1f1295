#!/usr/bin/env bash
# Hostile input, made by libFuzzer from sound input: each target for so many seconds, one target a
# core. Earlier finds are tried first. A find is written to tests/fuzz/finds/<target>, to be fixed
# and committed, and printed with the command that repeats it, in case the machine is lost; the
# corpus grows in build/asan/corpus.
# Usage: tests/fuzz/run.sh SECONDS [TARGET...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:?for how many seconds each}
targets=("${@:2}")
if [[ ${#targets[@]} -eq 0 ]]; then
  for source in tests/fuzz/*.cpp; do targets+=("$(basename "$source" .cpp)"); done
fi

examples/install_dependencies.sh build test check
cmake --preset asan >/dev/null
cmake --build --preset asan --target servanda "${targets[@]/#/fuzz_}" >&2
export LLVM_PROFILE_FILE=/dev/null # coverage is counted by the tests
corpus=$PWD/build/asan/corpus
/usr/bin/python3 tests/fuzz/seeds.py build/asan/servanda "$corpus"

# Prints commands that write a file of finds again and try it.
repeat() {
  local target=$1 find=$2
  printf 'mkdir -p %s && base64 -d <<END | gunzip >%s\n' "$(dirname "$find")" "$find"
  gzip -9 <"$find" | base64 -w 100
  printf 'END\nbuild/asan/fuzz_%s %s\n' "$target" "$find"
}
fuzz() {
  local target=$1 finds=tests/fuzz/finds/$1
  mkdir -p "$finds"
  local options=(-max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -print_final_stats=1 -verbosity=0
    -artifact_prefix="$finds/" -close_fd_mask=1)
  [[ ! -e $corpus/$target.dict ]] || options+=(-dict="$corpus/$target.dict")
  local log=build/asan/$target.log
  if build/asan/fuzz_"$target" "${options[@]}" "$corpus/$target" "$finds" >"$log" 2>&1; then
    printf '%-14s %s inputs\n' "$target" "$(sed -n 's/stat::number_of_executed_units: *//p' "$log")"
  else
    local find
    find=$(sed -n 's/.*Test unit written to //p' "$log")
    {
      printf '%-14s FOUND %s, see %s:\n' "$target" "${find:-something}" "$log"
      tail -40 "$log"
      [[ -z $find ]] || repeat "$target" "$find"
    } >"$log.find"
    cat "$log.find" # at once, so that the output of two targets stays apart
    rm "$log.find"
    return 1
  fi
}
tidy() {
  rm -rf /dev/shm/servanda-fuzz-*
  [[ ! -d tests/fuzz/finds ]] || find tests/fuzz/finds -type d -empty -delete
}
trap tidy EXIT
export -f fuzz repeat
export seconds corpus
printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c 'fuzz {}'
