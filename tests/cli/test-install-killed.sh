#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The real program, killed at each system call of an installation that may write, or told there that the disk is full or
# may not be written to: the edition before or the new one is in use afterwards, whole, and the next installation succeeds.
# Speaks TAP. usage: test-install-killed.sh SOURCE-ROOT PREAUCTL
set -eu

# shellcheck source=tests/tap.sh
. "$1/tests/tap.sh"

preauctl=$2
export XDG_DATA_HOME="$tmp/home"
# Nothing else can trace the program meanwhile, as the leak sanitizer would; other tests look for leaks.
export ASAN_OPTIONS="${ASAN_OPTIONS:-}:detect_leaks=0"

skip_all() { # REASON
  echo "1..0 # SKIP $1"
  exit 0
}

command -v minisign >/dev/null || skip_all "minisign is not installed"
strace -f -qq -o "$tmp/log" -e trace=getppid -e inject=getppid:error=EPERM:when=1 true 2>/dev/null ||
  skip_all "strace is not installed, or cannot trace here"

write_guide() { # SERIAL
  cat >"$tmp/$1.json" <<END
{
  "format": 1, "id": "academy", "serial": $1, "tree": 1, "issued": "2026-01-01", "review_by": "2999-01-01",
  "languages": ["en"], "title": {"en": "T"}, "publisher": {"en": "P"}, "about": {"en": "A"},
  "contact": {"text": {"en": "C"}}, "sources": {}, "claims": {}, "checklists": {}, "tools": {},
  "start": "first",
  "questions": {"first": {"text": {"en": "Q"}, "answers": [
    {"id": "only-answer", "label": {"en": "L"}, "sets": {}, "because": [], "next": "end"}]}},
  "outcomes": {"end": {"title": {"en": "O"}, "picks": [], "because": [], "avoid": [], "listed": [],
    "checklist": [], "no_source": true}},
  "messages": {}, "retired": {}
}
END
  minisign -S -s "$tmp/secret" -m "$tmp/$1.json" >/dev/null
}

install() { # SERIAL [WORD…]: behind strace and its options, where there are any
  serial=$1
  shift
  "$@" "$preauctl" install --format json --key "$tmp/academy.pub" "$tmp/$serial.json"
}

# An edition that is older than all is refused, with a word about the one in use. Any other word is one too many.
in_use() {
  if install 9 >"$tmp/json" 2>"$tmp/said" || [ "$(wc -l <"$tmp/said")" -ne 1 ]; then
    cat "$tmp/json" "$tmp/said" >&2
    return 1
  fi
  sed -n 's/^ *"serial" : \([0-9]*\),*$/\1/p' "$tmp/json"
}

# Installs edition 11 over edition 10. status: that of the program; injected: whether the call came at all. Processors
# differ in what a call is named: mkdir or mkdirat.
try_at() { # CALL WHAT
  rm -rf "$XDG_DATA_HOME"
  cp -a "$tmp/before" "$XDG_DATA_HOME"
  status=0
  install 11 strace -f -qq -o "$tmp/log" -e "trace=/^($1)" -e "inject=/^($1):$2" >/dev/null 2>&1 || status=$?
  injected=false
  if grep -q 'INJECTED\|killed by SIGKILL' "$tmp/log"; then injected=true; fi
}

# One of both is in use, the new one where the program said so, and then all goes well.
is_whole() { # CALL WHAT
  serial=$(in_use) || return 1
  case $status,$serial in
    0,11 | [!0]*,1[01]) ;;
    *)
      echo "$1 $2: the program ended with $status, and edition $serial is in use"
      return 1
      ;;
  esac
  eval "n_$serial=\$((n_$serial + 1))"
  install 11 && [ "$(in_use)" = 11 ]
}

# At the first, the second… call of that name, as long as there is one.
survives() { # CALL WHAT [+]
  n=0
  n_10=0
  n_11=0
  while
    n=$((n + 1))
    try_at "$1" "$2:when=$n${3:-}"
    $injected
  do
    is_whole "$1" "$2:when=$n${3:-}" || return 1
  done
  is_whole "$1" nothing || return 1
  echo "$1:$2${3:-} $((n - 1)) calls, $n_10 times the edition before, $n_11 times the new one" >>"$tmp/tally"
  [ $n -gt 1 ] || [ "$1" = fallocate ]
}

minisign -G -W -p "$tmp/academy.pub" -s "$tmp/secret" >/dev/null
for serial in 9 10 11; do write_guide $serial; done
install 10 >/dev/null
mv "$XDG_DATA_HOME" "$tmp/before"

for call in mkdir openat flock fallocate write fsync rename 'unlink|rmdir'; do
  ok "killed at each $call" survives "$call" signal=KILL
done
for call in mkdir fallocate write fsync rename; do
  ok "the disk is full at one $call" survives $call error=ENOSPC
  ok "the disk is full from one $call on" survives $call error=ENOSPC +
done
for call in mkdir flock rename 'unlink|rmdir'; do
  ok "the disk may not be written to, from one $call on" survives "$call" error=EROFS +
done
sed 's/^/# /' "$tmp/tally"
plan
