#!/bin/sh
# The component tests in Firefox, and those of pages that are hosts to the player.
set -e
wtr --config web-test-runner.firefox.config.js
[ -n "$TEST_FILES" ] ||
  KAPITEL_BROWSER=firefox node --test --test-concurrency=1 test/e2e/before-play.test.js test/e2e/hosts.test.js
