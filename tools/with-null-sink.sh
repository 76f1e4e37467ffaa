#!/bin/sh
# Runs a command with a null audio device: without a device Firefox plays nothing.
# Needs PulseAudio (Debian: apt-get install pulseaudio).
set -e
folder=$(mktemp -d)
export XDG_RUNTIME_DIR="$folder"
socket="$folder/sound"
pulseaudio --daemonize=no --exit-idle-time=-1 -n \
  --load=module-null-sink \
  --load="module-native-protocol-unix socket=$socket auth-anonymous=1" 2> /dev/null &
server=$!
trap 'kill "$server"; rm -rf "$folder"' EXIT
while [ ! -S "$socket" ]; do
  kill -0 "$server" 2> /dev/null || { echo 'PulseAudio did not start' >&2; exit 1; }
  sleep 0.1
done
export PULSE_SERVER="unix:$socket"
"$@"
