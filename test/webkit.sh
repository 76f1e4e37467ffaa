#!/bin/sh
# The component tests in WebKitGTK, in parts: when its process dies, or doesn't come, the driver has no session,
# and no test after that is run. Such a part is run once more. Then those of pages that are hosts to the player.
out=$(mktemp)
trap 'rm -f "$out"' EXIT
failed=0

run() {
  { TEST_FILES="$1" sh tools/with-webkit.sh wtr --config web-test-runner.webkit.config.js 2>&1; echo $? >"$out.status"; } |
    tee "$out"
  return "$(cat "$out.status")"
}

part() {
  run "$1" || { grep -qE 'invalid session id|unable to create and start' "$out" && run "$1"; } || failed=1
}

if [ -n "$TEST_FILES" ]; then
  part "$TEST_FILES"
else
  part 'test/audio/*.test.ts'
  part 'test/player/faults.test.ts'
  part 'test/player/[!f]*.test.ts test/episode/*.test.ts test/locales/*.test.ts test/readers/*.test.ts test/shims/*.test.ts test/writers/*.test.ts'
  part 'test/elements/[!k-z]*.test.ts'
  part 'test/elements/[k-z]*.test.ts'
  AUTOPLAY=deny part 'test/autoplay/*.test.ts'
  KAPITEL_BROWSER=webkit sh tools/with-webkit.sh node --test --test-concurrency=1 test/e2e/before-play.test.js test/e2e/hosts.test.js ||
    failed=1
fi
rm -f "$out.status"
exit "$failed"
