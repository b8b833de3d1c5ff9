#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A school's computers, with a locked dconf database: the publisher that it names is followed, and nobody follows another.
# Speaks TAP. usage: test-dconf.sh SOURCE-ROOT PREAUCTL
set -eu

# shellcheck source=tests/tap.sh
. "$1/tests/tap.sh"

guide=$1/data/guide/ministere-2020.json
preauctl=$2
for program in dconf minisign gsettings; do
  command -v $program >/dev/null || { echo "1..0 # SKIP $program is not installed"; exit 0; }
done

for name in ours other; do
  mkdir "$tmp/$name"
  minisign -G -W -p "$tmp/$name/key.pub" -s "$tmp/$name/key" >/dev/null
  cp "$guide" "$tmp/$name/guide.json"
  minisign -S -s "$tmp/$name/key" -m "$tmp/$name/guide.json" >/dev/null
done

mkdir -p "$tmp/keys/locks" "$tmp/config"
cat >"$tmp/keys/preau" <<END
[org/preau/Preau]
guide-source='publisher'
guide-key='$(sed -n 2p "$tmp/ours/key.pub")'
END
for key in guide-source guide-key; do
  echo "/org/preau/Preau/$key"
done >"$tmp/keys/locks/preau"
dconf compile "$tmp/site" "$tmp/keys"
printf 'user-db:user\nfile-db:%s\n' "$tmp/site" >"$tmp/profile"
export GSETTINGS_BACKEND=dconf DCONF_PROFILE="$tmp/profile" XDG_CONFIG_HOME="$tmp/config" XDG_DATA_HOME="$tmp/data"

gsettings writable org.preau.Preau guide-key | grep -v false >"$tmp/wrong" || true
check 'the key is locked'

status=0
LANGUAGE=en "$preauctl" install "$tmp/other/guide.json" --key "$tmp/other/key.pub" >"$tmp/said" 2>&1 || status=$?
{ [ $status -eq 1 ] || echo "exit code $status"; } >"$tmp/wrong"
grep -q 'Whoever manages this computer' "$tmp/said" || cat "$tmp/said" >>"$tmp/wrong"
check 'nobody follows another publisher'
find "$tmp/data" -type f 2>/dev/null >"$tmp/wrong" || true
check 'and nothing of it is kept'

"$preauctl" install "$tmp/ours/guide.json" >"$tmp/wrong" 2>&1 && : >"$tmp/wrong"
check 'the publisher that is set is followed'

plan
