#!/bin/sh
# The component tests in Firefox, and those of pages that are hosts to the player.
set -e
wtr --config web-test-runner.firefox.config.js
[ -n "$TEST_FILES" ] || KAPITEL_BROWSER=firefox node --test test/e2e/hosts.test.js
