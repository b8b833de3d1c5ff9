#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sums up what `meson test` did in one or more build directories.

    summary.py BUILD...

Prints the output of each test program that failed and the reason of each skip, then one line:
`N passed, N failed, N skipped`. In a program that speaks TAP each sub-test counts, any other
program counts as one. A TAP program that crashes, runs out of time, has no plan or does not keep
to it counts as one failure more, unless a `not ok` already tells of it; so do a test that never
ran and a build without a test log. Exits with 1 if anything failed or nothing was run.
"""

import json
import re
import sys
from pathlib import Path

TEST = re.compile(r'(not )?ok\b\s*(\d+)?([^#]*)(?:#\s*(skip|todo)\S*\s*(.*))?', re.IGNORECASE)
PLAN = re.compile(r'1\.\.(\d+)\s*(?:#\s*(skip)\S*\s*(.*))?', re.IGNORECASE)
GOOD = ('OK', 'SKIP')
LAST_LINES = 200


class Counts:
    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def skip(self, name, reason):
        self.skipped += 1
        print(f'SKIP {name}: {reason or "no reason given"}')

    def fail(self, name, why, log=None):
        self.failed += 1
        print(f'FAIL {name}: {why}')
        if log:
            output = (log.get('stdout', '') + log.get('stderr', '')).splitlines()
            for line in output[-LAST_LINES:]:
                print(f'     {line}')


def count_program(counts, name, log):
    """A program that only has an exit status."""
    result = log['result']
    if result == 'SKIP':
        said = (log.get('stdout', '') + log.get('stderr', '')).split('\n')
        counts.skip(name, next((line.strip() for line in reversed(said) if line.strip()), None))
    elif result in GOOD:
        counts.passed += 1
    else:
        counts.fail(name, f'{result}, exit status {log["returncode"]}', log)


def count_tap(counts, name, log):
    plan = None
    ran = 0
    broken = []
    wrong = []
    for line in log.get('stdout', '').splitlines():
        if test := TEST.match(line):
            not_ok, _, title, directive, reason = test.groups()
            title = title.strip(' -') or f'number {ran + 1}'
            ran += 1
            if directive and directive.lower() == 'skip' and not not_ok:
                counts.skip(f'{name} {title}', reason)
            elif directive and directive.lower() == 'todo' and not_ok:
                counts.skip(f'{name} {title}', f'to do: {reason}')
            elif not_ok:
                broken.append(title)
            else:
                counts.passed += 1
        elif match := PLAN.match(line):
            plan = int(match[1])
            if plan == 0:
                counts.skip(name, match[3])
        elif line.startswith('Bail out!'):
            wrong.append(line)

    if log['result'] == 'TIMEOUT':
        wrong.append('ran out of time')
    elif log['returncode'] < 0:
        wrong.append(f'killed by signal {-log["returncode"]}')
    elif log['returncode'] > 0:
        wrong.append(f'exit status {log["returncode"]}')
    if plan is None:
        wrong.append(f'no plan, {ran} run')
    elif plan != ran:
        wrong.append(f'{plan} planned, {ran} run')
    if log['result'] not in GOOD and not wrong and not broken:
        wrong.append(log['result'])

    if broken:
        counts.fail(name, '; '.join(['not ok: ' + ', '.join(broken)] + wrong), log)
        counts.failed += len(broken) - 1
    elif wrong:
        counts.fail(name, '; '.join(wrong), log)


def count_build(counts, build):
    try:
        tests = json.loads((build / 'meson-info/intro-tests.json').read_text())
        with (build / 'meson-logs/testlog.json').open() as lines:
            logs = [json.loads(line) for line in lines]
    except (OSError, ValueError) as error:
        counts.fail(build, f'no test was run: {error}')
        return
    for test in tests:
        name = f'{build.name}: {test["name"]}'
        found = [log for log in logs
                 if log['name'].endswith(f'/ {test["name"]}') and log['command'][-len(test['cmd']):] == test['cmd']]
        if not found:
            counts.fail(name, 'was not run')
        for log in found[:1]:
            logs.remove(log)
            if log['result'] == 'EXPECTEDFAIL':
                counts.passed += 1
            elif test['protocol'] == 'tap':
                count_tap(counts, name, log)
            else:
                count_program(counts, name, log)


def main():
    sys.stdout.reconfigure(encoding='utf-8', errors='backslashreplace')
    counts = Counts()
    for build in sys.argv[1:]:
        count_build(counts, Path(build))
    print(f'{counts.passed} passed, {counts.failed} failed, {counts.skipped} skipped')
    return 1 if counts.failed or not counts.passed else 0


if __name__ == '__main__':
    sys.exit(main())
