#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Records what a build does, as far as anybody outside it can see, in a folder of text files. Whoever
# restructures Préau records it before and after: `diff -r` of the two then says what has changed.
# Nothing is judged here, and it is no part of the tests.
#
# usage: tests/record.sh BUILD-DIR OUTPUT-DIR
#
# BUILD-DIR is a build of any commit, which is run and not built; OUTPUT-DIR is made.
# What is asked comes from the folder that this script is in: for two builds, run the same one, and
# build it once, for what holds the window (.build/test, made if need be).
#
#   commands/LANGUAGE  preauctl and preau: every command with its help, every path and every part of
#                      one, every tool, comparisons, editions, every format, `ask` by lines and in a
#                      terminal, and what goes wrong: standard output, standard error, exit status
#   findings/LANGUAGE  `check` of each guide of tests/data, as text and as JSON
#   window/LANGUAGE    each page of the window, its menus and its dialogs, as tests/ui/record.c tells
#                      them from AT-SPI: roles, names, descriptions and states, in their order
#   state/LANGUAGE     what is kept after that: ticks, links, editions, settings
#   bus/LANGUAGE       objects and actions on the session bus
#   settings           keys of the schema: type, range, default
#   installed          files that are installed, with their modes, and two that others read
#
# It has a home, a display and a bus of its own, no network, and one time zone; nothing of the
# person's own is read or written. Folders, keys, times and sums that differ from one run to the next
# are replaced by a word. Where a program is missing (minisign, unshare, Xvfb…), it says so and ends.
# Two recordings of one build are equal, on a busy machine too: what is waited for is that the program
# rests and says the same twice. Some minutes, all of both processors.
set -eu

PATH=/usr/sbin:/usr/bin:/sbin:/bin # Debian's Python and compiler, no other
top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)

fail() { # REASON
  echo "record.sh: $1" >&2
  exit 1
}

# Outside: what is needed is made, and the network is left.
if [ -z "${PREAU_RECORD_WORK:-}" ]; then
  [ $# -eq 2 ] || { sed -n '4,29s/^# \{0,1\}//p' "$0"; exit 2; }
  build=$(CDPATH='' cd -- "$1" && pwd -P)
  [ -f "$build/meson-private/install.dat" ] || fail "$1 is no build"
  mkdir -p "$2"
  out=$(CDPATH='' cd -- "$2" && pwd -P)
  [ -z "$(ls -A "$out")" ] || fail "$2 is not empty"
  for program in minisign unshare Xvfb jwm gdbus gapplication gsettings python3 meson; do
    command -v $program >/dev/null || fail "$program is not installed"
  done
  unshare --map-root-user --net true || fail "no way to leave the network"

  [ -f "$top/.build/test/build.ninja" ] || meson setup "$top/.build/test" "$top" >/dev/null
  ninja -C "$top/.build/test" tests/ui/record >/dev/null || fail "tests/ui/record.c cannot be built"

  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  trap 'kill $inside; wait $inside; exit 130' HUP INT TERM
  env -i PATH="$PATH" LC_ALL=C.UTF-8 TZ=UTC HOME="$work" TMPDIR="$work" PREAU_RECORD_WORK="$work" \
    setsid unshare --map-root-user --net sh "$0" "$build" "$out" </dev/null &
  inside=$!
  wait $inside
  exit
fi

# Inside.
umask 022
build=$1
out=$2
work=$PREAU_RECORD_WORK
preauctl=$(find "$build/src" -type f -name preauctl -perm -u+x)
preau=$(find "$build/src" -type f -name preau -perm -u+x)
schemas=$(dirname "$(find "$build" -name gschemas.compiled -print -quit)")
guide=$top/data/guide/ministere-2020.json
helper="python3 $top/tests/record.py"
[ "$preauctl" ] || fail "there is no preauctl in $build/src"
[ "$preau" ] || fail "there is no preau in $build/src"
export PREAU_LOCALEDIR="$build/po" GSETTINGS_SCHEMA_DIR="$schemas" GSETTINGS_BACKEND=keyfile

# The guides of a publisher, as they come on a USB stick, and what programs find below /usr/share.
mkdir -p "$work/stick" "$work/share/preau/guides" "$work/share/applications" "$work/run"
chmod 700 "$work/run"
cp "$(find "$build" -name 'org.preau.Preau.desktop' -print -quit)" "$work/share/applications"
$helper editions "$guide" "$work/stick"
cp "$top/tests/data/valid/every-field.json" "$work/share/preau/guides"
cp "$top/tests/data/valid/minimal.json" "$work/stick/unsigned.json"
cp "$work/stick/ten.json" "$work/stick/other.json"
for key in publisher other; do
  minisign -G -W -p "$work/stick/$key.pub" -s "$work/$key.key" >/dev/null
done
for edition in ten eleven twelve other; do
  key=publisher
  [ $edition != other ] || key=other
  minisign -S -s "$work/$key.key" -m "$work/stick/$edition.json" -t "edition $edition" >/dev/null
done
sed 's/"serial": 12/"serial": 13/' "$work/stick/twelve.json" >"$work/stick/forged.json"
cp "$work/stick/twelve.json.minisig" "$work/stick/forged.json.minisig"

$preauctl paths --format json | $helper paths >"$work/paths"
$preauctl --language fr tools --format json | $helper tools >"$work/tools"
[ -s "$work/paths" ] || fail "the guide has no paths"
[ -s "$work/tools" ] || fail "the guide has no tools"
tools=$(cut -d' ' -f1 "$work/tools")

# shellcheck source=tests/record-commands.sh
. "$top/tests/record-commands.sh"
# shellcheck source=tests/record-window.sh
. "$top/tests/record-window.sh"

record_settings() {
  gsettings list-keys org.preau.Preau | sort | while read -r key; do
    echo "$key: $(gsettings get org.preau.Preau "$key")"
    gsettings range org.preau.Preau "$key"
    echo
  done
}

record_installed() {
  meson install -C "$build" --no-rebuild --destdir "$work/installed" >"$work/install.log" 2>&1 ||
    { cat "$work/install.log" >&2; return 1; }
  mkdir "$out/installed"
  find "$work/installed" -mindepth 1 -printf '%m %y /%P\n' | LC_ALL=C sort -k3 >"$out/installed/files.txt"
  find "$work/installed" \( -name '*.desktop' -o -name '*.service' \) -exec cp {} "$out/installed" \;
}

# Whoever fails ends all that runs in this session.
pids=''
trap 'trap "" TERM; kill 0; wait' EXIT
trap 'exit 1' HUP INT TERM
for language in fr en; do
  { trap : TERM; record_window $language || kill $$; } &
  pids="$pids $!"
done
GSETTINGS_BACKEND=memory record_settings >"$out/settings.txt"
record_installed
record_commands
for pid in $pids; do
  wait "$pid"
done
trap - EXIT

# What differs from one run to the next, or from one folder to another; sums of signatures as well.
for key in publisher other; do
  sed -n -E "1s/.* ([0-9A-F]{16})$/s|\1|ID-OF-$key|g/p; 2{s/\+/[+]/g; s/(.*)/s|\1|KEY-OF-$key|g/p}" "$work/stick/$key.pub"
done >"$work/words"
find "$out" -type f -exec sed -i -E -f "$work/words" \
  -e "s|$work|WORK|g; s|$build|BUILD|g; s|$top|TOP|g" \
  -e 's/@[0-9]{4}-[0-9]{2}-[0-9]{2}"/@DAY"/g' \
  -e 's#(guides/|\b1[012]-)[0-9a-f]{16}\b#\1SUM#g' \
  -e 's/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(\.[0-9]+)?(Z|[+-][0-9:]{2,5})/TIME/g' {} +
echo "$(find "$out" -type f | wc -l) files in $out"
