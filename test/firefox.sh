#!/bin/sh
# Runs what can differ in Firefox: the component tests of test/engines.js and the tests of pages that host the player.
# With names of test files it runs only these component tests.
set -e
if [ $# -gt 0 ]; then
  exec wtr --config web-test-runner.firefox.config.js --files "$@"
fi
pages=$(node -e "import('./test/engines.js').then(({pageTests}) => console.log(...pageTests))")
# These tests wait most of the time, so they run beside the others. Their output comes last.
shown=$(mktemp)
trap 'rm -f "$shown"' EXIT
KAPITEL_BROWSER=firefox node --test --test-concurrency=1 $pages >"$shown" 2>&1 &
waiting=$!
failed=0
wtr --config web-test-runner.firefox.config.js || failed=1
wait "$waiting" || failed=1
cat "$shown"
exit "$failed"
