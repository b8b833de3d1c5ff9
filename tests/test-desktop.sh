#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tests of what a desktop, a software centre and a package manager read about Préau. Speaks TAP.
# Arguments: the source directory, the build directory, the version of the project.
set -u

# shellcheck source=tests/tap.sh
. "$1/tests/tap.sh"

top=$1
build=$2
version=$3
id=org.preau.Preau
desktop=$build/data/$id.desktop
metainfo=$build/data/$id.metainfo.xml
service=$build/data/$id.service
packaging=$top/data/packaging
unset LANGUAGE LC_MESSAGES
export LC_ALL=C.UTF-8

# The test is skipped where PROGRAM is not installed.
ok_with() { # PROGRAM NAME COMMAND…
  if command -v "$1" >/dev/null; then
    shift
    ok "$@"
  else
    skip "$2" "$1 is not installed"
  fi
}

silent() { # COMMAND…
  "$@" >"$tmp/said" 2>&1
  status=$?
  cat "$tmp/said"
  [ $status -eq 0 ] && [ ! -s "$tmp/said" ]
}

same() { # GOT EXPECTED
  printf '%s\n' "got:      $1" "expected: $2"
  [ "$1" ] && [ "$1" = "$2" ]
}

# --- Desktop file ----------------------------------------------------------------------------

value() { # GROUP KEY
  awk -v group="[$1]" -v key="$2=" '/^\[/ { here = $0 == group }
    here && index($0, key) == 1 { print substr($0, length(key) + 1) }' "$desktop"
}

entry_is() { # KEY VALUE
  same "$(value 'Desktop Entry' "$1")" "$2"
}

in_both_languages() { # KEY
  english=$(value 'Desktop Entry' "$1")
  french=$(value 'Desktop Entry' "$1[fr]")
  printf '%s\n' "$english" "$french"
  [ "$english" ] && [ "$french" ] && [ "$english" != "$french" ]
}

keywords_are_a_list() { # KEY
  value 'Desktop Entry' "$1" | grep -xE '([^; ][^;]*;){8,}'
}

# DBusActivatable hands an action's name to the program; Exec only serves who doesn't know that.
actions_are_there() {
  value 'Desktop Entry' Actions | tr ';' '\n' | grep . >"$tmp/actions" || return 1
  while read -r action; do
    echo "$action"
    same "$(value "Desktop Action $action" Exec)" preau &&
      [ "$(value "Desktop Action $action" Name)" ] && [ "$(value "Desktop Action $action" 'Name[fr]')" ] &&
      grep -rqF "\"$action\"" "$top/src/app" || return 1
  done <"$tmp/actions"
}

ok_with desktop-file-validate "the desktop file is valid, without a hint" silent desktop-file-validate "$desktop"
ok "it has the icon of the application" entry_is Icon $id
ok "it starts preau with a link" entry_is Exec 'preau %u'
ok "it opens links to a path" entry_is MimeType 'x-scheme-handler/preau;'
ok "it is activated over D-Bus" entry_is DBusActivatable true
ok "its actions are the program's" actions_are_there
for key in GenericName Comment Keywords; do
  ok "its $key is in both languages" in_both_languages $key
done
ok "its keywords are a list" keywords_are_a_list Keywords
ok "its French keywords are a list" keywords_are_a_list 'Keywords[fr]'

# --- D-Bus service ---------------------------------------------------------------------------

service_starts_preau() {
  cat "$service"
  [ "$(head -n 1 "$service")" = '[D-BUS Service]' ] && grep -qx "Name=$id" "$service" &&
    grep -qxE 'Exec="/.*/preau" --gapplication-service' "$service" && [ "$(grep -c . "$service")" -eq 3 ]
}

ok "the D-Bus service starts preau" service_starts_preau

# --- Metainfo --------------------------------------------------------------------------------

# Préau has no page of its own that a validator could ask for: appstreamcli 1.0 warns of that
# (url-homepage-missing). What it says of infos and pedantry is not asked: that the id has a
# capital, and that developer_name is old (Debian 13) or developer unknown (Debian 12).
metainfo_is_valid() {
  appstreamcli validate --no-net "$metainfo" >"$tmp/report" 2>&1
  cat "$tmp/report"
  grep -q 'Validation' "$tmp/report" && ! grep '^[EW]: ' "$tmp/report" | grep -v ' url-homepage-missing'
}

element() { # NAME [ATTRIBUTES]
  sed -n "s|.*<$1${2:+ $2}>\\(.*\\)</$1>.*|\\1|p" "$metainfo" | head -n 1
}

all_is_in_french() {
  for tag in summary p li keyword; do
    english=$(grep -cE "<$tag>" "$metainfo")
    french=$(grep -cE "<$tag xml:lang=\"fr\">" "$metainfo")
    same "$tag $french" "$tag $english" && [ "$english" -gt 0 ] || return 1
  done
}

programs_are_built() {
  sed -n 's|.*<binary>\(.*\)</binary>.*|\1|p' "$metainfo" >"$tmp/programs"
  grep . "$tmp/programs" || return 1
  while read -r program; do
    [ "$(find "$build/src" -type f -name "$program" -perm -u+x)" ] || return 1
  done <"$tmp/programs"
}

ok_with appstreamcli "the metainfo file is valid" metainfo_is_valid
ok "it has the application's id" same "$(element id)" $id
ok "it starts the desktop file" same "$(element launchable 'type="desktop-id"')" "$id.desktop"
ok "it names programs that are built" programs_are_built
ok "its summary is the desktop file's comment" same "$(element summary)" "$(value 'Desktop Entry' Comment)"
ok "its French summary too" same "$(element summary 'xml:lang="fr"')" "$(value 'Desktop Entry' 'Comment[fr]')"
ok "all of it is in French too" all_is_in_french

# --- Settings --------------------------------------------------------------------------------

ok_with glib-compile-schemas "the schema is valid" silent glib-compile-schemas --strict --dry-run "$top/data"

# --- Package ---------------------------------------------------------------------------------

releases() {
  sed -n 's/.*<release [^>]*version="\([^"]*\)".*/\1/p' "$metainfo"
}

changes() {
  sed -n 's/^preau (\(.*\)) .*/\1/p' "$packaging/debian/changelog"
}

help() { # LANG WORD
  LC_ALL='' LANG=$1 silent_stderr sh "$packaging/build-deb.sh" --help && grep "$2" "$tmp/said"
}

silent_stderr() { # COMMAND…
  "$@" >"$tmp/said" 2>"$tmp/complaints" && cat "$tmp/complaints" && [ ! -s "$tmp/complaints" ]
}

refused() { # ARGUMENT…
  sh "$packaging/build-deb.sh" "$@"
  [ $? -eq 2 ]
}

ok "the newest release is this version" same "$(releases | head -n 1)" "$version"
ok "the package's changelog tells of the same releases" same "$(changes)" "$(releases)"
ok "the package's rules can be run" [ -x "$packaging/debian/rules" ]
ok "build-deb.sh --help in English" help C.UTF-8 'Usage:'
ok "build-deb.sh --help in French" help fr_FR.UTF-8 'par défaut'
ok "build-deb.sh refuses an unknown option" refused --colour
ok "build-deb.sh refuses two directories" refused "$tmp/a" "$tmp/b"

plan
