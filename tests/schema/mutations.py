# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes to a guide, drawn from a seed. A mutant shares with the guide all that was not changed."""

import re

MAPS = ('sources', 'claims', 'checklists', 'tools', 'questions', 'outcomes', 'messages', 'retired')
ID = re.compile(r'[a-z][a-z0-9-]{0,47}\Z')
DATE = re.compile(r'[0-9]{4}(-[0-9]{2}){0,2}\Z')
LANGUAGE = re.compile(r'[a-z]{2,3}(-[A-Z]{2})?\Z')
SEVERAL = 'several at once'

BAD_IDS = ('', ' ', 'Room', 'rOom', '9room', '-room', 'room_1', 'room 1', 'room.', ' room', 'room ', 'room\t', 'é',
           'salle-é', 'r' * 49, 'room/1', 'room~1', 'ｒoom', 'x' * 4000)
GOOD_IDS = ('r' * 48, 'a', 'a--', 'x-room')
BAD_DATES = ('', '20', '2020-', '2020-3', '2020-00', '2020-13', '2020-1-1', '20200331', '2020-03-00', '2020-03-32',
             '2020-03-31 ', ' 2020-03', '2020/03', '2020-03-31T00:00:00Z', '20-03-31', '+020-03', '-2020', 'mars 2020',
             '２０２０-03', '2020-ab', '02020')
GOOD_DATES = ('1999', '2020-12', '2019-02', '2020-02-29')
BAD_LINKS = ('', 'https://', 'https:///path', 'https://?a', 'http://example.org/', 'HTTPS://example.org/',
             'ftp://example.org', 'example.org', '//example.org', 'https:example.org', 'https://exa mple.org/',
             'https://example.org/a b', 'https://example.org/\ta', 'https://example.org\n', 'https://user@example.org/',
             'https://user:word@example.org/', 'javascript:alert(1)', ' https://example.org/', 'https://#a',
             'https://example.org/\u2028a', 'https://example.org/' + 'a' * 2048, 'https://example.org /')
GOOD_LINKS = ('https://example.org', 'https://example.org?a', 'https://example.org#a',
              'https://example.org/' + 'a' * 2000)
BAD_WORDS = ('', 'unheard-of', 'OPEN', 'Open', 'open ', 'op', 'null', '0', 'true', 'open,closed', '\u202eopen')
BAD_NUMBERS = (0, -1, -2 ** 31, 10, 1000000, 1000001, 2 ** 31, 2 ** 32 + 1, 2 ** 53, 10 ** 14, 1.5, 0.999,
               1000.5, -0.0)
GOOD_NUMBERS = (2, 5, 9)
BAD_LANGUAGES = ('', 'f', 'FR', 'french', 'fr_FR', 'fr-fr', 'fr-FRA', 'fr-', '9r', 'é')
OTHERS = (None, True, False, 0, 1, 1.5, '', 'a', [], {}, [None], [1], ['a'], {'a': 1}, {'fr': 'a'})
KEYS = ('nonsense', 'Title', 'X-note', 'x', '', ' id', 'id ', '$ref', 'xx-a', '_x-a', 'comment', '/', '~', 'é')

DELETE = object()


def shape(path):
    """Places that mean the same, whatever the ids on the way."""
    return tuple('*' if isinstance(part, int) or is_map(path[:i], None) else part for i, part in enumerate(path))


def walk(value, path=()):
    yield path, value
    if isinstance(value, dict):
        for key, member in value.items():
            yield from walk(member, path + (key,))
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from walk(element, path + (index,))


class Places:
    """The places of a guide; each shape is drawn as often as any other."""

    def __init__(self, guide):
        self.all = list(walk(guide))
        self.cache = {}

    def draw(self, kind, accepts, rand):
        if kind not in self.cache:
            groups = {}
            for path, value in self.all:
                if accepts(path, value):
                    groups.setdefault(shape(path), []).append((path, value))
            self.cache[kind] = list(groups.values())
        return rand.choice(rand.choice(self.cache[kind]))


def replaced(value, path, new):
    """@value with @new at @path; what is not on the way is shared."""
    if not path:
        return new
    result = value.copy()
    if len(path) == 1 and new is DELETE:
        del result[path[0]]
    else:
        result[path[0]] = replaced(value[path[0]], path[1:], new)
    return result


def is_map(path, _):
    return (len(path) == 1 and path[0] in MAPS) or (len(path) == 3 and path[2] == 'links')


def is_text(_, value):
    return isinstance(value, dict) and bool(value) and all(LANGUAGE.match(key) for key in value)


def is_dict(_, value):
    return isinstance(value, dict)


def is_list(_, value):
    return isinstance(value, list)


def is_filled(_, value):
    return isinstance(value, (list, dict)) and bool(value)


def is_string(_, value):
    return isinstance(value, str)


def is_id(path, value):
    return isinstance(value, str) and bool(ID.match(value)) and path[-1] not in ('fr', 'en')


def is_date(_, value):
    return isinstance(value, str) and bool(DATE.match(value))


def is_link(_, value):
    return isinstance(value, str) and value.startswith('https://')


def is_number(_, value):
    return isinstance(value, int) and not isinstance(value, bool)


def anything(*_):
    return True


def not_root(path, _):
    return bool(path)


def with_key(value, key, member):
    return {**value, key: member}


def renamed(value, old, new):
    return {new if key == old else key: member for key, member in value.items()}


def misspell(word, rand):
    at = rand.randrange(len(word))
    return rand.choice((word[:at] + word[at + 1:], word[:at] + 'z' + word[at:], word.upper(), word + 's',
                        word.replace('_', '-')))


def wrapped(value, depth, rand):
    for _ in range(depth):
        value = [value] if rand.random() < 0.5 else {'a': value}
    return value


def lengthened(value, rand):
    """More than any list may hold, of entries of its own kind and each once."""
    if not value:
        return [f'entry-{i}' for i in range(20)]
    if isinstance(value[0], str):
        return value + [f'{chr(97 + i // 26)}{chr(97 + i % 26)}' for i in range(20)]
    if isinstance(value[0], dict):
        return value + [{**rand.choice(value), **({'id': f'more-{i}'} if 'id' in value[0] else {})} for i in range(20)]
    return value * 10


def other_type(value, rand):
    return rand.choice([other for other in OTHERS if type(other) is not type(value)])


def dropped(value, rand):
    if isinstance(value, list):
        at = rand.randrange(len(value))
        return value[:at] + value[at + 1:]
    key = rand.choice(list(value))
    return {other: member for other, member in value.items() if other != key}


# Kind → which places it is for, and what becomes of the value there.
KINDS = {
    'a key or entry missing': (is_filled, dropped),
    'an unknown key': (is_dict, lambda v, r: with_key(v, r.choice(KEYS), r.choice(OTHERS))),
    'a key for others': (is_dict, lambda v, r: with_key(v, r.choice(('x-', 'x-a', 'x-É')), r.choice(OTHERS))),
    'a key misspelt': (lambda p, v: is_dict(p, v) and bool(v),
                       lambda v, r: renamed(v, *(lambda key: (key, misspell(key, r)))(r.choice(list(v))))),
    'an id as a key': (lambda p, v: is_map(p, v) and bool(v),
                       lambda v, r: with_key(v, r.choice(BAD_IDS + GOOD_IDS), r.choice(list(v.values())))),
    'a language as a key': (is_text, lambda v, r: with_key(v, r.choice(BAD_LANGUAGES), 'a')),
    'another type': (anything, other_type),
    'null': (not_root, lambda v, r: None),
    'a word of a closed list': (is_string, lambda v, r: r.choice(BAD_WORDS)),
    'an id': (is_id, lambda v, r: r.choice(BAD_IDS + GOOD_IDS)),
    'a date': (is_date, lambda v, r: r.choice(BAD_DATES + GOOD_DATES)),
    'a link': (is_link, lambda v, r: r.choice(BAD_LINKS + GOOD_LINKS)),
    'a number': (is_number, lambda v, r: r.choice(BAD_NUMBERS + GOOD_NUMBERS)),
    'a text empty': (is_string, lambda v, r: r.choice(('', ' ', '\n', '\u00a0'))),
    'a text too long': (is_string, lambda v, r: r.choice(('a', 'é', '😀')) * r.choice((4096, 4097, 70000))),
    'a list or object empty': (is_filled, lambda v, r: type(v)()),
    'a list too long': (is_list, lengthened),
    'an entry twice': (lambda p, v: is_list(p, v) and bool(v),
                       lambda v, r: v + [r.choice(v)] if r.random() < 0.7 else v[:1] + v),
    'an entry of another type': (is_list, lambda v, r: v + [r.choice(OTHERS)]),
    'nested': (anything, lambda v, r: wrapped(v, r.choice((1, 1, 2, 3, 28, 40)), r)),
}


def mutate_once(guide, places, rand):
    kind = rand.choice([*KINDS, 'missing', 'from elsewhere'])
    if kind == 'missing':
        path, _ = places.draw(kind, not_root, rand)
        return 'removed', path, DELETE
    if kind == 'from elsewhere':
        path, _ = places.draw(kind, not_root, rand)
        return 'a value from elsewhere', path, places.draw(kind, not_root, rand)[1]
    accepts, change = KINDS[kind]
    path, value = places.draw(kind, accepts, rand)
    return kind, path, change(value, rand)


def describe(kind, path, new):
    text = 'nothing' if new is DELETE else repr(new)
    return f'{kind} at /{"/".join(map(str, path))}: {text[:80]}{"…" if len(text) > 80 else ""}'


def mutate(guide, places, rand):
    """(kind, description, mutant)"""
    kind, path, new = mutate_once(guide, places, rand)
    mutant = replaced(guide, path, new)
    description = describe(kind, path, new)
    while rand.random() < 0.08:
        _, path, new = more = mutate_once(guide, places, rand)
        try:
            mutant = replaced(mutant, path, new)
        except (KeyError, IndexError, TypeError, AttributeError):
            break  # the place is gone
        kind = SEVERAL
        description += '; ' + describe(*more)
    return kind, description, mutant


def only_changed(mutant, guide):
    """@mutant without the entries that are as they were: the schema has let them pass, and looks at each alone."""
    if not isinstance(mutant, dict):
        return mutant
    result = {}
    for key, value in mutant.items():
        if key in MAPS and isinstance(value, dict) and isinstance(guide.get(key), dict):
            value = {name: entry for name, entry in value.items() if entry is not guide[key].get(name)}
        result[key] = value
    return result


def unseen_fields(schema, guide):
    """The keys that the schema describes and @guide never has."""
    seen = set()

    def look(part, value):
        if '$ref' in part:
            look(schema['$defs'][part['$ref'].rpartition('/')[2]], value)
        for option in part.get('anyOf', ()):
            look(option, value)
        if isinstance(value, list) and 'items' in part:
            for element in value:
                look(part['items'], element)
        if isinstance(value, dict):
            for key, member in value.items():
                if key in part.get('properties', {}):
                    seen.add((id(part['properties']), key))
                    look(part['properties'][key], member)
                elif isinstance(part.get('additionalProperties'), dict):
                    look(part['additionalProperties'], member)

    look(schema, guide)
    described = {(id(part['properties']), key): f'{"/".join(map(str, path))}/{key}' for path, part in walk(schema)
                 if isinstance(part, dict) and isinstance(part.get('properties'), dict) for key in part['properties']}
    return [name for known, name in described.items() if known not in seen]
