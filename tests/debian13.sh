#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds Préau in a Debian 13, where a warning is an error, and runs its tests there. On demand,
# not part of the ordinary run: it needs root, debootstrap and the network.
# usage: debian13.sh [DIRECTORY]
# The Debian 13 is kept in DIRECTORY, and found there the next time; otherwise it is thrown away.
set -eu

case ${1:-} in
  -*)
    sed -n '4,7s/^# //p' "$0"
    [ "$1" = --help ] && exit 0 || exit 2
    ;;
esac
[ "$(id -u)" -eq 0 ] || { echo "debian13.sh: only root can do this." >&2; exit 1; }
PATH=/usr/sbin:/usr/bin:/sbin:/bin:$PATH
command -v debootstrap >/dev/null || { echo "debian13.sh: the package debootstrap is missing." >&2; exit 1; }

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
thrown_away=''
if [ $# -gt 0 ]; then
  mkdir -p "$1"
  dir=$(realpath "$1")
else
  dir=$(mktemp -d)
  thrown_away=$dir
fi
root=$dir/root

clean_up() {
  for mount in "$root/dev/pts" "$root/proc"; do
    if mountpoint -q "$mount"; then umount "$mount" || umount -l "$mount"; fi
  done
  [ -z "$thrown_away" ] || rm -rf --one-file-system "$thrown_away"
}
trap clean_up EXIT
trap 'exit 130' HUP INT TERM

# This machine's own mirror is near, and perhaps the only one it may reach.
mirror() {
  # shellcheck disable=SC2016 # apt-get replaces that
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | grep '^http' | head -n 1
}

if [ ! -d "$root" ]; then
  rm -rf --one-file-system "$dir/half"
  # shellcheck disable=SC2046 # no mirror is no word: debootstrap has one of its own
  debootstrap --variant=minbase --include=ca-certificates trixie "$dir/half" $(mirror)
  mv "$dir/half" "$root"
fi
apt-config dump Acquire | grep -i '::proxy' >"$root/etc/apt/apt.conf.d/90proxy" || true
# No daemon may start with its package, and outlive this.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"
cp /etc/resolv.conf "$root/etc/resolv.conf"

rm -rf "$root/preau"
mkdir "$root/preau"
tar -C "$top" --exclude=./.git --exclude=./.build --exclude='./build*' -c . |
  tar -C "$root/preau" --no-same-owner -x
mount -t proc proc "$root/proc"
mount -t devpts -o newinstance,ptmxmode=666 devpts "$root/dev/pts"

# run.sh installs what debian/control names, and builds with -Dwerror=true.
env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 PREAU_TESTS_FAST=1 \
  ${http_proxy:+"http_proxy=$http_proxy"} ${https_proxy:+"https_proxy=$https_proxy"} \
  chroot "$root" sh /preau/tests/run.sh
