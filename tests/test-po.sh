#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Whether French is complete, and whether every file with a string is known to it.
# usage: test-po.sh SOURCE-ROOT
set -eu

# shellcheck source=tests/tap.sh
. "$1/tests/tap.sh"

top=$1
export LC_ALL=C.UTF-8

cd "$top"

msgfmt --check -o "$tmp/fr.mo" po/fr.po >"$tmp/wrong" 2>&1 || true
check 'po/fr.po is well formed'
msgattrib --untranslated --no-obsolete po/fr.po >"$tmp/wrong"
check 'nothing is untranslated'
msgattrib --only-fuzzy --no-obsolete po/fr.po >"$tmp/wrong"
check 'nothing is fuzzy'

# grep and find fail where they find nothing; that is no reason to stop here.
{
  grep -rlE --include='*.c' '(^|[^A-Za-z_])(_|N_|C_|NC_|ngettext) ?\(' src || true
  grep -rl --include='*.ui' 'translatable="yes"' src || true
  find data -type f \( -name '*.gschema.xml' -o -name '*.desktop.in' -o -name '*.metainfo.xml.in' \)
} | LC_ALL=C sort >"$tmp/with-strings"
LC_ALL=C sort po/POTFILES | diff - "$tmp/with-strings" >"$tmp/wrong" || true
check 'po/POTFILES names each file with a string, and no other'
LC_ALL=C sort -c po/POTFILES 2>"$tmp/wrong" || true
check 'po/POTFILES is in order'

xgettext --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=ngettext:1,2 \
  --files-from=po/POTFILES --output="$tmp/all.pot" 2>/dev/null
msgcmp --use-untranslated po/fr.po "$tmp/all.pot" 2>&1 | grep -v 'is not used\|warning' >"$tmp/wrong" || true
check 'each string of the sources is in po/fr.po'

# What French typography asks for: no-break spaces, curly apostrophes, true quotes and ellipses.
# A list of keywords, which ends with its separator, is no sentence.
nbsp=$(printf '\302\240')
msgattrib --translated --no-obsolete --no-wrap po/fr.po | sed -n '/^msgstr/p' | sed 's/^msgstr[^"]*"//; s/"$//; /;$/d' |
  grep -nE "[^$nbsp ][;!?»]|[[:alpha:]] [;!?»]|[^$nbsp/0-9A-Z]: |«[^$nbsp]|[[:alpha:]]'[[:alpha:]]|\\.\\.\\.|\\\\\"" | grep -v 'https://' >"$tmp/wrong" || true
check 'French has its typography'

plan
