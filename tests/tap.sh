# shellcheck shell=sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# For test scripts that speak TAP, which say `. tests/tap.sh` first. $tmp is a directory of their own.

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
number=0

# A test that passes where the command does; its output is shown otherwise.
ok() { # NAME COMMAND…
  name=$1
  shift
  number=$((number + 1))
  if "$@" >"$tmp/output" 2>&1 </dev/null; then
    echo "ok $number - $name"
  else
    echo "not ok $number - $name"
    sed 's/^/# /' "$tmp/output"
  fi
}

# A test that passes where the commands before wrote nothing to $tmp/wrong.
check() { # NAME
  ok "$1" show_wrong
}

show_wrong() {
  cat "$tmp/wrong"
  [ ! -s "$tmp/wrong" ]
}

skip() { # NAME REASON
  number=$((number + 1))
  echo "ok $number - $1 # SKIP $2"
}

plan() {
  echo "1..$number"
}
