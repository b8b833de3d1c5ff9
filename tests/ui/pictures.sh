#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Pictures of every kind of page, for whoever changes one of them: in French and English; light,
# dark and high contrast; 360, 1200 and 1920 pixels wide; at 100 % and 200 % text; what is longer
# than its window once more as a whole. Nothing is tested: somebody has to look.
#
# usage: tests/ui/pictures.sh [--build BUILD] [--languages "fr en"] [--schemes "light dark contrast"]
#                             [DIRECTORY [PAGE…]]
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
build=$top/.build/test
languages='fr en'
schemes='light dark contrast'
while [ $# -gt 0 ]; do
  case $1 in
    --build) build=$2 ;;
    --languages) languages=$2 ;;
    --schemes) schemes=$2 ;;
    -*) sed -n '3,10s/^# \{0,1\}//p' "$0"; exit 2 ;;
    *) break ;;
  esac
  shift 2
done
directory=${1:-$top/.build/pictures}
[ $# -eq 0 ] || shift

if [ ! -f "$build/build.ninja" ]; then
  meson setup "$build" "$top" >/dev/null
fi
ninja -C "$build" >/dev/null

# High enough for the longest page.
for language in $languages; do
  for scheme in $schemes; do
    case $scheme in
      light) color_scheme=prefer-light contrast=0 ;;
      dark) color_scheme=prefer-dark contrast=0 ;;
      contrast) color_scheme=prefer-light contrast=1 ;;
      *) echo "pictures.sh: no scheme $scheme" >&2; exit 2 ;;
    esac
    SCREEN=2000x16000 sh "$top/tests/ui/with-display.sh" \
      env LANGUAGE="$language" PREAU_LOCALEDIR="$build/po" GTK_A11Y=none \
      GSETTINGS_BACKEND=memory GSETTINGS_SCHEMA_DIR="$build/data" \
      ADW_DEBUG_COLOR_SCHEME="$color_scheme" ADW_DEBUG_HIGH_CONTRAST="$contrast" \
      "$build/tests/ui/pictures" "$language" "$directory/$language-$scheme" "$@"
  done
done
