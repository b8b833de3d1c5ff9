#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds Préau, installs it and starts it; `sh data/install.sh --help` says more.
# Messages go to standard error: standard output belongs to the program started at the end.
set -eu

case ${LANGUAGE:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}} in
  fr*) french=yes ;;
  *) french='' ;;
esac

say() { # ENGLISH FRENCH
  if [ "$french" ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi >&2
}

fail() { # STATUS ENGLISH FRENCH
  say "install.sh: $2" "install.sh : $3"
  exit "$1"
}

usage() {
  if [ "$french" ]; then
    cat <<'END'
Usage : sh data/install.sh [--prefix DOSSIER] [--remove | --packages]

Installe les paquets Debian nécessaires, compile Préau, l’installe et le démarre.

  --prefix DOSSIER  installe là (par défaut : /usr/local pour root, sinon ~/.local)
  --remove          enlève ce qui a été installé, sauf vos données et les paquets Debian
  --packages        installe seulement les paquets Debian, ceux des tests compris
  --help            affiche cette aide
END
  else
    cat <<'END'
Usage: sh data/install.sh [--prefix DIR] [--remove | --packages]

Installs the Debian packages that are needed, builds Préau, installs it and starts it.

  --prefix DIR  install there (otherwise: /usr/local for root, ~/.local for anybody else)
  --remove      take away what was installed, except your own data and the Debian packages
  --packages    only install the Debian packages, those of the tests too
  --help        show this help
END
  fi
}

# Runs a command in silence, and shows what it said only if it fails.
quietly() {
  if "$@" >"$log" 2>&1 </dev/null; then return; fi
  cat "$log" >&2
  fail 1 "this failed: $*" "échec de : $*"
}

# --- Debian packages -------------------------------------------------------------------------

have_packages() {
  command -v dpkg-checkbuilddeps >/dev/null &&
    dpkg-checkbuilddeps "$top/data/packaging/debian/control" 2>/dev/null
}

# Asks apt only if something is missing. PROFILES: "nocheck" leaves out what only tests need.
install_packages() { # PROFILES
  export DEB_BUILD_PROFILES="$1" DEBIAN_FRONTEND=noninteractive
  if ! command -v apt-get >/dev/null; then
    say "No apt-get here: the packages named in data/packaging/debian/control must be there already." \
      "Pas d’apt-get ici : les paquets nommés dans data/packaging/debian/control doivent déjà être là."
    return
  fi
  if have_packages; then return; fi

  as_root=''
  if [ "$uid" -ne 0 ]; then
    if ! command -v sudo >/dev/null || ! [ -t 0 ] || ! sudo -v; then
      set -- "apt-get update && apt-get build-dep --no-install-recommends ${1:+-P $1 }'$top/data/packaging'"
      fail 1 "Debian packages are missing. As root, run this, then start again:
  $1" "il manque des paquets Debian. En tant que root, lancez ceci, puis recommencez :
  $1"
    fi
    as_root="sudo env DEB_BUILD_PROFILES=$1 DEBIAN_FRONTEND=noninteractive"
  fi
  say "Installing Debian packages…" "Installation de paquets Debian…"
  set -- -q -y -o DPkg::Lock::Timeout=120
  # Old lists may do if there is no network: build-dep is the judge.
  # shellcheck disable=SC2086 # as_root is several words
  $as_root apt-get "$@" update >"$log" 2>&1 || cat "$log" >&2
  # shellcheck disable=SC2086
  quietly $as_root apt-get "$@" build-dep --no-install-recommends "$top/data/packaging"
}

# --- Directories -----------------------------------------------------------------------------

# Makes DIR and what is missing above it. Prints a line for each directory made: ./ for DIR,
# ././ for the one above, and so on.
make_directory() { # DIR
  dir=$1
  level=./
  while [ ! -d "$dir" ]; do
    echo "$level"
    dir=$(dirname "$dir")
    level=./$level
  done
  [ -w "$dir" ] || fail 1 "$dir cannot be written to." "impossible d’écrire dans $dir."
  mkdir -p "$1"
}

# Removes DIR and those above it, one for each line that make_directory printed, while empty.
drop_directory() { # DIR LINES
  dir=$1
  for level in $2; do
    [ "$level" ] && rmdir "$dir" 2>/dev/null || return 0
    dir=$(dirname "$dir")
  done
}

# --- Build -----------------------------------------------------------------------------------

# The person's checkout is built in only by the person who owns it.
choose_build() {
  build=$top/.build/release
  [ -z "$for_everybody" ] || build=$cache
  for dir in "$top" "$top/.build" "$top/.build/release"; do
    if [ -e "$dir" ] && ! { [ -w "$dir" ] && [ "$(stat -c %u "$dir")" -eq "$uid" ]; }; then
      build=$cache
    fi
  done
}

build_preau() {
  if [ ! -d "$build" ]; then
    made=$(make_directory "$build")
    printf '%s\n' "$made" >"$build/made-directories"
  fi
  # A build belongs to one source and one prefix.
  if [ "$(cat "$build/made-for" 2>/dev/null)" != "$top -> $prefix" ]; then
    find "$build" -mindepth 1 ! -name made-directories -delete
    quietly meson setup --buildtype=release -Dtests=false --wrap-mode=nodownload \
      --prefix="$prefix" "$build" "$top"
    echo "$top -> $prefix" >"$build/made-for"
  fi
  quietly ninja -C "$build"
}

# --- Installation ----------------------------------------------------------------------------
#
# The manifest lists, from the prefix on, each file and, with a / at its end, each directory made.

in_prefix() { # PATH
  case /$1/ in
    *//* | */../* | */./*) return 1 ;;
  esac
  # Root does not follow a link out of the prefix either.
  [ "$uid" -eq 0 ] || return 0
  case $(realpath "$(dirname "$prefix/$1")")/ in
    "$(realpath "$prefix")"/*) ;;
    *) return 1 ;;
  esac
}

drop_files() { # LIST
  while read -r path; do
    if [ ! -e "$prefix/$path" ] && [ ! -L "$prefix/$path" ]; then
      continue
    elif in_prefix "$path" && { [ -L "$prefix/$path" ] || [ -f "$prefix/$path" ]; }; then
      rm -f "$prefix/$path"
    else
      say "Left alone: $path" "Laissé en place : $path"
    fi
  done <"$1"
}

# A session's bus does not see a directory of services that was made after it started. It
# listens to its owner only, not even to root.
reload_services() {
  set -- timeout 10 gdbus call --session --dest org.freedesktop.DBus \
    --object-path /org/freedesktop/DBus --method org.freedesktop.DBus.ReloadConfig
  if [ "$for_everybody" ]; then
    bus=unix:path=/run/user/$SUDO_UID/bus
    setpriv --reuid "$SUDO_UID" --clear-groups env DBUS_SESSION_BUS_ADDRESS="$bus" "$@"
  else
    DBUS_SESSION_BUS_ADDRESS=${DBUS_SESSION_BUS_ADDRESS:-unix:path=/run/user/$uid/bus} "$@"
  fi
}

# Brings the desktop's indexes up to date where LIST has files that they index.
refresh_indexes() { # LIST
  share=$prefix/share
  if grep -q '^share/glib-2.0/schemas/.' "$1"; then
    glib-compile-schemas "$share/glib-2.0/schemas" || true
  fi
  if grep -q '^share/applications/.' "$1" && command -v update-desktop-database; then
    update-desktop-database -q "$share/applications" || true
    [ "$(cat "$share/applications/mimeinfo.cache")" != '[MIME Cache]' ] ||
      rm "$share/applications/mimeinfo.cache"
  fi
  if grep -q '^share/icons/hicolor/.' "$1" && [ -d "$share/icons/hicolor" ]; then
    # Programs that run look again where the theme is newer, and leave an older cache alone. A
    # cache is not needed, so none is made; a prefix need not have an index.theme either (-t).
    touch "$share/icons/hicolor"
    if [ -f "$share/icons/hicolor/icon-theme.cache" ]; then
      gtk4-update-icon-cache -q -t -f "$share/icons/hicolor" ||
        gtk-update-icon-cache -q -t -f "$share/icons/hicolor" || true
    fi
  fi
  if grep -q '^share/dbus-1/services/.' "$1"; then reload_services || true; fi
} >/dev/null 2>&1

# GLib hides an application whose program is not on the path of the session. What would need
# escapes in a desktop file is left alone.
name_program() { # DESKTOP-FILE
  case $prefix in
    /usr | /usr/local | *[\"\`\$\\%\&\|]*) ;;
    *) sed -i "s|^Exec=preau\( %u\)\{0,1\}\$|Exec=\"$prefix/bin/preau\"\1|" "$1" ;;
  esac
}

# Meson installs into a stage, from which only what differs is copied: what has not changed keeps
# its date, a program in use is replaced at one stroke, and what is no longer made goes away.
install_preau() {
  stage=$tmp/stage
  quietly env DESTDIR="$stage" meson install --no-rebuild -C "$build"
  mkdir -p "$stage$prefix/share/preau"
  for file in "$stage$prefix"/share/applications/*.desktop; do
    [ ! -f "$file" ] || name_program "$file"
  done

  : >"$tmp/old-files"
  [ ! -f "$manifest" ] || LC_ALL=C sort -u "$manifest" >"$tmp/old-files"
  made=$(make_directory "$prefix")
  {
    printf '%s\n' "$made"
    grep '/$' "$tmp/old-files" || true
    cd "$stage$prefix"
    find . -mindepth 1 -type d | while read -r dir; do
      [ -d "$prefix/$dir" ] || echo "${dir#./}/"
    done
    find . ! -type d | cut -c 3-
    echo share/preau/installed-files
  } | grep . | LC_ALL=C sort -u >"$tmp/new-files"

  # Until the end the manifest has the old and the new, so that --remove can undo half of this.
  mkdir -p "$prefix/share/preau"
  if ! cmp -s "$tmp/new-files" "$manifest"; then
    LC_ALL=C sort -u "$tmp/old-files" "$tmp/new-files" >"$manifest"
  fi
  changed=''
  while read -r path; do
    case $path in */ | share/preau/installed-files) continue ;; esac
    from=$stage$prefix/$path
    to=$prefix/$path
    if [ -L "$from" ]; then
      [ "$(readlink "$from")" != "$(readlink "$to")" ] || continue
    elif [ ! -L "$to" ] && cmp -s "$from" "$to"; then
      continue
    fi
    mkdir -p "$(dirname "$to")"
    cp -P -p "$from" "$to.preau-new"
    mv -f "$to.preau-new" "$to"
    changed=yes
  done <"$tmp/new-files"
  LC_ALL=C comm -23 "$tmp/old-files" "$tmp/new-files" | grep -v '/$' >"$tmp/gone-files" || true
  drop_files "$tmp/gone-files"
  if ! cmp -s "$tmp/new-files" "$manifest"; then cp "$tmp/new-files" "$manifest"; fi
  if [ "$changed" ] || [ -s "$tmp/gone-files" ]; then refresh_indexes "$manifest"; fi
}

remove_preau() {
  if [ -f "$manifest" ]; then
    grep -v -e '/$' -e '^share/preau/installed-files$' "$manifest" >"$tmp/files" || true
    LC_ALL=C sort -r "$manifest" | grep '/$' >"$tmp/directories" || true
    drop_files "$tmp/files"
    refresh_indexes "$tmp/files"
    rm "$manifest"
    while read -r path; do
      case $path in ./*) continue ;; esac
      if in_prefix "${path%/}"; then rmdir "$prefix/$path" 2>/dev/null || true; fi
    done <"$tmp/directories"
    drop_directory "$prefix" "$(grep '^\./' "$tmp/directories" || true)"
    say "Préau was removed from $prefix. The Debian packages and your own data stay." \
      "Préau a été enlevé de $prefix. Les paquets Debian et vos données restent."
  else
    say "Préau is not installed in $prefix." "Préau n’est pas installé dans $prefix."
    [ ! -f /usr/local/share/preau/installed-files ] ||
      say "It is in /usr/local: sudo sh data/install.sh --remove" \
        "Il est dans /usr/local : sudo sh data/install.sh --remove"
  fi
  for build in "$top/.build/release" "$cache"; do
    if [ -f "$build/made-directories" ] && [ "$(stat -c %u "$build")" -eq "$uid" ]; then
      made=$(cat "$build/made-directories")
      find "$build" -mindepth 1 -delete
      drop_directory "$build" "$made"
    fi
  done
}

# --- Start -----------------------------------------------------------------------------------

start_preau() {
  name=preauctl
  [ ! -x "$prefix/bin/preau" ] || name=preau
  case :$PATH: in
    *:"$prefix/bin":*) ;;
    *) name=$prefix/bin/$name ;;
  esac
  if [ "$for_everybody" ]; then
    say "Préau is installed for everybody. To start it: $name" \
      "Préau est installé pour tout le monde. Pour le démarrer : $name"
    return
  fi
  say "Préau is installed. To start it again: $name" \
    "Préau est installé. Pour le redémarrer : $name"
  rm -rf "$tmp"
  if [ -x "$prefix/bin/preau" ] && [ "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; then
    exec "$prefix/bin/preau"
  elif [ -t 0 ] && [ -t 1 ]; then
    exec "$prefix/bin/preauctl" ask
  else
    exec "$prefix/bin/preauctl" tree
  fi
}

# --- What is asked ---------------------------------------------------------------------------

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
task=install
prefix=''
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage; exit 0 ;;
    --remove) task=remove ;;
    --packages) task=packages ;;
    --prefix)
      [ "${2:-}" ] || fail 2 "--prefix needs a directory." "--prefix demande un dossier."
      prefix=$2
      shift
      ;;
    --prefix=?*) prefix=${1#*=} ;;
    *) fail 2 "unknown option $1; see --help." "option inconnue $1 ; voir --help." ;;
  esac
  shift
done

# What was just installed is what must serve, not another Python or compiler that comes first.
PATH=/usr/sbin:/usr/bin:/sbin:/bin:$PATH
# Where no locale is set, or one that is not installed, everything would come out as question marks.
if [ "$(locale charmap 2>/dev/null)" = ANSI_X3.4-1968 ]; then
  export LC_ALL=C.UTF-8
  [ -z "$french" ] || export LANGUAGE=fr
fi
uid=$(id -u)
for_everybody=''
home=''
if [ "$uid" -eq 0 ]; then
  umask 022
  cache=/var/cache/preau/build
  if [ "${SUDO_UID:-}" ]; then
    for_everybody=yes
    [ "$SUDO_UID" -eq 0 ] || home=$(getent passwd "$SUDO_UID" | cut -d: -f6)
    HOME=$(getent passwd 0 | cut -d: -f6) # ccache and the like write there
    unset XDG_CACHE_HOME
  fi
  prefix=$(realpath -m -s -- "${prefix:-/usr/local}")
  case $task$prefix/ in
    "install${home:-/nowhere}"/*)
      fail 2 "without sudo, please: $prefix is in your own home." \
        "sans sudo, s’il vous plaît : $prefix est dans votre dossier personnel."
      ;;
  esac
else
  cache=${XDG_CACHE_HOME:-$HOME/.cache}/preau/build
  prefix=$(realpath -m -s -- "${prefix:-$HOME/.local}")
fi
manifest=$prefix/share/preau/installed-files
tmp=$(mktemp -d)
log=$tmp/log
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM

case $task in
  packages) install_packages '' ;;
  remove) remove_preau ;;
  install)
    install_packages nocheck
    choose_build
    say "Building Préau…" "Compilation de Préau…"
    build_preau
    install_preau
    start_preau
    ;;
esac
