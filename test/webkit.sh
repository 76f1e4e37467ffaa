#!/bin/sh
# Runs what can differ in WebKitGTK: the component tests of test/engines.js and the tests of pages that host the
# player. With names of test files it runs only these component tests.
#
# When WebKitGTK's process dies or does not start, its driver has no session and all tests after that fail. So the
# tests run in groups with a driver each, and a group that lost its session, and nothing else, runs again, at most twice.
out=$(mktemp)
beside=$(mktemp)
shown=$(mktemp)
trap 'rm -f "$out" "$out.status" "$beside" "$beside.status" "$shown"' EXIT
failed=0

run() {
  { sh tools/with-webkit.sh "$@" 2>&1; echo $? >"$out.status"; } | tee "$out"
  return "$(cat "$out.status")"
}

# What is said of a session that ended, or did not begin, by WebdriverIO (the last one) and by the driver.
lost='invalid session id|unable to create and start|UND_ERR_.*/session|/session" with method "POST"'

group() {
  for again in 1 2 ''; do
    run "$@" && return
    [ -n "$again" ] && grep -qE "$lost" "$out" || break
    echo "== lost the driver's session, so again: $*"
  done
  failed=1
}

components() {
  group wtr --config web-test-runner.webkit.config.js "$@"
}

pages() {
  names=$(node -e "import('./test/engines.js').then(({pageTests}) => console.log(...pageTests))")
  KAPITEL_BROWSER=webkit group node --test --test-concurrency=1 $names
}

if [ $# -gt 0 ]; then
  components --files "$@"
else
  # These tests wait most of the time, so they run beside the others. Their output comes last.
  (
    export WEBDRIVER_PORT=$((${WEBDRIVER_PORT:-4455} + 1)) KAPITEL_DISPLAY=:98
    out=$beside
    components --group media
    pages
    exit "$failed"
  ) >"$shown" &
  waiting=$!
  for name in player elements others autoplay; do components --group "$name"; done
  wait "$waiting" || failed=1
  cat "$shown"
fi
exit "$failed"
