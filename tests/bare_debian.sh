#!/usr/bin/env bash
# Both commands of README.md on a bare Debian 12: a chroot that debootstrap makes (minbase, and
# git), a clone of the last commit of this checkout, and nothing else of this machine.
# Usage: bare_debian.sh [FOLDER]    FOLDER becomes the chroot, and stays; without it, a temporary
# folder is used and removed. Needs root, debootstrap, a network and 4 GB of room.
# The packages come from the mirror that this machine's apt uses for Debian 12.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

release=bookworm
fail() {
  echo "bare_debian.sh: $*" >&2
  exit 1
}
[[ $(id -u) -eq 0 ]] || fail "only root may make a chroot"
command -v debootstrap >/dev/null || fail "there is no debootstrap: apt-get install debootstrap"
mirror=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' | sed -n "s/^$release //p" | sort -u | head -n 1)
[[ -n $mirror ]] || fail "apt's sources name no mirror of $release"

if [[ $# -gt 0 ]]; then
  root=$(realpath "$1")
  [[ ! -e $root ]] || fail "$root is there already"
  mkdir "$root"
else
  root=$(mktemp -d)
  chmod 755 "$root" # as every root is: some tests run as nobody, who could read nothing otherwise
  trap 'rm -rf --one-file-system "$root"' EXIT
fi

echo "bare_debian.sh: $release from this machine's mirror, in $root"
debootstrap --variant=minbase --include=git "$release" "$root" "$mirror" >"$root.log" 2>&1 ||
  fail "debootstrap failed: $root.log"
rm "$root.log"
git bundle create --quiet "$root/root/checkout.bundle" HEAD

surroundings=(HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8)
# A network that inspects TLS has a certificate of its own; programs learn of it from such
# variables.
for name in http_proxy https_proxy no_proxy; do
  [[ -z ${!name:-} ]] || surroundings+=("$name=${!name}")
done
if [[ -n ${NODE_EXTRA_CA_CERTS:-} ]]; then
  cp "$NODE_EXTRA_CA_CERTS" "$root/root/certificates.pem"
  surroundings+=(NODE_EXTRA_CA_CERTS=/root/certificates.pem)
fi

# Own processes and mounts, which end with it: chromium needs /proc and a /dev/shm, tests need
# terminals.
inside() {
  unshare --mount --pid --fork --kill-child bash -euc '
    root=$0
    mount -t proc proc "$root/proc"
    mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
    mount -t devpts -o ptmxmode=0666 devpts "$root/dev/pts"
    exec chroot "$root" env -i "$@"
  ' "$root" "${surroundings[@]}" bash -euc "$1"
}

run() {
  local before=$SECONDS
  echo "bare_debian.sh: $1"
  inside "cd /root/servanda && $1" || fail "\`$1\` failed after $((SECONDS - before)) s"
  echo "bare_debian.sh: $1 took $((SECONDS - before)) s"
}

inside "git -c advice.detachedHead=false clone --quiet /root/checkout.bundle /root/servanda"
run examples/quickstart.sh
run tests/run.sh
