#!/bin/sh
# Prints what Orca says while Tab and some keys are pressed in the player, in Chromium: `npm run test:orca`. It is not
# part of the tests, because Orca's timing depends on the machine.
#
# Needs Debian’s packages: orca chromium xvfb xauth xdotool openbox dbus-x11 at-spi2-core speech-dispatcher.
# Nothing is heard: speech goes to the dummy module, and Orca's own log has the words.
set -e
cd "$(dirname "$0")/.."
for command in orca chromium Xvfb xdotool openbox dbus-run-session; do
  command -v "$command" >/dev/null || { echo "Missing: $command. See the head of test/orca.sh."; exit 1; }
done
if [ -z "$ORCA_SESSION" ]; then
  ORCA_SESSION=1 exec xvfb-run -a -s '-screen 0 1280x900x24' dbus-run-session -- sh "$0" "$@" 2>/dev/null
fi

home=$(mktemp -d)
export HOME="$home" XDG_RUNTIME_DIR="$home" GTK_MODULES=gail:atk-bridge ACCESSIBILITY_ENABLED=1 NO_AT_BRIDGE=0
mkdir -p "$home/.config/speech-dispatcher" "$home/.local/share/orca"
echo 'AddModule "dummy" "sd_dummy" ""
DefaultModule dummy' >"$home/.config/speech-dispatcher/speechd.conf"
log=$home/orca.log
processes=
# Ends the processes that this script started.
trap 'kill $processes 2>/dev/null; wait; rm -rf "$home"' EXIT

node test/orca-page.js >"$home/url" &
processes="$processes $!"
until [ -s "$home/url" ]; do sleep 0.2; done
openbox >/dev/null 2>&1 &
processes="$processes $!"
orca --replace --debug --debug-file="$log" >/dev/null 2>&1 &
processes="$processes $!"
# Chromium's sandbox doesn't work for root.
chromium --no-sandbox --no-first-run --force-renderer-accessibility --user-data-dir="$home/chromium" \
  "$(cat "$home/url")" >/dev/null 2>&1 &
processes="$processes $!"

# Orca's start and the first page take a while; windows that Chromium closes meanwhile are errors of xdotool.
sleep 12
window=$(xdotool search --onlyvisible --class chromium 2>/dev/null | tail -n 1)
xdotool windowfocus "$window" 2>/dev/null || true
sleep 2

said() {
  # Echoes of keys have a space before the brace.
  tail -n +"$(($1 + 1))" "$log" | sed -n "s/.*SPEECH OUTPUT: '\(.*\)'{'established.*/  \1/p"
}
count() {
  wc -l <"$log"
}
press() {
  before=$(count)
  xdotool key "$1"
  # Orca speaks with a delay.
  sleep 3
  echo "$1:"
  said "$before"
}

# In browse mode Orca uses some letters itself; these reach the page.
for key in Tab Tab Tab Tab w n greater Tab Tab; do press "$key"; done
# On to the menu, and in it to the transcript: its panel, its current sentence, and back to what is before the text.
for key in Tab Tab Tab Tab Tab Tab Return Tab Tab Tab Tab Return Tab; do press "$key"; done
for key in shift+Tab shift+Tab shift+Tab shift+Tab; do press "$key"; done
