#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds Préau and runs all its tests, without a display and away from the person's own files;
# then once more under the address and undefined-behaviour sanitizers (not with
# PREAU_TESTS_FAST=1). The last line is `N passed, N failed, N skipped`.
set -eu

case ${LANGUAGE:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}} in
  fr*) french=yes ;;
  *) french='' ;;
esac

say() { # ENGLISH FRENCH
  if [ "$french" ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi
}

cd "$(dirname "$0")/.."
sh data/install.sh --packages ||
  say "Going on with the packages that are here." "On continue avec les paquets présents."

PATH=/usr/sbin:/usr/bin:/sbin:/bin:$PATH # Debian's Python and compiler, no other
if ! command -v meson >/dev/null; then
  say "No meson, no tests." "Sans meson, pas de tests."
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
trap 'exit 130' HUP INT TERM
mkdir "$home/run"
chmod 700 "$home/run"

# GIO leaks where its list of modules is older than one of them, of which a new hard link is enough: the tests have
# a copy with a list of its own.
modules=''
if from=$(pkg-config --variable=giomoduledir gio-2.0) && query=$(pkg-config --variable=gio_querymodules gio-2.0) &&
  [ -d "$from" ] && [ -x "$query" ]; then
  modules=$home/modules
  cp -R "$from" "$modules"
  "$query" "$modules"
fi

# Half of a test's time is waiting for frames and timers, so that each core has work for two tests.
processes=$((2 * $(getconf _NPROCESSORS_ONLN)))

# Runs a command in silence, and shows what it said only if it fails.
quietly() {
  if "$@" >"$home/log" 2>&1 </dev/null; then return; fi
  cat "$home/log"
  return 1
}

# A build made for another place or with other options is made anew.
build() { # DIRECTORY OPTION…
  dir=$1
  shift
  set -- --wrap-mode=nodownload -Dtests=true "$@"
  if [ -f "$dir/build.ninja" ] && quietly meson setup --reconfigure "$@" "$dir"; then
    :
  else
    rm -rf "$dir"
    quietly meson setup "$@" "$dir" || return 1
  fi
  quietly ninja -C "$dir"
}

# How many tests are over, from the lines of Meson: [ 37/161]. Only a terminal is told.
progress() {
  said=''
  while IFS= read -r line; do
    case $line in
      *[0-9]/[0-9]*" preau"*) said=${line%% preau*} ;;
      *) continue ;;
    esac
    if [ -t 1 ]; then printf '\r[%s]' "$said"; fi
  done
  if [ -t 1 ] && [ "$said" ]; then echo; fi
}

run() { # DIRECTORY OPTION…
  say "== $1: building" "== $1 : compilation"
  rm -f "$1/meson-logs/testlog.json"
  build "$@" || return 0 # no log: the summary counts that as a failure
  say "== $1: running the tests" "== $1 : tests en cours"
  env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u LANGUAGE -u LC_MESSAGES \
    -u SUDO_UID \
    LC_ALL=C.UTF-8 HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CACHE_HOME="$home/.cache" \
    XDG_CONFIG_HOME="$home/.config" XDG_DATA_HOME="$home/.local/share" \
    XDG_STATE_HOME="$home/.local/state" \
    G_DEBUG=fatal-criticals G_SLICE=always-malloc \
    ASAN_OPTIONS=halt_on_error=1:abort_on_error=1:detect_stack_use_after_return=1 \
    UBSAN_OPTIONS=halt_on_error=1:abort_on_error=1:print_stacktrace=1 \
    ${modules:+GIO_MODULE_DIR="$modules"} \
    meson test --no-rebuild --num-processes "$processes" -C "$1" 2>&1 </dev/null | tee "$home/log" | progress
  [ -f "$1/meson-logs/testlog.json" ] || cat "$home/log"
}

run .build/test -Dwerror=true
set -- .build/test
if [ "${PREAU_TESTS_FAST:-}" = 1 ]; then
  say "== PREAU_TESTS_FAST=1: not run under the sanitizers" \
    "== PREAU_TESTS_FAST=1 : pas de passage sous les sanitizers"
else
  # With few optimisations the sanitizers see more, and the build takes a fifth less time.
  run .build/sanitize -Doptimization=1 -Db_sanitize=address,undefined -Db_lundef=false
  set -- "$@" .build/sanitize
fi
/usr/bin/python3 tests/summary.py "$@"
