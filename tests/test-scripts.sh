#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tests of the shell scripts and of tests/summary.py. Speaks TAP. What is installed here is a toy
# with its own copy of install.sh, in a directory of its own: nothing is built in this tree.
set -u

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source=tests/tap.sh
. "$top/tests/tap.sh"
unset LANGUAGE LC_ALL LC_MESSAGES SUDO_UID DISPLAY WAYLAND_DISPLAY
export LANG=C HOME="$tmp/home" XDG_CACHE_HOME="$tmp/home/.cache"
mkdir "$HOME"

# Runs a command that must end with that status. Its output is in $tmp/out and $tmp/err.
status() { # STATUS COMMAND…
  expected=$1
  shift
  "$@" >"$tmp/out" 2>"$tmp/err"
  got=$?
  cat "$tmp/out" "$tmp/err"
  echo "status $got, expected $expected"
  [ $got -eq "$expected" ]
}

# --- Style -----------------------------------------------------------------------------------

scripts() {
  find "$top" -type d \( -name .git -o -name .build -o -name 'build*' \) -prune -o \
    -type f \( -name '*.sh' -o -path "$top/.ci/run" \) -print | sort
}

scripts >"$tmp/scripts"
while read -r script; do
  name="shellcheck ${script#"$top/"}"
  if command -v shellcheck >/dev/null; then
    ok "$name" shellcheck -x -P "$top" "$script"
  else
    skip "$name" "shellcheck is not installed"
  fi
done <"$tmp/scripts"

# --- .ci/run ---------------------------------------------------------------------------------

only_run_sh() {
  [ -x "$top/.ci/run" ] && [ "$(head -n 1 "$top/.ci/run")" = '#!/usr/bin/env bash' ] &&
    [ "$(grep -c . "$top/.ci/run")" -eq 4 ] && [ "$(tail -n 1 "$top/.ci/run")" = 'sh tests/run.sh' ]
}

calls_run_sh() {
  mkdir -p "$tmp/ci/.ci" "$tmp/ci/tests" && cp "$top/.ci/run" "$tmp/ci/.ci/" &&
    echo "echo \"in \$PWD with \$#\"; exit 7" >"$tmp/ci/tests/run.sh" &&
    status 7 "$tmp/ci/.ci/run" && [ "$(cat "$tmp/out")" = "in $tmp/ci with 0" ]
}

ok ".ci/run has nothing else than sh tests/run.sh" only_run_sh
ok ".ci/run runs it at the top, and hands its status on" calls_run_sh

# --- Options of install.sh -------------------------------------------------------------------

help() { # LANG WORD
  status 0 env LANG="$1" sh "$top/data/install.sh" --help &&
    grep -q "$2" "$tmp/out" && grep -q -e --remove "$tmp/out" && [ ! -s "$tmp/err" ]
}

refused() { # OPTION…
  status 2 sh "$top/data/install.sh" "$@" && [ ! -s "$tmp/out" ] && [ -s "$tmp/err" ]
}

ok "--help in English" help C.UTF-8 'Usage:'
ok "--help in French" help fr_FR.UTF-8 'par défaut'
ok "an unknown option is refused" refused --colour
ok "an unknown word is refused" refused everything
ok "--prefix without a directory is refused" refused --prefix

# --- Installation of a toy -------------------------------------------------------------------

toy="$tmp/a toy (1)"
prefix="$tmp/new/pre fix"
mkdir -p "$toy/data/packaging/debian"
cp "$top/data/install.sh" "$toy/data/"
printf 'Source: toy\nBuild-Depends: meson\n\nPackage: toy\nArchitecture: any\n' >"$toy/data/packaging/debian/control"
cat >"$toy/meson.build" <<'END'
project('toy')
install_data('preauctl', install_dir: 'bin', install_mode: 'rwxr-xr-x')
install_data('guide', install_dir: 'share/preau', rename: get_option('name'))
install_data('org.preau.Toy.gschema.xml', install_dir: 'share/glib-2.0/schemas')
install_data('org.preau.Toy.desktop', install_dir: 'share/applications')
install_data('org.preau.Toy.service', install_dir: 'share/dbus-1/services')
install_data('org.preau.Toy.svg', install_dir: 'share/icons/hicolor/scalable/apps')
END
printf "option('tests', type: 'boolean')\noption('name', type: 'string', value: 'guide')\n" \
  >"$toy/meson_options.txt"
# shellcheck disable=SC2016
printf '#!/bin/sh\necho "started with $*"\n' >"$toy/preauctl"
echo one >"$toy/guide"
echo '<schemalist><schema id="org.preau.Toy" path="/org/preau/Toy/"/></schemalist>' >"$toy/org.preau.Toy.gschema.xml"
printf '[Desktop Entry]\nType=Application\nName=Toy\nExec=preau %%u\nMimeType=x-scheme-handler/toy;\n' >"$toy/org.preau.Toy.desktop"
printf 'Actions=new;\n[Desktop Action new]\nName=New\nExec=preau\n' >>"$toy/org.preau.Toy.desktop"
printf '[D-BUS Service]\nName=org.preau.Toy\nExec=/bin/false\n' >"$toy/org.preau.Toy.service"
echo '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"/>' >"$toy/org.preau.Toy.svg"

install_toy() { # OPTION…
  status 0 sh "$toy/data/install.sh" --prefix "$prefix" "$@"
}

installs() {
  install_toy && [ "$(cat "$tmp/out")" = 'started with tree' ] &&
    [ -x "$prefix/bin/preauctl" ] && cmp "$toy/guide" "$prefix/share/preau/guide"
}

lists() {
  cat "$prefix/share/preau/installed-files"
  (cd "$prefix" && find . ! -type d ! -name gschemas.compiled ! -name mimeinfo.cache | cut -c 3- | LC_ALL=C sort) >"$tmp/found"
  grep -v '/$' "$prefix/share/preau/installed-files" | cmp - "$tmp/found"
}

tells_the_desktop() {
  find "$prefix/share"
  [ -f "$prefix/share/glib-2.0/schemas/gschemas.compiled" ] &&
    [ ! -e "$prefix/share/icons/hicolor/icon-theme.cache" ] &&
    grep -xF "Exec=\"$prefix/bin/preau\" %u" "$prefix/share/applications/org.preau.Toy.desktop" &&
    grep -xF "Exec=\"$prefix/bin/preau\"" "$prefix/share/applications/org.preau.Toy.desktop"
}


changes_nothing() {
  touch "$tmp/before"
  install_toy && find "$prefix" -newer "$tmp/before" >"$tmp/newer" && cat "$tmp/newer" &&
    [ ! -s "$tmp/newer" ]
}

updates() {
  echo two >"$toy/guide"
  sed -i "s/get_option('name')/'guide-2'/" "$toy/meson.build"
  install_toy && [ "$(cat "$prefix/share/preau/guide-2")" = two ] &&
    [ ! -e "$prefix/share/preau/guide" ] && lists
}

keeps_what_is_yours() {
  echo mine >"$prefix/share/preau/ticks"
  echo outside >"$tmp/new/outside"
  printf '%s\n' ../outside "$tmp/new/outside" share bin/../../outside '' \
    >>"$prefix/share/preau/installed-files"
  install_toy --remove && find "$prefix" && [ -f "$tmp/new/outside" ] &&
    [ "$(find "$prefix" -type f)" = "$prefix/share/preau/ticks" ]
}

removes_all() {
  rm -r "$tmp/new"
  install_toy && rm -rf "$toy/.build" && install_toy --remove && find "$toy" "$tmp/new" "$HOME"
  [ ! -e "$tmp/new" ] && [ ! -e "$toy/.build" ] && [ -z "$(ls -A "$HOME")" ]
}

refreshes_an_icon_cache() {
  hicolor=$prefix/share/icons/hicolor
  mkdir -p "$hicolor/scalable/apps"
  echo '<svg xmlns="http://www.w3.org/2000/svg"/>' >"$hicolor/scalable/apps/other.svg"
  "$icon_cache" -q -t "$hicolor" && ! grep -q org.preau.Toy "$hicolor/icon-theme.cache" &&
    install_toy && grep -q org.preau.Toy "$hicolor/icon-theme.cache" &&
    install_toy --remove && ! grep -q org.preau.Toy "$hicolor/icon-theme.cache" &&
    grep -q other "$hicolor/icon-theme.cache"
  result=$?
  rm -r "$tmp/new"
  return $result
}

opens_links() {
  install_toy && cat "$prefix/share/applications/mimeinfo.cache" &&
    grep -qxF 'x-scheme-handler/toy=org.preau.Toy.desktop;' "$prefix/share/applications/mimeinfo.cache" &&
    install_toy --remove && [ ! -e "$tmp/new" ]
}

tells_the_bus() {
  cat >"$tmp/session.sh" <<'END'
names() {
  gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
    --method org.freedesktop.DBus.ListActivatableNames
}
names
sh "$1/data/install.sh" --prefix "$2" >/dev/null
names
sh "$1/data/install.sh" --prefix "$2" --remove
names
END
  XDG_DATA_HOME="$prefix/share" dbus-run-session -- sh "$tmp/session.sh" "$toy" "$prefix" >"$tmp/names"
  cat "$tmp/names"
  [ "$(grep -n org.preau.Toy "$tmp/names" | cut -d: -f 1)" = 2 ] && [ ! -e "$tmp/new" ]
}

finds_another_place_to_build() {
  if [ "$(id -u)" -eq 0 ]; then chown 12345 "$toy"; else chmod a-w "$toy"; fi
  install_toy && [ -d "$cache" ] && [ ! -e "$toy/.build" ] &&
    install_toy --remove && [ ! -e "$(dirname "$cache")" ]
  result=$?
  if [ "$(id -u)" -eq 0 ]; then chown 0 "$toy"; else chmod u+w "$toy"; fi
  return $result
}

starts_nothing_under_sudo() {
  SUDO_UID=12345 install_toy && [ ! -s "$tmp/out" ] && [ ! -e "$toy/.build" ] &&
    SUDO_UID=12345 install_toy --remove && [ ! -e "$tmp/new" ] && [ ! -e /var/cache/preau/build ]
}

set -- "installs and starts" installs \
  "lists what it installed" lists \
  "tells the desktop what it installed" tells_the_desktop \
  "a second run changes nothing" changes_nothing \
  "an update takes away what is no longer made" updates \
  "--remove leaves your files, and keeps to the prefix" keeps_what_is_yours \
  "--remove leaves nothing else, even without the build" removes_all \
  "builds in the cache where it cannot build in the source" finds_another_place_to_build
if [ "$(id -u)" -eq 0 ]; then
  cache=/var/cache/preau/build
  exec 9</var/cache && flock 9 # one at a time
  set -- "$@" "starts nothing under sudo, and leaves the source alone" starts_nothing_under_sudo
else
  cache=$XDG_CACHE_HOME/preau/build
fi
why=''
[ ! -e "$cache" ] || why="$cache is in use"
(cd "$toy" && dpkg-checkbuilddeps data/packaging/debian/control) >/dev/null 2>&1 ||
  why="meson and build-essential are not installed as Debian packages"
toy_tests() { # WHY-NOT [NAME COMMAND]…
  why=$1
  shift
  while [ $# -gt 0 ]; do
    if [ "$why" ]; then skip "install.sh $1" "$why"; else ok "install.sh $1" "$2"; fi
    shift 2
  done
}

toy_tests "$why" "$@"
missing=''
icon_cache=$(command -v gtk4-update-icon-cache || command -v gtk-update-icon-cache) ||
  missing="there is no gtk-update-icon-cache"
toy_tests "${why:-$missing}" "brings an icon cache up to date, and leaves it" refreshes_an_icon_cache
missing=''
command -v update-desktop-database >/dev/null || missing="update-desktop-database is not installed"
toy_tests "${why:-$missing}" "has the toy open its links" opens_links
missing=''
command -v dbus-run-session >/dev/null || missing="dbus-run-session is not installed"
toy_tests "${why:-$missing}" "tells the bus of the session about services" tells_the_bus

# --- summary.py ------------------------------------------------------------------------------

# Sums up one TAP program that printed OUTPUT and ended with STATUS.
sums() { # STATUS OUTPUT COUNTS
  mkdir -p "$tmp/build/meson-info" "$tmp/build/meson-logs"
  echo '[{"name": "it", "protocol": "tap", "cmd": ["it"]}]' >"$tmp/build/meson-info/intro-tests.json"
  printf '{"name": "preau / it", "command": ["it"], "result": "OK", "returncode": %s, "stdout": "%s"}\n' \
    "$1" "$2" >"$tmp/build/meson-logs/testlog.json"
  summary "$3" "$tmp/build"
}

summary() { # COUNTS BUILD
  case $1 in
    0\ passed*) expected=1 ;;
    *" 0 failed,"*) expected=0 ;;
    *) expected=1 ;;
  esac
  status $expected "$python" "$top/tests/summary.py" "$2" && [ "$(tail -n 1 "$tmp/out")" = "$1" ]
}

python=/usr/bin/python3
ok "summary: passes and skips" \
  sums 0 '1..3\nok 1 a\nok 2 b # SKIP no net\nok 3 c\n' '2 passed, 0 failed, 1 skipped'
ok "summary: a failure" sums 1 '1..2\nok 1 a\nnot ok 2 b\n' '1 passed, 1 failed, 0 skipped'
ok "summary: a crash" sums -11 '1..2\nok 1 a\n' '1 passed, 1 failed, 0 skipped'
ok "summary: a crash after the last test" sums -6 '1..1\nok 1 a\n' '1 passed, 1 failed, 0 skipped'
ok "summary: less run than planned" sums 0 '1..2\nok 1 a\n' '1 passed, 1 failed, 0 skipped'
ok "summary: no plan" sums 0 'ok 1 a\n' '1 passed, 1 failed, 0 skipped'
ok "summary: nothing but skips is not a success" \
  sums 0 '1..0 # SKIP no display\n' '0 passed, 0 failed, 1 skipped'
ok "summary: a build that failed" summary '0 passed, 1 failed, 0 skipped' "$tmp/nowhere"

plan
