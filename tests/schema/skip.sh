#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# skip.sh REASON: a test in TAP that could not be run here, and says why.
echo "1..0 # SKIP $1"
