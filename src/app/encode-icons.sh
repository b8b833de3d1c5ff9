#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Symbolic icons as pictures of the sizes at which they are mostly seen, at one and two pixels a
# point. GTK takes such a picture as it is; for an SVG it loads a library that is larger than GTK
# itself. For other sizes it still draws the SVG.
#
# usage: encode-icons.sh ENCODER OUTPUT.c SVG…
set -eu

encoder=$1
output=$2
shift 2
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

{
  echo '<gresources><gresource prefix="/org/preau/Preau/icons">'
  for size in 16x16 24x24 32x32 48x48; do
    mkdir -p "$tmp/$size/actions"
    for svg; do
      "$encoder" -o "$tmp/$size/actions" "$svg" $size >&2
      echo "<file>$size/actions/$(basename "$svg" .svg).symbolic.png</file>"
    done
  done
  echo '</gresource></gresources>'
} >"$tmp/icons.gresource.xml"

glib-compile-resources --sourcedir="$tmp" --c-name=preau_icons --generate-source --target="$output" \
  "$tmp/icons.gresource.xml"
