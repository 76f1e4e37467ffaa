#!/bin/sh
# Runs what can differ in Firefox: the component tests of test/engines.js and the tests of pages that host the player.
# With names of test files it runs only these component tests.
set -e
if [ $# -gt 0 ]; then
  exec wtr --config web-test-runner.firefox.config.js --files "$@"
fi
wtr --config web-test-runner.firefox.config.js
pages=$(node -e "import('./test/engines.js').then(({pageTests}) => console.log(...pageTests))")
KAPITEL_BROWSER=firefox node --test --test-concurrency=1 $pages
