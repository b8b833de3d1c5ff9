# shellcheck shell=sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The part of tests/record.sh that runs commands. Each run becomes a file: the command, standard output,
# standard error if there is any, and the exit status, right behind the last byte.
# shellcheck disable=SC2154,SC2164 # variables of record.sh, and its set -e

input=/dev/null

# Runs a command with $input. Two commands of one name get two files.
record() { # FILE COMMAND…
  to=$out/$1
  while [ -e "$to" ]; do
    to=${to%.txt}+.txt
  done
  shift
  status=0
  {
    echo "\$ $*"
    "$@" <"$input" 2>"$work/errors" || status=$?
    if [ -s "$work/errors" ]; then
      echo "-- standard error"
      cat "$work/errors"
    fi
    echo "-- exit $status"
  } >"$to"
}

# What a file is called that has these words in it.
make_name() { # WORD…
  printf '%s' "${*:-nothing}" | tr -c 'A-Za-z0-9.,=-' _
}

# preauctl with these words, in the language at hand.
ctl() { # FOLDER WORD…
  folder=$1
  shift
  record "$folder/$(make_name "$@").txt" "$preauctl" --language "$language" "$@"
}

in_all_formats() { # FOLDER WORD…
  for format in text json markdown html; do
    ctl "$@" --format $format
  done
}

# Ways to type answers, between bars: numbers, ids, back, anew, why, nonsense, the end.
dialogues='|\n\n|q\n|q|1\nq\n|1\n1\n|5|5\r\n|5\nq\n1\n|b\n5\n|1\nb\n5\n|2\n1\nb\nb\nb\n5\n|5\nb\n5\n|5\nb\n
3\n1\nb\n3\n|1\n2\n1\nb\nb\n2\n|n\n5\n|1\n1\nn\n5\n|5\nn\n3\n1\n|5\nn\n|?\n5\n|1\n1\n?\n3\n|5\n?\n|0\n5\n|6\n5\n
9\n9\n5\n|12\n5\n|nothing\n1\n|Q\n5\n|c\n5\n|1\nneed\n|5\n1\n|5\nmeet\nb\n1\n|3\n1\nc\n|3\n3\nc\n|meet\nby-phone\n'

record_ask() {
  where=$1
  input=$work/typed
  number=0
  while read -r line; do
    set -f
    old=$IFS
    IFS='|'
    # shellcheck disable=SC2086 # one word a dialogue
    set -- $line
    IFS=$old
    set +f
    for typed in "$@"; do
      number=$((number + 1))
      # shellcheck disable=SC2059 # with its line feeds
      printf "$typed" >"$input"
      ctl "$where" ask
      mv "$out/$where/ask.txt" "$out/$where/typed-$(printf '%02d' $number).txt"
    done
  done <<END
$dialogues
END
  while read -r digits _; do
    echo "$digits" | sed 's/./&\n/g' >"$input"
    ctl "$where" ask
    mv "$out/$where/ask.txt" "$out/$where/path-$digits.txt"
  done <"$work/paths"

  for columns in 60 100; do
    printf '9\n?\n3\nb\n3\n1\n1\nc\nn\nq\n' >"$input"
    # shellcheck disable=SC2086 # helper is two words
    record "$where/terminal-$columns.txt" env TERM=xterm $helper terminal $columns \
      "$preauctl" --language "$language" ask
  done
  input=/dev/null
}

record_terminal() {
  while read -r line; do
    for columns in 40 80 120; do
      # shellcheck disable=SC2086 # both are several words
      record "$1/$(make_name "$line")-$columns.txt" env TERM=xterm $helper terminal $columns \
        "$preauctl" --language "$language" $line
    done
  done <<'END'
advise
advise 1-213-3
tool zoom
tools visio
compare via zoom
compare via zoom cned ovh
tree
paths
check invalid/pg103-unknown-keys.json
END
}

# A line each, quoted as in a shell.
record_errors() {
  while read -r line; do
    eval "ctl $1 $line"
  done <<'END'
frobnicate
Tree
--frobnicate
tree --frobnicate
tree -x
tree something
paths something
ask something
tree --format json
paths --all-checklists
paths --format
paths --format xml
paths --format html
check --format markdown
advise --format xml
advise --format HTML
advise --format ''
tree --language de
tree --language
--guide
--version
tree --version
advise preau:ministere-2020/1-213-3
advise preau:every-field/1-213-3
advise preau:ministere-2020
advise preau:
advise preau:ministere-2020/1-213-4
advise 12133
advise 1 213 3
advise 1-9
advise 1-213-4
advise 2-213-3
advise 1
advise 1-21x-3
advise 11111111111111111111111111111111111111
advise nothing
advise clas
advise class lycee
advise Class
advise ''
advise disturbed meet
advise --format html --format text
tools zoom
tools ZOOM
tools google meet
tools 'google meet'
tools éducation
tools ''
tools zooom
tools zooom --format json
tools qqqq
tools zoom teams
tools --all-checklists
tools webinar
tool
tool zoom via
tool Zoom
tool zom
tool bigbluebutton
tool qqqqqqqq
tool ''
tool zoom --format xml
tool zoom --all-checklists
compare
compare zoom
compare zoom zoom
compare via zom
compare via qqqqqqqq
compare via zoom cned ovh skype
compare via zoom --format html
links qqqqqqqq
links zom
links --format html
diff
diff valid/minimal.json
diff valid/minimal.json valid/none.json
diff valid/minimal.json invalid/pg103-unknown-keys.json
diff invalid/pg002-empty.json valid/minimal.json
diff valid/minimal.json valid/every-field.json
diff valid/minimal.json valid/minimal.json
install
install valid/minimal.json
install valid/minimal.json --key nonsense
check valid/none.json
check valid
check ''
check -
check -- --guide
check invalid/pg002-empty.json valid/none.json valid/minimal.json
check valid/minimal.json invalid/pg002-empty.json invalid/pg013-raw-tab.json
check --guide invalid/pg103-unknown-keys.json
tree --guide valid/none.json
tree --guide valid
tree --guide invalid/pg002-empty.json
advise --guide invalid/pg103-unknown-keys.json
paths --guide invalid/pg103-unknown-keys.json
ask --guide invalid/pg103-unknown-keys.json
tools --guide invalid/pg002-empty.json
tool zoom --guide invalid/pg002-empty.json
compare via zoom --guide invalid/pg002-empty.json
links --guide invalid/pg002-empty.json
END
}

# Of other guides, all that there is.
record_guides() {
  for file in valid/*.json; do
    ctl "$1" tree -g "$file"
    ctl "$1" paths -g "$file" --format json
    ctl "$1" tools -g "$file" --format json
    "$preauctl" paths -g "$file" --format json | $helper paths >"$work/paths-here"
    while read -r _ answers; do
      # shellcheck disable=SC2086 # answers are several words
      in_all_formats "$1" advise -g "$file" $answers
    done <"$work/paths-here"
    "$preauctl" tools -g "$file" --format json | $helper tools >"$work/tools-here"
    while read -r tool _; do
      in_all_formats "$1" tool -g "$file" "$tool"
    done <"$work/tools-here"
  done
}

# What somebody does who follows a publisher, and what stays of it.
record_editions() {
  cd "$work/stick"
  ctl "$1" install ten.json
  ctl "$1" install unsigned.json --key publisher.pub
  ctl "$1" install other.json --key publisher.pub
  ctl "$1" install none.json --key publisher.pub
  ctl "$1" install forged.json --key publisher.pub --format json
  ctl "$1" install ten.json --key publisher.pub
  ctl "$1" install eleven.json --format json
  ctl "$1" install ten.json --key publisher.pub --format json
  ctl "$1" install twelve.json
  for words in advise 'advise class live lycee' tools 'tool zoom' 'compare via zoom' tree paths; do
    # shellcheck disable=SC2086 # several words
    ctl "$1" $words
    # shellcheck disable=SC2086
    ctl "$1" $words --guide ten.json
  done
  in_all_formats "$1" diff ten.json eleven.json
  in_all_formats "$1" diff eleven.json ten.json
  in_all_formats "$1" diff eleven.json twelve.json
  cd "$top/tests/data"
}

# No network here: that is what is said, and nothing is kept of it.
record_links() {
  ctl "$1" links
  ctl "$1" links via zoom
  ctl "$1" links via zoom --format json
}

record_help() {
  for command in '' advise ask check compare diff install links paths tool tools tree; do
    # shellcheck disable=SC2086 # none is no word
    ctl "$1" $command --help
  done
  ctl "$1"
  LANGUAGE=$language record "$1/preau.txt" "$preau" --help
  LANGUAGE=$language record "$1/preau-version.txt" "$preau" --version
  LANGUAGE=$language record "$1/preau-wrong.txt" "$preau" --frobnicate
  LANGUAGE=$language record "$1/preauctl-by-environment.txt" "$preauctl" tree
}

# Each question and each outcome by the ids that lead there, each outcome by its code as well.
record_paths() {
  in_all_formats "$1" advise
  while read -r _ answers; do
    # shellcheck disable=SC2086 # answers are several words
    in_all_formats "$1" advise $answers
    # shellcheck disable=SC2086
    ctl "$1" advise $answers --all-checklists
  done <"$work/paths"
  "$preauctl" paths | sed -n 's/^\([0-9-]\{1,\}\) .*/\1/p' >"$work/codes"
  while read -r code; do
    ctl "$1" advise "$code"
  done <"$work/codes"
  ctl "$1" tree
  ctl "$1" paths
  ctl "$1" paths --format json
}

record_tools() {
  ctl "$1" tools
  ctl "$1" tools --format json
  for tool in $tools; do
    in_all_formats "$1" tool "$tool"
  done
}

# Each tool with the one before it, then as many as can be.
record_comparisons() {
  before=$(echo "$tools" | tail -n 1)
  for tool in $tools; do
    ctl "$1" compare "$before" "$tool"
    ctl "$1" compare "$before" "$tool" --format json
    before=$tool
  done
  ctl "$1" compare via zoom cned
  ctl "$1" compare via zoom cned ovh
  ctl "$1" compare via zoom cned ovh --format json
}

# All that tests/data has, and a file that is too large to be a guide.
record_findings() {
  for file in invalid/*.json valid/*.json; do
    ctl "$1" check "$file"
    ctl "$1" check "$file" --format json
  done
  head -c 9000000 /dev/zero | tr '\0' ' ' >"$work/large.json"
  record "$1/large.txt" "$preauctl" --language "$language" check "$work/large.json"
}

# The files that the commands before have left.
record_kept() {
  cat "$XDG_CACHE_HOME/preau/links.json" >"$out/$1/commands-links.txt"
  cat "$XDG_CONFIG_HOME/glib-2.0/settings/keyfile" >"$out/$1/commands-settings.txt"
  cat "$XDG_DATA_HOME"/preau/guides/*/state >"$out/$1/commands-editions.txt"
  (cd "$XDG_DATA_HOME" && find . -printf '%m %y %P\n' | LC_ALL=C sort -k3) >"$out/$1/commands-files.txt"
}

# One part after another, with how far it is.
record_part() { # PART FOLDER
  mkdir -p "$out/$2"
  "record_$1" "$2"
  n_parts=$((n_parts + 1))
  printf '[%2d/24] %s\n' $n_parts "$2"
}

record_commands() {
  cd "$top/tests/data"
  n_parts=0
  for language in fr en; do
    home=$work/commands-$language
    export HOME="$home" XDG_CACHE_HOME="$home/cache" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" \
      XDG_STATE_HOME="$home/state" XDG_RUNTIME_DIR="$work/run" XDG_DATA_DIRS=/usr/share
    mkdir -p "$home"
    for part in help paths tools comparisons ask terminal errors guides editions links; do
      record_part $part commands/$language/$part
    done
    record_part findings findings/$language
    record_part kept state/$language
  done
}
