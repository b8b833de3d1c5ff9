#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tests of the manual pages: well formed, and nothing that the programs have is left out. Speaks TAP.
# Arguments: the source directory, preauctl, preau.
set -u

# shellcheck source=tests/tap.sh
. "$1/tests/tap.sh"

top=$1
preauctl=$2
preau=$3
export LC_ALL=C.UTF-8 LANGUAGE=en
nbsp=$(printf '\302\240')

no_warning() { # PAGE
  groff -Kutf8 -man -Tutf8 -ww -P-cbuo "$1" 2>"$tmp/warnings" >"$tmp/rendered"
  cat "$tmp/warnings"
  [ ! -s "$tmp/warnings" ] && [ -s "$tmp/rendered" ]
}

fits() { # PAGE
  groff -Kutf8 -man -Tutf8 -rLL=78n -P-cbuo "$1" >"$tmp/rendered"
  ! grep -nE '^.{79}' "$tmp/rendered"
}

# What the page explains: the tags of its lists, without markup.
tags() { # PAGE
  sed -n '/^\.TP/{n;s/\\-/-/g;s/\\f.//g;s/^\.[BI]*R* //;p;}' "$1"
}

explains() { # PAGE WORD
  tags "$1" | tr -c '[:alnum:]\n-' ' ' | sed 's/.*/ & /' | grep -F -e " $2 "
}

same_codes() { # PAGE
  sed -n 's/^ *PREAU_LINT_[A-Z0-9_]* = \([0-9]*\),$/\1/p' "$top/src/base/preau-lint-code.h" |
    while read -r n; do printf 'PG%03d\n' "$n"; done | sort >"$tmp/codes"
  tags "$1" | grep '^PG' | sort >"$tmp/explained"
  [ -s "$tmp/codes" ] && diff "$tmp/codes" "$tmp/explained"
}

# Headings, entries and examples come in the same order in both languages.
skeleton() { # PAGE
  sed -n 's/^\(\.SH\|\.SS\|\.TP\|\.EX\|\.EE\|\.RS\|\.RE\|\.PP\)\( .*\)\{0,1\}$/\1/p' "$1"
}

same_skeleton() { # PAGE PAGE
  skeleton "$1" >"$tmp/one"
  skeleton "$2" | diff "$tmp/one" -
}

# Taken away what is right, nothing is left.
french_typography() { # PAGE
  sed "/^\.EX/,/^\.EE/d; /^\./d; s/https://g; s/${nbsp}[;:!?»]//g; s/«${nbsp}//g" "$1" >"$tmp/text"
  ! grep -n "[;:!?»«']" "$tmp/text"
}

# The commands and options that --help names, as COMMAND WORD lines; - where there is no command.
"$preauctl" --help >"$tmp/help" || exit 1
sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' "$tmp/help" >"$tmp/commands"
{
  sed 's/^/- /' "$tmp/commands"
  for command in - $(cat "$tmp/commands"); do
    # shellcheck disable=SC2046 # no command is no word
    "$preauctl" $([ "$command" = - ] || echo "$command") --help |
      grep '^  -' | cut -c 1-28 | grep -oE '(^|[ ,])--?[a-z][a-z-]*' | tr -d ' ,' | sed "s/^/$command /"
  done
} | sort -u -k 2,2 >"$tmp/words"

# The values of an option that --help names are those of the page.
same_values() { # PAGE COMMAND OPTION
  values=$("$preauctl" "$2" --help | sed -n "s/^  .*$3=\\([a-z|]*\\) .*/\\1/p")
  [ "$values" ] && tags "$1" | sed 's/ //g; s/"//g' >"$tmp/values" && grep -F -e "$3=$values" "$tmp/values"
}

ok "--help names commands and options" [ "$(grep -c . "$tmp/words")" -gt 10 ]
"$preau" --help >"$tmp/help" || exit 1
sed -n '/^Application Options:/,/^$/p' "$tmp/help" | grep -oE '(^  |, )--?[a-z][a-z-]*' | tr -d ' ,' >"$tmp/options"
echo --help >>"$tmp/options"
ok "preau --help names options" [ "$(grep -c . "$tmp/options")" -ge 4 ]

for page in preau preauctl; do
  for path in data/man/$page.1 data/man/fr/$page.1; do
    if command -v groff >/dev/null; then
      ok "$path: groff has no warning" no_warning "$top/$path"
      ok "$path: no line is too long" fits "$top/$path"
    else
      skip "$path: groff has no warning" "groff is not installed"
      skip "$path: no line is too long" "groff is not installed"
    fi
  done
  ok "both pages of $page have the same parts" same_skeleton "$top/data/man/$page.1" "$top/data/man/fr/$page.1"
  ok "the French page of $page has French typography" french_typography "$top/data/man/fr/$page.1"
done
for lang in '' fr/; do
  while read -r _ word; do
    ok "data/man/${lang}preauctl.1 explains $word" explains "$top/data/man/${lang}preauctl.1" "$word"
  done <"$tmp/words"
  ok "data/man/${lang}preauctl.1 names all formats" \
    same_values "$top/data/man/${lang}preauctl.1" advise --format
  ok "data/man/${lang}preauctl.1 names all languages" \
    same_values "$top/data/man/${lang}preauctl.1" tree --language
  ok "data/man/${lang}preauctl.1 explains all codes of findings, and no other" \
    same_codes "$top/data/man/${lang}preauctl.1"
  while read -r word; do
    ok "data/man/${lang}preau.1 explains $word" explains "$top/data/man/${lang}preau.1" "$word"
  done <"$tmp/options"
done

plan
