#!/usr/bin/env bash
# All golden cases, as one test.
exec bash "$SOURCE/tests/cases/run.sh"
