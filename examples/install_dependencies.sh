#!/usr/bin/env bash
# Installs the Debian packages that are missing, and does nothing if none is.
# Usage: install_dependencies.sh LIST...   with the lists `build`, `test`, `check`, `benchmark`,
# `documents`, `browser` and `node`.
set -euo pipefail

# toml++ reads servanda.toml and knows the line and column of an error in it; CLI11's own reader
# does not.
build=(g++ cmake ninja-build libboost-dev libsqlite3-dev nlohmann-json3-dev libcli11-dev libfmt-dev
  libutf8proc-dev nettle-dev libxlsxwriter-dev libtomlplusplus-dev)
# RapidCheck makes the random cases of tests/properties and shrinks those that fail; openpyxl reads
# workbooks.
# PyYAML reads the workflow of examples/ci.
# strace shows which files a command opens and writes, and that it opens no network and starts no
# program.
# No language of glibc (locales) may change a byte.
# mandoc and man, bash, zsh and fish test the manual pages and completions as their users read them.
test=(libgtest-dev libgmock-dev librapidcheck-dev python3 python3-jsonschema python3-openpyxl libxml2-utils python3-yaml
  mandoc man-db groff-base bash zsh fish locales strace)
# The version is part of the name: another clang-format gives another layout.
# python3-clang-14 reads the engine's C++ for tests/mutation.
# lld links the large sanitizer builds in an eighth of the time.
check=(git clang-14 lld-14 clang-format-14 clang-tidy-14 libclang-rt-14-dev llvm-14 python3-clang-14)
# Google Benchmark, and peers for tests/benchmark.
benchmark=(libbenchmark-dev time gringo swi-prolog-nox)
# Word documents and PDF of the Markdown report; pdftotext of poppler reads these in the tests.
documents=(pandoc weasyprint poppler-utils)
# tests/browser opens the HTML report in it.
browser=(chromium)
# Skipped if a newer one was installed by other means.
node=(nodejs npm)

wanted=()
for list in "$@"; do
  case $list in
    build) wanted+=("${build[@]}") ;;
    test) wanted+=("${test[@]}") ;;
    check) wanted+=("${check[@]}") ;;
    benchmark) wanted+=("${benchmark[@]}") ;;
    browser) wanted+=("${browser[@]}") ;;
    documents) wanted+=("${documents[@]}") ;;
    node) wanted+=("${node[@]}") ;;
    *)
      echo "install_dependencies.sh: unknown list \`$list\`: build, test, check, benchmark, documents, browser or node" >&2
      exit 2
      ;;
  esac
done

# Outside Debian the build goes on with the installed libraries, and names those that are missing.
if ! command -v dpkg-query >/dev/null; then
  echo "This is no Debian system; what these packages hold must be installed: ${wanted[*]}" >&2
  exit 0
fi

missing=()
for package in "${wanted[@]}"; do
  status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
  [[ $status == installed ]] || missing+=("$package")
done
[[ ${#missing[@]} -gt 0 ]] || exit 0

as_root=()
if [[ $(id -u) -ne 0 ]]; then
  if ! command -v sudo >/dev/null; then
    echo "These packages are missing, and only root may install them (there is no sudo):" >&2
    echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

echo "Installing: ${missing[*]}" >&2
# Waits for another installer instead of failing; asks nothing.
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
  apt-get --quiet --quiet --option DPkg::Lock::Timeout=600)
if ! { "${apt[@]}" update && "${apt[@]}" install --yes --no-install-recommends "${missing[@]}"; } >&2; then
  echo "The packages could not be installed: ${missing[*]}" >&2
  exit 1
fi
