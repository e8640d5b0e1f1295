#!/usr/bin/env bash
# A night's run: the parts that take too long for .ci/run, one after the other; a part that fails
# stops none of the others.
# Usage: tests/nightly.sh [PART...]    all parts, unless some are named:
#   programs    random programs against the reference, and the laws, from a new seed, which is printed
#   faults      a fault at every place of every command; a hundred rounds of kills and of runs at once
#   alone       each source and each header compiled alone, with assertions, and the tests of that build
#   batches     all sources of a target in one batch, then two in each
#   sanitizers  all tests under the address and undefined-behaviour sanitizers
#   threads     work on several cores under the thread sanitizer
#   fuzz        each target of tests/fuzz for an hour
#   mutants     300 mutants each in five folders of the engine, and those of the packs
#   worlds      the large worlds of tests/benchmark, beside the program's peers
#   debian      both commands of README.md on a bare Debian 12; wants root
# SERVANDA_PROGRAMS (200000), SERVANDA_EDITS (500, or `all`), SERVANDA_ROUNDS (100),
# SERVANDA_FUZZ_SECONDS (3600) and SERVANDA_MUTANTS (300) set the amounts; SERVANDA_SEED=42 runs the
# random programs of a night again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

all=(programs faults alone batches sanitizers threads fuzz mutants worlds debian)
parts=("$@")
[[ $# -gt 0 ]] || parts=("${all[@]}")
for part in "${parts[@]}"; do
  [[ " ${all[*]} " == *" $part "* ]] || { echo "nightly.sh: no part is called \`$part\`: ${all[*]}" >&2; exit 2; }
done

export SERVANDA_EDITS=${SERVANDA_EDITS:-500} SERVANDA_ROUNDS=${SERVANDA_ROUNDS:-100}
seed=${SERVANDA_SEED:-$(od -An -N3 -tu4 /dev/urandom | tr -d ' ')}
cores=$(nproc)

# Hours of random programs pay for optimised tests.
build_for_the_night() {
  examples/install_dependencies.sh build test
  cmake --preset release -B build/night -DSERVANDA_TEST_OPTIMISATION=-O2 >/dev/null
  cmake --build build/night --target servanda test_properties test_faults
}

# Each core runs a tenth of them at a time: an early find stops few others.
programs() {
  build_for_the_night
  local memory=/dev/shm # for dossiers that live for milliseconds
  [[ -w $memory ]] || memory=${TMPDIR:-/tmp}
  local share=$((${SERVANDA_PROGRAMS:-200000} / cores / 10))
  echo "nightly.sh: seeds $seed to $((seed + cores * 10 - 1)), $share programs each"
  seq "$seed" $((seed + cores * 10 - 1)) | TMPDIR=$memory SOURCE=$PWD xargs -P "$cores" -I{} \
    env SERVANDA_PROGRAMS="$share" RC_PARAMS="seed={}" build/night/test_properties --gtest_brief=1 --gtest_filter='Reference.*'
  TMPDIR=$memory SOURCE=$PWD SERVANDA_PROGRAMS=10000 RC_PARAMS="seed=$seed" \
    build/night/test_properties --gtest_brief=1 --gtest_filter='-Reference.*'
}

faults() {
  build_for_the_night
  SOURCE=$PWD SERVANDA_FAULTS=all build/night/test_faults --gtest_brief=1
  for test in killed at_once; do
    SOURCE=$PWD SERVANDA=$PWD/build/night/servanda /usr/bin/python3 "tests/faults/${test}_test.py"
  done
}

alone() {
  tests/run.sh dev
  cmake --build --preset dev --target all_verify_interface_header_sets
}

# Helpers whose names clash are seen in any batch that holds both; a missing include only in a small one.
batches() {
  examples/install_dependencies.sh build test
  for size in 0 2; do # 0: no limit
    cmake --preset release -B build/batches -DCMAKE_UNITY_BUILD_BATCH_SIZE=$size >/dev/null
    cmake --build build/batches
  done
}

sanitizers() {
  examples/install_dependencies.sh build test documents check
  cmake --preset asan >/dev/null
  cmake --build --preset asan
  env -u SERVANDA_EDITS -u SERVANDA_ROUNDS ctest --preset asan-night --parallel "$cores"
}

threads() { tests/run.sh tsan; }
fuzz() { tests/fuzz/run.sh "${SERVANDA_FUZZ_SECONDS:-3600}"; }

mutants() {
  tests/mutation/run.py --sample "${SERVANDA_MUTANTS:-300}"
  tests/mutation/packs.py
}

worlds() { tests/benchmark/run.sh large; }
debian() { tests/bare_debian.sh; }

failed=()
for part in "${parts[@]}"; do
  before=$SECONDS
  printf '\n== %s ==\n' "$part"
  # Runs in a subshell: `set -e` has no effect within a condition.
  set +e
  (set -e; "$part")
  code=$?
  set -e
  [[ $code -eq 0 ]] || failed+=("$part")
  echo "nightly.sh: $part ended with $code after $((SECONDS - before)) s"
done
[[ ${#failed[@]} -eq 0 ]] || { echo "nightly.sh: failed: ${failed[*]}" >&2; exit 1; }
