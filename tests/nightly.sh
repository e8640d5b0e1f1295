#!/usr/bin/env bash
# A night's run of the property tests: 10,000 random programs from a new seed, which is printed, and
# 500 edits of each kind in each pack; then a fault at every place of every command (test_faults, if it
# lies beside the program); then both commands of README.md on a bare Debian 12 (bare_debian.sh).
# Usage: nightly.sh [PROGRAM]    the built test_properties; default: build/dev/test_properties
# SERVANDA_PROGRAMS says how many, RC_PARAMS="seed=42" runs a night again; SERVANDA_EDITS is a number
# or `all`.
set -euo pipefail

program=$(realpath "${1:-$(dirname "$0")/../build/dev/test_properties}")
export SERVANDA_PROGRAMS=${SERVANDA_PROGRAMS:-10000}
export SERVANDA_EDITS=${SERVANDA_EDITS:-500}
export RC_PARAMS=${RC_PARAMS:-seed=$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')}

echo "nightly.sh: SERVANDA_PROGRAMS=$SERVANDA_PROGRAMS SERVANDA_EDITS=$SERVANDA_EDITS RC_PARAMS=\"$RC_PARAMS\" $program"
memory=/dev/shm # for dossiers that live for milliseconds
[[ -w $memory ]] || memory=${TMPDIR:-/tmp}
TMPDIR=$memory "$program" --gtest_brief=1

faults=$(dirname "$program")/test_faults
if [[ -x $faults ]]; then
  (cd "$(dirname "${BASH_SOURCE[0]}")/.." && SERVANDA_FAULTS=all "$faults" --gtest_brief=1)
fi

"$(dirname "${BASH_SOURCE[0]}")/bare_debian.sh"
