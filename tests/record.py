#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests/record.sh cannot do in the shell: read JSON, make guides and files, hold a terminal.

record.py paths              reads `preauctl paths --format json`, writes `DIGITS ANSWER-ID…` for each question and
                             outcome, in the order in which somebody would walk through them
record.py tools              reads `preauctl tools --format json`, writes `ID NAME` for each tool
record.py editions GUIDE OUT writes three editions of a publisher's guide, made from that one, into the folder OUT
record.py links GUIDE        writes a file of checked links, in which the links of that guide have all states there are
record.py actions            reads what org.gtk.Actions.DescribeAll said, writes a line for each action, sorted
record.py terminal COLUMNS COMMAND…
                             runs it in front of a terminal of that width; standard input is what somebody types
"""
import copy
import fcntl
import hashlib
import json
import os
import pty
import re
import struct
import sys
import termios

ALIVE = [('answers', None, None), ('elsewhere', None, 'elsewhere.example.org'), ('refuses-robots', None, None)]
TROUBLE = {
    'no-answer': ['missing', 'no-host', 'server', 'status', 'broken', 'redirects', 'not-https', 'address'],
    'certificate': ['expired', 'not-yet', 'wrong-name', 'unknown-issuer', 'unsound'],
    'too-slow': [None],
    'unreachable': ['no-route', 'refused', 'names', 'proxy', 'portal'],
}


def find_objects(value, keys):
    """All objects that have these keys, at any depth: what is around them may change."""
    if isinstance(value, dict):
        if all(key in value for key in keys):
            yield value
            return
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from find_objects(inner, keys)


def write_json(path, value):
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(value, file, ensure_ascii=False, indent=2)
        file.write('\n')


def read_input():
    """Nothing comes of a guide that this build refuses."""
    return json.loads(sys.stdin.read() or '[]')


def read_json(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def paths():
    seen = set()
    for path in find_objects(read_input(), ['code', 'answers']):
        digits = path['code'].split('-')[1]
        for length in range(1, len(digits) + 1):
            if digits[:length] not in seen:
                seen.add(digits[:length])
                print(digits[:length], *path['answers'][:length])


def tools():
    for tool in find_objects(read_input(), ['id', 'name']):
        print(tool['id'], tool['name'])


def editions(guide, out):
    """Ten is the guide under another id; eleven changes something of each kind; twelve gives codes another meaning."""
    ten = read_json(guide)
    ten.update(id='academy', serial=10)

    eleven = copy.deepcopy(ten)
    eleven.update(serial=11, issued='2026-11-25')
    eleven['title'] = {language: text + ' +' for language, text in eleven['title'].items()}
    for table, key in (('tools', 'summary'), ('outcomes', 'title'), ('questions', 'text')):
        changed = eleven[table][sorted(eleven[table])[0]]
        changed[key] = {language: text + ' +' for language, text in changed[key].items()}
    for outcome in eleven['outcomes'].values():
        if len(outcome['picks']) > 1:
            outcome['picks'].reverse()
        del outcome['checklist'][1:]

    twelve = copy.deepcopy(eleven)
    twelve.update(serial=12, tree=ten['tree'] + 1)
    twelve['questions'][twelve['start']]['answers'].reverse()

    for name, edition in (('ten', ten), ('eleven', eleven), ('twelve', twelve)):
        write_json(os.path.join(out, name + '.json'), edition)


def links(guide):
    found = list(ALIVE) + [(state, reason, None) for state, reasons in TROUBLE.items() for reason in reasons]
    urls = sorted({link['url'] for link in find_objects(read_json(guide)['tools'], ['url', 'use'])})
    kept = {}
    for i, url in enumerate(urls):
        state, reason, host = found[i % len(found)]
        link = {'url': url, 'state': state, 'reason': reason, 'host': host, 'at': '2026-01-15T09:30:00Z'}
        if reason in ('missing', 'no-host'):
            link['missing_since'] = '2026-01-15' if i < len(found) else '2026-01-10'
        kept[hashlib.sha256(url.encode()).hexdigest()] = {key: text for key, text in link.items() if text is not None}
    print(json.dumps({'format': 1, 'links': kept}, indent=2))


def actions():
    """A hash table gives them in any order, and the first one says of which type it is."""
    said = sys.stdin.read().replace('signature ', '').replace('@av ', '')
    print(*sorted(re.findall(r"'[^']+': \([^()]*\)", said)), sep='\n')


def terminal(columns, *command):
    """All of the input waits in the terminal before the program reads; nothing is echoed, so that the order is one."""
    typed = sys.stdin.buffer.read() + b'\x04'
    master, slave = pty.openpty()
    modes = termios.tcgetattr(slave)
    modes[3] &= ~termios.ECHO
    termios.tcsetattr(slave, termios.TCSANOW, modes)
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack('HHHH', 24, int(columns), 0, 0))
    os.write(master, typed)

    child = os.fork()
    if child == 0:
        for fd in (0, 1, 2):
            os.dup2(slave, fd)
        os.closerange(3, 64)
        os.execvp(command[0], command)
    os.close(slave)
    while True:
        try:
            said = os.read(master, 65536)
        except OSError:  # the end of a terminal
            break
        if not said:
            break
        sys.stdout.buffer.write(said.replace(b'\r\n', b'\n'))
    sys.stdout.flush()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == '__main__':
    commands = [actions, editions, links, paths, terminal, tools]
    sys.exit({command.__name__: command for command in commands}[sys.argv[1]](*sys.argv[2:]))
