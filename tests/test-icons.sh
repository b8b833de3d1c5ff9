#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Whether each icon that the guide and the program name is there, and drawn so that GTK can recolour it.
# usage: test-icons.sh SOURCE-ROOT
set -eu

# shellcheck source=tests/tap.sh
. "$1/tests/tap.sh"

top=$1
badges='recommended standin listed caution proscribed open closed unclear differs check external copy'
actions=data/icons/scalable/actions
apps=data/icons/hicolor
export LC_ALL=C.UTF-8

cd "$top"

# --- Names -----------------------------------------------------------------------------------

# The closed list of the schema: what stands between the brackets that follow "icon".
answers=$(tr '\n' ' ' <data/guide/guide.schema.json |
  sed -n 's/.*"icon": *{ *"enum": *\[\([^]]*\)\].*/\1/p' | tr -d '",')
[ "$answers" ] || echo 'guide.schema.json has no list of icons' >"$tmp/no-answers"

for name in $answers $badges; do
  echo "$actions/preau-$name-symbolic.svg"
done | sort >"$tmp/expected"
find "$actions" -type f | sort >"$tmp/found"
{ cat "$tmp/no-answers" 2>/dev/null || true; diff "$tmp/expected" "$tmp/found" || true; } >"$tmp/wrong"
check 'each answer and each badge has its icon, and no other is there'

sed -n 's/.*alias="\([^"]*\)".*>icons\/scalable\/actions\/\(.*\)<.*/\1 \2/p' src/app/preau-app.gresource.xml |
  while read -r alias file; do
    [ "$alias" = "$file" ] || echo "$file is called $alias" >&2
    echo "$actions/$file"
  done 2>"$tmp/misnamed" | sort >"$tmp/bundled"
{ cat "$tmp/misnamed"; diff "$tmp/found" "$tmp/bundled" || true; } >"$tmp/wrong"
check 'each of them is in the resources, under its own name'

printf '%s\n' "$apps/scalable/apps/org.preau.Preau.svg" "$apps/symbolic/apps/org.preau.Preau-symbolic.svg" >"$tmp/expected"
find "$apps" -type f | sort | diff "$tmp/expected" - >"$tmp/wrong" || true
check 'the program has its icon, in full colour and symbolic'

# --- Drawing ---------------------------------------------------------------------------------

cat "$tmp/found" "$tmp/expected" >"$tmp/all"
grep -e '-symbolic\.svg$' "$tmp/all" >"$tmp/symbolic"

well_formed() { # FILE
  if command -v xmllint >/dev/null; then
    xmllint --noout --nonet "$1"
  else
    python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$1"
  fi
}

if command -v xmllint >/dev/null || command -v python3 >/dev/null; then
  while read -r file; do
    well_formed "$file" || echo "$file"
  done <"$tmp/all" >"$tmp/wrong" 2>&1
  check 'each is well-formed XML'
else
  skip 'each is well-formed XML' 'neither xmllint nor python3 is installed'
fi

while read -r file; do
  sed -n 2p "$file" | grep -qxF '<!-- SPDX-License-Identifier: GPL-3.0-or-later -->' || echo "$file"
done <"$tmp/all" >"$tmp/wrong"
check 'each names its licence in its second line'

while read -r file; do
  case $file in
    *-symbolic.svg) size=16 ;;
    *) size=128 ;;
  esac
  grep -qF "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"$size\" height=\"$size\" viewBox=\"0 0 $size $size\">" "$file" ||
    echo "$file is not $size × $size"
done <"$tmp/all" >"$tmp/wrong"
check 'each has its size: 16 × 16, and 128 × 128 in full colour'

# GTK recolours the fill of path, circle and rect, of these in one colour, and of nothing else.
shape='^  <(path|circle|rect) fill="#2e3436"( fill-rule="evenodd")?( (d|cx|cy|r|x|y|width|height|rx)="[^"]*")+/>$'
while read -r file; do
  sed '1,3d; $d' "$file" | grep -vE "$shape" | sed "s|^|$file: |" || true
  tail -n 1 "$file" | grep -qx '</svg>' || echo "$file does not end with </svg>"
done <"$tmp/symbolic" >"$tmp/wrong"
check 'symbolic icons are filled shapes of one colour'

pixels() { # FILE
  rsvg-convert --width 16 --height 16 "$1"
}

if command -v rsvg-convert >/dev/null; then
  echo '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"/>' >"$tmp/empty.svg"
  pixels "$tmp/empty.svg" >"$tmp/empty.png"
  while read -r file; do
    if ! pixels "$file" >"$tmp/icon.png" || cmp -s "$tmp/icon.png" "$tmp/empty.png"; then echo "$file"; fi
  done <"$tmp/all" >"$tmp/wrong" 2>&1
  check 'each shows something at 16 pixels'
  while read -r file; do
    pixels "$file" | cksum | sed "s|\$| $file|"
  done <"$tmp/symbolic" | sort | awk '$1 == sum { print file " looks like " $3 } { sum = $1; file = $3 }' >"$tmp/wrong"
  check 'no two look the same at 16 pixels'
else
  skip 'each shows something at 16 pixels' 'rsvg-convert is not installed'
  skip 'no two look the same at 16 pixels' 'rsvg-convert is not installed'
fi

plan
