#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes a Debian package of Préau; `sh data/packaging/build-deb.sh --help` says more.
# Messages go to standard error, the name of the package to standard output.
set -eu

case ${LANGUAGE:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}} in
  fr*) french=yes ;;
  *) french='' ;;
esac

say() { # ENGLISH FRENCH
  if [ "$french" ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi >&2
}

fail() { # STATUS ENGLISH FRENCH
  say "build-deb.sh: $2" "build-deb.sh : $3"
  exit "$1"
}

usage() {
  if [ "$french" ]; then
    cat <<'END_FR'
Usage : sh data/packaging/build-deb.sh [DOSSIER]

Fait de Préau un paquet Debian, preau_VERSION_ARCHITECTURE.deb, dans DOSSIER (par défaut : ici).
Les paquets Debian nécessaires sont installés. Le paquet s’installe avec apt install.

  --help  affiche cette aide
END_FR
  else
    cat <<'END_EN'
Usage: sh data/packaging/build-deb.sh [DIR]

Makes a Debian package of Préau, preau_VERSION_ARCHITECTURE.deb, in DIR (otherwise: here).
The Debian packages that are needed are installed. apt install installs the one made.

  --help  show this help
END_EN
  fi
}

case ${1:-} in
  --help) usage; exit 0 ;;
  -*) fail 2 "unknown option $1; see --help." "option inconnue $1 ; voir --help." ;;
esac
[ $# -le 1 ] || fail 2 "one directory, please; see --help." "un seul dossier, s’il vous plaît ; voir --help."
output=${1:-.}
mkdir -p "$output"
[ -w "$output" ] || fail 1 "$output cannot be written to." "impossible d’écrire dans $output."

top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
PATH=/usr/sbin:/usr/bin:/sbin:/bin:$PATH # Debian's Python and compiler, no other
export DEB_BUILD_PROFILES=nocheck DEB_BUILD_OPTIONS="nocheck noautodbgsym${DEB_BUILD_OPTIONS:+ $DEB_BUILD_OPTIONS}"
if ! command -v dpkg-checkbuilddeps >/dev/null ||
  ! dpkg-checkbuilddeps "$top/data/packaging/debian/control" 2>/dev/null; then
  sh "$top/data/install.sh" --packages
fi

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
mkdir "$tmp/preau"
tar -C "$top" --exclude=./.git --exclude=./.build --exclude='./build*' -c . | tar -C "$tmp/preau" -x
cp -R "$top/data/packaging/debian" "$tmp/preau/debian"

say "Building the package…" "Construction du paquet…"
if ! (cd "$tmp/preau" && umask 022 && dpkg-buildpackage -b -us -uc) >"$tmp/log" 2>&1 </dev/null; then
  cat "$tmp/log" >&2
  fail 1 "the package was not built." "le paquet n’a pas été construit."
fi
for package in "$tmp"/preau_*.deb; do
  mv "$package" "$output/"
  printf '%s\n' "$output/${package##*/}"
done
