#!/bin/sh
# The component tests in WebKitGTK, in parts: when its process dies, or doesn't come, the driver has no session,
# and no test after that is run. Such a part is run once more. Then those of pages that are hosts to the player.
out=$(mktemp)
trap 'rm -f "$out"' EXIT
failed=0

run() {
  { sh tools/with-webkit.sh "$@" 2>&1; echo $? >"$out.status"; } | tee "$out"
  return "$(cat "$out.status")"
}

part() {
  run "$@" || { grep -qE 'invalid session id|unable to create and start' "$out" && run "$@"; } || failed=1
}

components() {
  TEST_FILES="$1" part wtr --config web-test-runner.webkit.config.js
}

if [ -n "$TEST_FILES" ]; then
  components "$TEST_FILES"
else
  components 'test/audio/*.test.ts'
  components 'test/player/faults.test.ts'
  components 'test/player/[!f]*.test.ts test/episode/*.test.ts test/locales/*.test.ts test/readers/*.test.ts test/shims/*.test.ts test/writers/*.test.ts'
  components 'test/elements/[!k-z]*.test.ts'
  components 'test/elements/[k-z]*.test.ts'
  AUTOPLAY=deny components 'test/autoplay/*.test.ts'
  KAPITEL_BROWSER=webkit part node --test --test-concurrency=1 test/e2e/before-play.test.js test/e2e/hosts.test.js
fi
rm -f "$out.status"
exit "$failed"
