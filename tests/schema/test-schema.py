#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the loader against guide.schema.json: whatever the schema refuses, the loader refuses.

    test-schema.py --preauctl PROGRAM --source DIRECTORY [--seed N] [--count N]

The schema is judged by python3-jsonschema, the loader by `preauctl check --format json`, over the
built-in guide, tests/data, a small guide with every field, and seeded mutations of the two guides.
What only the loader refuses (references, graph, links…) is no fault. Two leniencies of the judge
are harmless, since they only let the schema pass more: Python's `$` allows a line feed behind it,
and `format` is not looked at. TAP on standard output.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from importlib.metadata import version
from pathlib import Path

import jsonschema

import mutations

BUILT_IN = 'data/guide/ministere-2020.json'
EVERY_FIELD = 'tests/fuzz/corpus/every-field.json'
BATCH = 50
MOST_SHOWN = 10
SHAPE_CODES = ('PG0', 'PG1', 'PG30', 'PG31')
ALONE = ('PG008', 'PG015', 'PG111')  # too deep, too much, another format: the rest is not said then


class Tap:
    def __init__(self):
        self.count = self.failed = 0

    def check(self, good, title, troubles=()):
        self.count += 1
        self.failed += not good
        print(f'{"ok" if good else "not ok"} {self.count} - {title}')
        for trouble in list(troubles)[:MOST_SHOWN]:
            self.say(trouble)
        if len(troubles) > MOST_SHOWN:
            self.say(f'… and {len(troubles) - MOST_SHOWN} more')

    @staticmethod
    def say(text):
        for line in str(text).splitlines():
            print(f'# {line}')


def pointer(parts):
    return ''.join('/' + str(part).replace('~', '~0').replace('/', '~1') for part in parts)


class Judges:
    """Both judges of a guide. Each answers with the JSON pointers of its errors."""

    def __init__(self, preauctl, source):
        schema = json.loads((source / 'data/guide/guide.schema.json').read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        self.validator = jsonschema.Draft202012Validator(schema)
        self.preauctl = preauctl

    def schema(self, guide):
        return sorted({pointer(error.absolute_path) for error in self.validator.iter_errors(guide)})

    def loader(self, paths):
        """For each file the findings of severity error."""
        errors = {}
        for start in range(0, len(paths), BATCH):
            batch = [str(path) for path in paths[start:start + BATCH]]
            done = subprocess.run([self.preauctl, 'check', '--format', 'json', '--', *batch],
                                  stdout=subprocess.PIPE, check=False)
            findings = json.loads(done.stdout)
            for path in batch:
                errors[path] = [finding for finding in findings
                                if finding['file'] == path and finding['severity'] == 'error']
            if done.returncode != any(errors[path] for path in batch):
                raise SystemExit(f'preauctl check went wrong, exit status {done.returncode}: {batch}')
        return [errors[str(path)] for path in paths]


def near(place, findings):
    """An error of shape where the schema sees one, or next to it: at a key of it, or at what holds it."""
    return any(finding['code'] in ALONE or
               (finding['code'].startswith(SHAPE_CODES) and
                (finding['path'] == place or finding['path'].rpartition('/')[0] == place or
                 finding['path'] == place.rpartition('/')[0]))
               for finding in findings)


def check_files(tap, judges, source):
    """The guides of tests/data, as far as they are JSON at all."""
    for folder in ('valid', 'invalid'):
        paths = sorted((source / 'tests/data' / folder).rglob('*.json'))
        counts, troubles = Counter(), []
        for path, found in zip(paths, judges.loader(paths)):
            name = path.relative_to(source)
            try:
                places = judges.schema(json.loads(path.read_bytes().decode('utf-8')))
            except (ValueError, RecursionError):
                places = None
            counts['no JSON' if places is None else 'refused by the schema' if places else 'left by it'] += 1
            counts['refused by the loader'] += bool(found)
            if folder == 'valid' and (found or places != []):
                troubles.append(f'{name}: refused at {places} {found}')
            elif folder == 'invalid' and places != [] and not found:
                troubles.append(f'{name}: accepted, though refused at {places}')
        tap.say(f'{folder}: {len(paths)} files, {dict(counts)}')
        tap.check(not troubles, f'the loader refuses what the schema refuses in tests/data/{folder}', troubles)


def same_guide(one, other):
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def mutate(judges, guide, count, rand, folder):
    """(kind, description, places, findings) of each mutant. What was not touched need not be looked at again."""
    places_of = mutations.Places(guide)
    mutants = []
    while len(mutants) < count:
        kind, description, mutant = mutations.mutate(guide, places_of, rand)
        if same_guide(mutant, guide):
            continue
        path = Path(folder) / f'mutant-{len(mutants)}.json'
        path.write_text(json.dumps(mutant, ensure_ascii=False))
        places = judges.schema(mutations.only_changed(mutant, guide))
        if len(mutants) % 50 == 0 and places != judges.schema(mutant):
            raise SystemExit(f'only_changed() hides something: {description}')
        mutants.append((kind, description, places, path))
    found = judges.loader([path for *_, path in mutants])
    for *_, path in mutants:
        path.unlink()
    return [(kind, description, places, findings)
            for (kind, description, places, _), findings in zip(mutants, found)]


def check_mutants(tap, name, mutants):
    kinds = sorted({kind for kind, *_ in mutants})
    refused = [mutant for mutant in mutants if mutant[2]]
    for kind in kinds:
        of_kind = [mutant for mutant in mutants if mutant[0] == kind]
        of_schema = [mutant for mutant in of_kind if mutant[2]]
        passed = [mutant for mutant in of_schema if not mutant[3]]
        tap.check(not passed, f'{name}: {kind}',
                  [f'{description}: the schema refuses {places}' for _, description, places, _ in passed])
        tap.say(f'{len(of_kind)} mutations, the schema refuses {len(of_schema)}, '
                f'the loader {sum(bool(findings) for *_, findings in of_kind)}')

    elsewhere = [f'{description}: {place}, but {[(f["code"], f["path"]) for f in findings[:4]]}'
                 for _, description, places, findings in refused for place in places
                 if findings and not near(place, findings)]
    tap.check(not elsewhere, f'{name}: the loader names the place that the schema names', elsewhere)

    accepted = [mutant for mutant in mutants if not mutant[3]]
    tap.check(all(not places for _, _, places, _ in accepted),
              f'{name}: the schema accepts the {len(accepted)} mutants that the loader accepts')
    share = len(refused) / len(mutants)
    tap.check(share >= 0.5 and accepted, f'{name}: enough is refused, and not all')
    tap.say(f'{len(mutants)} mutations, {share:.0%} refused by the schema, '
            f'{1 - len(accepted) / len(mutants):.0%} by the loader')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--preauctl', required=True)
    parser.add_argument('--source', required=True, type=Path)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--count', type=int, default=500)
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding='utf-8', errors='backslashreplace')
    tap = Tap()
    judges = Judges(options.preauctl, options.source)
    tap.say(f'jsonschema {version("jsonschema")}, seed {options.seed}')

    for name, path in (('built-in guide', BUILT_IN), ('every field', EVERY_FIELD)):
        path = options.source / path
        guide = json.loads(path.read_text())
        found = judges.loader([path])[0]
        tap.check(not judges.schema(guide) and not found, f'{name}: accepted by both', found)
        if name == 'every field':
            unseen = mutations.unseen_fields(judges.validator.schema, guide)
            tap.check(not unseen, 'every field: no field of the schema is missing', unseen)
        with tempfile.TemporaryDirectory() as folder:
            check_mutants(tap, name, mutate(judges, guide, options.count, random.Random(options.seed), folder))

    check_files(tap, judges, options.source)
    print(f'1..{tap.count}')
    return 1 if tap.failed else 0


if __name__ == '__main__':
    sys.exit(main())
