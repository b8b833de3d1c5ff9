# shellcheck shell=sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The part of tests/record.sh that shows the window: writes the script that tests/ui/record.c plays.
# shellcheck disable=SC2154 # variables of record.sh

# From one page of the walk to the next, back no further than needed.
write_walk() {
  at=''
  while read -r digits _; do
    while [ "${digits#"$at"}" = "$digits" ] && [ "$at" ]; do
      echo 'press alt+Left'
      at=${at%?}
    done
    for digit in $(echo "${digits#"$at"}" | sed 's/./& /g'); do
      echo "press $digit"
    done
    at=$digits
    echo "page $pages/walk-$digits.txt"
  done <"$work/paths"
  echo 'press alt+Home'
}

describe_actions() { # FILE OBJECT
  echo "run $bus/$1 sh -c 'gdbus call --session --dest org.preau.Preau --object-path $2" \
    "--method org.gtk.Actions.DescribeAll | $helper actions'"
}

# Every page, with links that were checked some time ago.
write_first() {
  cat <<END
start
page $pages/start.txt
run $bus/introspection.txt gdbus introspect --session --dest org.preau.Preau --object-path /org/preau/Preau --recurse
run $bus/list-actions.txt sh -c 'PATH=${preau%/*}:$PATH gapplication list-actions org.preau.Preau | sort'
run $bus/wrong-code.txt $preau 1-214-3
run $bus/wrong-link.txt $preau preau:every-field/1-213-3
END
  describe_actions actions.txt /org/preau/Preau
  describe_actions window-actions.txt /org/preau/Preau/window/1
  write_walk

  cat <<END
press 1 1 1
use "push button" "Compare these tools"
page $pages/comparison.txt
press alt+Left
focus "push button" "Share"
press Space
page $pages/share-menu.txt
press Escape F10
page $pages/main-menu.txt
press Escape
use "push button" "Show large"
windows 2
page $pages/code-large.txt
press Escape
windows 1
press ctrl+f
page $pages/tools.txt
write zoom
page $pages/tools-zoom.txt
press ctrl+a
write xxxxxx
page $pages/tools-none.txt
press Escape
END
  while read -r tool name; do
    echo "use \"push button\" \"$name\""
    echo "page $pages/tool-$tool.txt"
    echo 'press alt+Left'
  done <"$work/tools"

  cat <<END
use "push button" "RENAVISIO"
use "push button" "Compare with other tools"
page $pages/compare-with.txt
press ctrl+l
front "Open a code"
page $pages/code-empty.txt
write 1-214-3
page $pages/code-typed.txt
press Return
page $pages/code-wrong.txt
press ctrl+a
write 1-213-3
page $pages/code-right.txt
press Escape
windows 1
action about
windows 2
front "$about"
page $pages/about.txt
press Escape
windows 1
press ctrl+?
windows 2
page $pages/shortcuts.txt
press Escape
windows 1
action preferences
windows 2
front Preferences
page $pages/preferences.txt
press Escape
windows 1
action new-call-window
windows 2
wait text "Note for the ticket"
page $pages/call.txt
press ctrl+w
windows 1
action open-code "'1-213-3'"
windows 2
wait text "Note for the ticket"
page $pages/call-1-213-3.txt
stop
END
}

# Ticks, a note, and what is copied; then a file of ticks that makes no sense.
write_second() {
  cat <<END
run - rm -r $home/cache/preau
start
press 3 1
focus "check box" "*"
press Space Tab Space Tab Tab Space
page $pages/ticked.txt
focus "check box" "*"
press Space
page $pages/unticked.txt
action open-code "'1-5-3'"
windows 2
wait text "Note for the ticket"
focus text "Note for the ticket"
write "A note"
focus "check box" "*"
press Space
page $pages/call-ticked.txt
press ctrl+shift+c
clipboard UTF8_STRING $pages/copied-text.txt
focus "push button" "Share"
press Space Down Return
clipboard text/html $pages/copied-html.txt
focus "push button" "Share"
press Space Down Down Return
clipboard UTF8_STRING $pages/copied-markdown.txt
press ctrl+w
windows 1
stop
run $state/ticks.txt cat $home/data/preau/ticks.json
run $state/ticks-files.txt sh -c 'cd $home/data && find . -printf "%m %y %P\\n" | LC_ALL=C sort -k3'
run - sh -c 'echo nonsense >$home/data/preau/ticks.json'
start
page $pages/ticks-unreadable.txt
use "push button" "Details*"
windows 2
page $pages/ticks-unreadable-details.txt
press Escape
windows 1
stop
run $state/ticks-unreadable-files.txt sh -c 'cd $home/data && find . -printf "%m %y %P\\n" | LC_ALL=C sort -k3'
END
}

# A publisher is followed, and a new edition comes; then a file is chosen that is not there.
write_third() {
  cat <<END
run - $preauctl install $work/stick/ten.json --key $work/stick/publisher.pub
start
page $pages/publisher-start.txt
action preferences
windows 2
front Preferences
page $pages/publisher-preferences.txt
press Escape
windows 1
action install-guide "'file://$work/stick/eleven.json'"
wait "push button" "What changes*"
page $pages/edition-offered.txt
action show-changes
windows 2
front "What changes"
page $pages/edition-changes.txt
press Escape
windows 1
action preferences
windows 2
front Preferences
page $pages/edition-preferences.txt
press Escape
windows 1
action use-guide
page $pages/edition-used.txt
action show-changes
windows 2
front "What changes"
page $pages/edition-changes-after.txt
press Escape
windows 1
stop
run $state/editions.txt sh -c 'cat $home/data/preau/guides/*/state'
run $state/editions-files.txt sh -c 'cd $home/data && find . -printf "%m %y %P\\n" | LC_ALL=C sort -k3'
run $state/settings.txt cat $home/config/glib-2.0/settings/keyfile
run - gsettings set org.preau.Preau guide-source file
run - gsettings set org.preau.Preau guide-file $work/none.json
start
page $pages/no-such-file-start.txt
action preferences
windows 2
front Preferences
page $pages/no-such-file-preferences.txt
press Escape
windows 1
stop
END
}

record_window() { # LANGUAGE
  pages=window/$1
  bus=bus/$1
  state=state/$1
  home=$work/window-$1
  about=About
  [ "$1" = en ] || about='À propos' # of libadwaita
  mkdir -p "$home/cache/preau" "$home/config/gtk-4.0"
  $helper links "$guide" >"$home/cache/preau/links.json"
  # As with-display.sh, and nothing that moves by itself.
  printf '[Settings]\ngtk-font-name=Cantarell 11\ngtk-enable-animations=false\ngtk-cursor-blink=false\n' \
    >"$home/config/gtk-4.0/settings.ini"

  { write_first; write_second; write_third; } >"$home/script"
  sh "$top/tests/ui/with-display.sh" \
    env XDG_CACHE_HOME="$home/cache" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" \
    XDG_STATE_HOME="$home/state" XDG_DATA_DIRS="$work/share:/usr/share" GSETTINGS_BACKEND=keyfile \
    LANGUAGE="$1" PREAU="$preau" G_TEST_SRCDIR="$work" G_TEST_BUILDDIR="$work" \
    "$top/.build/test/tests/ui/record" "$1" "$home/script" "$out" 3>&1 >"$home/log" 2>&1 ||
    { status=$?; cat "$home/log" >&2; echo "record.sh: the window was left with $status" >&2; return 1; }
}
