#!/usr/bin/env bash
# Measures servanda beside its peers, and prints a table for each size; see README.md.
# Usage: tests/benchmark/run.sh [small|middle|large|all] [NAME...]
# With names, it runs only the contestants that these names begin, such as `servanda` or `SQLite`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

case ${1:-small} in
  all) sizes=(small middle large) ;;
  small | middle | large) sizes=("${1:-small}") ;;
  *) echo "run.sh: unknown size \`$1\`: small, middle, large or all" >&2; exit 2 ;;
esac
only=("${@:2}")

here=tests/benchmark
build=build/release
worlds=build/benchmark

lists=(build test benchmark)
command -v npm >/dev/null || lists+=(node)
examples/install_dependencies.sh "${lists[@]}"
cmake --preset release >/dev/null
cmake --build --preset release --target servanda benchmark_generate benchmark_floor >&2

mkdir -p $worlds/peers
cp $here/peers/package.json $here/peers/package-lock.json $worlds/peers/
npm ci --prefix $worlds/peers --no-audit --no-fund --silent

# Reuses a world whose files exist, except for the dossier of an older program.
make_world() {
  local folder=$worlds/$1
  if [[ ! -e $folder/made ]]; then
    rm -rf "$folder"
    echo "Making $1: the world, then what the peers read of it" >&2
    $build/benchmark_generate "$folder" "${@:2}"
    /usr/bin/python3 $here/peers/prepare.py "$folder"
    PEERS_MODULES=$PWD/$worlds/peers node $here/peers/duckdb.mjs "$folder" prepare
    /usr/bin/python3 $here/peers/prolog.py "$folder" prepare
    touch "$folder/made"
  fi
  if [[ ! $folder/dossier -nt $build/servanda ]]; then
    echo "Importing $1" >&2
    rm -f "$folder/dossier"
    $build/servanda import "$folder/dossier" "$folder/facts.csv" --rules "$folder/rules" >&2
  fi
}

for size in "${sizes[@]}"; do
  runs=5
  case $size in
    small) make_world small 195 10 60 ;;
    middle) make_world middle 195 10 600 ;;
    large) make_world large 2000 20 250; runs=3 ;;
  esac
  /usr/bin/python3 $here/measure.py "$worlds/$size" --size "$size" --build $build \
    --modules $worlds/peers --runs $runs ${only[@]+--only "${only[@]}"}
  echo
done
