#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tests of the completion of preauctl in bash: the words typed go in, what is offered comes out.
# Speaks TAP. Arguments: preauctl, the completion file.
set -u

preauctl=$(realpath -- "$1")
completion=$(realpath -- "$2")
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
export HOME="$tmp/home"
number=0

# result NAME STATUS: a test; what is in $tmp/output is shown if it failed.
result() {
  number=$((number + 1))
  if (($2 == 0)); then
    echo "ok $number - $1"
  else
    echo "not ok $number - $1"
    sed 's/^/# /' "$tmp/output"
  fi
}

behind=() # words behind the cursor

# offers NAME EXPECTED WORD…: what is offered for the last word, sorted, with a space between.
offers() {
  local name=$1 expected=$2 got
  shift 2
  COMP_WORDS=("$@" "${behind[@]}")
  COMP_CWORD=$(($# - 1))
  COMPREPLY=()
  _preauctl "$preauctl" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2>"$tmp/output"
  got=$(printf '%s\n' "${COMPREPLY[@]}" | LC_ALL=C sort -u | paste -s -d ' ')
  printf 'typed:    %s\nexpected: %s\noffered:  %s\n' "$*" "$expected" "$got" >>"$tmp/output"
  [[ $got == "$expected" && $(wc -l <"$tmp/output") -eq 3 ]]
  result "$name" $?
}

# The ids that stand in a line of `preauctl paths` at this place, after these answers.
ids() { # ANSWER…
  "$preauctl" paths | sed -n 's/^[^ ]*  //; s/ → .*//p' |
    awk -v given="$*" -v place=$(($# + 1)) '
      index($0 " ", given == "" ? "" : given " ") == 1 && $place != "" { print $place }' |
    LC_ALL=C sort -u | paste -s -d ' '
}

# shellcheck source=/dev/null
source "$completion"

complete -p preauctl >"$tmp/output" 2>&1 && grep -q -e '-F _preauctl preauctl$' "$tmp/output"
result "preauctl has a completion" $?
if command -v shellcheck >/dev/null; then
  shellcheck "$completion" >"$tmp/output"
  result "shellcheck" $?
else
  number=$((number + 1))
  echo "ok $number - shellcheck # SKIP shellcheck is not installed"
fi

# --- Commands and options --------------------------------------------------------------------

LC_ALL=C.UTF-8 LANGUAGE=en "$preauctl" --help >"$tmp/help"
commands=$(sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' "$tmp/help" | LC_ALL=C sort | paste -s -d ' ')
offers "all commands" "$commands" preauctl ''
offers "commands that begin alike" "advise ask" preauctl a
offers "commands after an option and its value" "$commands" preauctl -l fr ''
offers "no command after a command" "" preauctl tree ''
for command in '' $commands; do
  # shellcheck disable=SC2086 # no command is no word
  LC_ALL=C.UTF-8 LANGUAGE=en "$preauctl" $command --help >"$tmp/help"
  options=$(sed -n '/^  -/s/^[^-]*\(-., \)\{0,1\}\(--[a-z-]*\).*/\2/p' "$tmp/help" | LC_ALL=C sort | paste -s -d ' ')
  formats=$(sed -n 's/.*--format=\([a-z|]*\) .*/\1/p' "$tmp/help" | tr '|' '\n' | LC_ALL=C sort | paste -s -d ' ')
  # shellcheck disable=SC2086
  offers "all options of preauctl ${command:-itself}" "$options" preauctl $command -
  # shellcheck disable=SC2086
  [[ ! $formats ]] || offers "all formats of preauctl $command" "$formats" preauctl $command --format ''
done
offers "options that begin alike" "--guide" preauctl tree --g
offers "languages" "en fr" preauctl --language ''
offers "languages after =" "en fr" preauctl --language =
offers "a language begun after =" "fr" preauctl --language = f
offers "languages, short" "en fr" preauctl -l ''
offers "formats" "html json markdown text" preauctl advise --format ''
offers "formats before a command" "html json markdown text" preauctl -f ''
offers "formats of a command that has fewer" "json text" preauctl check --format ''
offers "formats of a sheet" "html json markdown text" preauctl tool --format ''
offers "formats of a comparison" "html json markdown text" preauctl compare -f ''
offers "formats of a difference" "html json markdown text" preauctl diff --format ''
offers "a format begun" "json" preauctl paths -f j
COMP_WORDBREAKS=${COMP_WORDBREAKS//=/}
offers "values where = breaks no words" "--language=en --language=fr" preauctl --language=
offers "a guide where = breaks no words" "" preauctl --guide=/nowhere advise ''
COMP_WORDBREAKS+='='

# --- Answers ---------------------------------------------------------------------------------

first=$(ids)
offers "answers to the first question" "$first" preauctl advise ''
deepest=$("$preauctl" paths | sed -n 's/^[^ ]*  //; s/ → .*//p' | awk 'NF > n { n = NF; line = $0 } END { print line }')
typed=()
for id in $deepest; do
  offers "answers after ${typed[*]-nothing}" "$(ids "${typed[@]}")" preauctl advise "${typed[@]}" ''
  offers "the answer $id" "$(ids "${typed[@]}" | tr ' ' '\n' | grep "^$id" | paste -s -d ' ')" \
    preauctl advise "${typed[@]}" "$id"
  typed+=("$id")
done
offers "nothing at the end of a path" "" preauctl advise "${typed[@]}" ''
offers "nothing after an answer that is not possible" "" preauctl advise nothing-like-it ''
offers "nothing after a code" "" preauctl advise 1-9 ''
offers "options do not count as answers" "$first" preauctl -l fr advise --format json -a ''
behind=(nothing-like-it)
offers "what stands behind the cursor does not count" "$first" preauctl advise ''
behind=()

# --- Tools -----------------------------------------------------------------------------------

tools=$("$preauctl" tools | sed -n 's/^  • .* (\([a-z][a-z0-9-]*\)) — .*/\1/p' | LC_ALL=C sort | paste -s -d ' ')
[[ $(wc -w <<<"$tools") -gt 30 ]]
result "there are tools" $?
offers "all tools" "$tools" preauctl tool ''
offers "tools that begin alike" "google-classroom google-suite" preauctl tool goo
offers "a tool after an option" "zoom" preauctl tool --format json zo
offers "no second tool" "" preauctl tool zoom ''
offers "all tools to compare" "$tools" preauctl compare ''
offers "tools to compare with" "google-classroom" preauctl compare google-suite goo
offers "a fourth tool to compare" "zoom" preauctl compare via cned ovh zo
offers "no fifth tool" "" preauctl compare via cned ovh zoom ''
offers "all tools whose links are asked" "$tools" preauctl links ''
offers "a sixth tool whose links are asked" "zoom" preauctl links via cned ovh skype teams zo
offers "no tool whose links are asked already" "" preauctl links via zoom zoo
offers "no words to look for" "" preauctl tools ''

# --- Files and other guides ------------------------------------------------------------------

mkdir -p "$HOME" "$tmp/in/a folder"
cd "$tmp/in" || exit 1
cat >guide.json <<'END'
{
  "format": 1, "id": "other", "serial": 1, "tree": 1, "issued": "2026-01-01", "review_by": "2999-01-01",
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
cp guide.json "my guide.json"
cp guide.json "$HOME/guide.json"
echo '{' >bad.json
touch notes.txt academy.pub
"$preauctl" check guide.json >"$tmp/output"
result "the guide of these tests is a guide" $?
offers "guides to check, and folders" "a folder bad.json guide.json my guide.json" preauctl check ''
offers "a guide begun" "guide.json" preauctl check bad.json g
offers "a name with a space" "my guide.json" preauctl check 'my\ '
offers "a name in quotes" "my guide.json" preauctl check '"my g'
offers "guides to compare" "a folder bad.json guide.json my guide.json" preauctl diff ''
offers "a guide to compare with" "guide.json" preauctl diff bad.json g
offers "no third guide" "" preauctl diff bad.json guide.json ''
offers "guides to install" "a folder bad.json guide.json my guide.json" preauctl install ''
offers "one guide to install" "" preauctl install guide.json ''
offers "keys, and folders" "a folder academy.pub" preauctl install --key ''
offers "a key after =" "academy.pub" preauctl install --key = ac
offers "a key, short" "academy.pub" preauctl install -k ac
offers "guides to install with a key" "guide.json" preauctl install --key academy.pub g
offers "a command behind a key" "install" preauctl --key academy.pub ins
offers "formats of an installation" "json text" preauctl install --format ''
offers "any files for --output" "a folder academy.pub bad.json guide.json my guide.json notes.txt" preauctl tree -o ''
offers "a file for --output=" "notes.txt" preauctl advise --output = no
offers "a command behind a file" "tree" preauctl -o notes.txt tre
offers "files for --guide" "guide.json" preauctl tree --guide gu
offers "files for --guide=" "guide.json" preauctl tree --guide = gu
offers "the built-in guide" "built-in" preauctl tree --guide bui
offers "files for -g" "guide.json" preauctl -g gu
offers "answers of another guide" "only-answer" preauctl --guide guide.json advise ''
offers "answers of another guide, after =" "only-answer" preauctl advise --guide = guide.json ''
offers "answers of another guide, short" "only-answer" preauctl advise -g guide.json ''
offers "answers of another guide, shorter" "only-answer" preauctl advise -gguide.json ''
offers "answers of a guide with a space" "only-answer" preauctl -g 'my\ guide.json' advise ''
offers "answers of a guide in quotes" "only-answer" preauctl -g '"my guide.json"' advise ''
# shellcheck disable=SC2088 # as it is typed
offers "answers of a guide in the home" "only-answer" preauctl -g '~/guide.json' advise ''
offers "no tools of a guide without" "" preauctl -g guide.json tool ''
offers "no tools of a guide that is refused" "" preauctl -g bad.json tool ''
offers "no answers of a guide that is refused" "" preauctl -g bad.json advise ''
offers "no answers of a guide that is not there" "" preauctl -g nowhere.json advise ''

echo "1..$number"
