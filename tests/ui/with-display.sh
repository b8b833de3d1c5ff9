#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-display.sh [--tap] COMMAND…
#
# Runs COMMAND on a display and a session bus of its own, with a window manager, the accessibility
# bus and an empty home, all of which go away with it; nothing of the person's own desktop is seen
# or touched. SCREEN is the size, 1280x1024 unless set. The exit status is that of COMMAND; 77, with
# the reason, where something is missing (with --tap, the plan of a test program that is skipped).
#
# JWM is the smallest window manager of Debian that keeps the keyboard focus, a full screen and the
# size that a window asks for; without one, F11 and a second window could not be tested.
set -eu

tap=''
if [ "${1:-}" = --tap ]; then
  tap=yes
  shift
fi

PATH=$PATH:/usr/bin:/bin
launcher=/usr/libexec/at-spi-bus-launcher
for program in Xvfb jwm dbus-daemon gdbus setxkbmap $launcher; do
  command -v "$program" >/dev/null && continue
  if [ "$tap" ]; then
    echo "1..0 # SKIP $program is not installed"
    exit 0
  fi
  echo "$program is not installed" >&2
  exit 77
done

tmp=$(mktemp -d)
pids=''

# What was started last goes first; a signal that comes meanwhile changes nothing any more.
clean() {
  trap '' HUP INT TERM
  # shellcheck disable=SC2086 # pids is several words
  for pid in $pids; do
    kill "$pid" || true
    wait "$pid" || true
  done 2>/dev/null
  rm -rf "$tmp"
}
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' HUP TERM

# Starts a program that writes a line to file descriptor 3 once it is ready, and waits for that line,
# which is $answer then; the pipe is closed without one if the program ends before.
start() { # NAME COMMAND…
  name=$1
  shift
  mkfifo "$tmp/$name"
  "$@" 3>"$tmp/$name" >"$tmp/$name.log" 2>&1 </dev/null &
  pids="$! $pids"
  read -r answer <"$tmp/$name" && return
  echo "with-display.sh: no $name:" >&2
  cat "$tmp/$name.log" >&2
  exit 1
}

mkdir -m 700 "$tmp/home" "$tmp/home/run" "$tmp/home/config" "$tmp/home/config/gtk-4.0"
unset LANGUAGE LANG LC_MESSAGES WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS \
  DESKTOP_STARTUP_ID XDG_ACTIVATION_TOKEN XMODIFIERS GTK_IM_MODULE GTK_THEME GTK_MODULES SESSION_MANAGER
export LC_ALL=C.UTF-8
export HOME="$tmp/home" XDG_RUNTIME_DIR="$tmp/home/run" XDG_CONFIG_HOME="$tmp/home/config" \
  XDG_CACHE_HOME="$tmp/home/.cache" XDG_DATA_HOME="$tmp/home/data" XDG_STATE_HOME="$tmp/home/state"
export XDG_CONFIG_DIRS=/etc/xdg XDG_DATA_DIRS=/usr/share
export GDK_BACKEND=x11 GTK_A11Y="${GTK_A11Y:-atspi}" GSETTINGS_BACKEND=memory
# Without OpenGL, which such a display does slowly if at all: how to say so depends on the version of GTK.
export GSK_RENDERER=cairo GDK_DISABLE=gl,vulkan
# Before GTK 4.16 this did what GDK_DISABLE does; since then it is a complaint on standard error.
case $(pkg-config --modversion gtk4 2>/dev/null) in
  4.1[6-9].* | 4.[2-9][0-9].*) ;;
  *) export GDK_DEBUG=gl-disable ;;
esac

# What GNOME takes where nobody has chosen anything else.
printf '[Settings]\ngtk-font-name=Cantarell 11\n' >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini"

# A bus that starts nothing by itself: no portal, no settings daemon, no volume monitor.
cat >"$tmp/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$XDG_RUNTIME_DIR</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END

# No tray, no menu and no key of its own; a window is where and as big as it wants to be. It runs the
# command once it manages windows.
cat >"$tmp/jwm.xml" <<'END'
<JWM>
  <FocusModel>click</FocusModel>
  <DoubleClickSpeed>400</DoubleClickSpeed>
  <Desktops width="1" height="1"/>
  <StartupCommand>echo &gt;&amp;3</StartupCommand>
</JWM>
END

start display Xvfb -displayfd 3 -screen 0 "${SCREEN:-1280x1024}x24" -nolisten tcp -noreset
DISPLAY=:$answer
export DISPLAY
setxkbmap -rules evdev -model pc105 -layout us
start bus dbus-daemon --config-file="$tmp/bus.conf" --nofork --nopidfile --print-address=3
DBUS_SESSION_BUS_ADDRESS=$answer
export DBUS_SESSION_BUS_ADDRESS

$launcher --launch-immediately >"$tmp/launcher.log" 2>&1 </dev/null &
pids="$! $pids"
start manager jwm -f "$tmp/jwm.xml"
gdbus wait --session --timeout 300 org.a11y.Bus

# In the background, since a shell that waits hears signals at once.
"$@" </dev/null &
pids="$! $pids"
wait $!
