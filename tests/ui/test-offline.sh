#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Whether the window needs the network for anything: it is walked through, ticked in and copied
# from, and every socket that it opens is looked at.
# usage: test-offline.sh SOURCE-ROOT TEST-PROGRAM TEST-PATH [TEST-PROGRAM TEST-PATH]…
set -eu

# shellcheck source=tests/tap.sh
. "$1/tests/tap.sh"

with_display=$1/tests/ui/with-display.sh
shift

skip_all() { # REASON
  echo "1..0 # SKIP $1"
  exit 0
}

opens_no_connection() { # TEST-PROGRAM TEST-PATH
  rm -f "$tmp/log"
  sh "$with_display" "$1" -p "$2" fr || return 1
  # Unless the one to the display was seen, nothing was traced.
  grep AF_UNIX "$tmp/log" >"$tmp/seen" && ! grep AF_INET "$tmp/log"
}

strace -f --seccomp-bpf -e trace=socket -o "$tmp/log" true >/dev/null 2>&1 ||
  skip_all "strace is not installed, or cannot trace here"
status=0
why=$(sh "$with_display" true 2>&1) || status=$?
[ $status -ne 77 ] || skip_all "$why"

# The program keeps the process number that it would have without strace (-D). Nothing else can trace
# it meanwhile, as the leak sanitizer would; other tests look for leaks.
export ASAN_OPTIONS="${ASAN_OPTIONS:-}:detect_leaks=0"
export PREAU="strace -D -f --seccomp-bpf -e trace=socket,connect -o '$tmp/log' $PREAU"
while [ $# -gt 0 ]; do
  ok "$2 opens no connection" opens_no_connection "$1" "$2"
  shift 2
done
plan
