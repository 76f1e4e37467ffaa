#!/bin/sh
# Runs a command beside WebKitGTK's driver, on a screen that nobody sees.
# Needs, on Debian: webkit2gtk-driver xvfb gstreamer1.0-plugins-base gstreamer1.0-plugins-good
# gstreamer1.0-libav
set -e
# With an audio server that has no device playback stalls; without a server it plays.
unset PULSE_SERVER
# Of other locales that are not installed it takes the name for a language.
export LC_ALL=C
display=${KAPITEL_DISPLAY:-:97}
export WEBDRIVER_PORT=${WEBDRIVER_PORT:-4455}

# Waits up to a minute until something holds.
wait_until() {
  tries=0
  until "$@" > /dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || { echo "did not come: $*" >&2; exit 1; }
    sleep 0.2
  done
}

Xvfb "$display" -screen 0 1280x1024x24 > /dev/null 2>&1 &
screen=$!
trap 'kill "$screen" $driver' EXIT
wait_until [ -S "/tmp/.X11-unix/X${display#:}" ]
export DISPLAY="$display"
# Its sandbox doesn't work for root.
[ "$(id -u)" = 0 ] && export WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1
# Without a graphics card, compositing would be emulated, which takes a third of all the processor time.
export WEBKIT_DISABLE_COMPOSITING_MODE=1
WebKitWebDriver --port="$WEBDRIVER_PORT" > /dev/null 2>&1 &
driver=$!
wait_until node -e "fetch('http://127.0.0.1:$WEBDRIVER_PORT/status').catch(() => process.exit(1))"
"$@"
