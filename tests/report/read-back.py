# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads HTML and Markdown as others do, and writes what they say as lines of text.

usage: read-back.py html|document|markdown <PAGES >TEXTS

Pages and texts are UTF-8, each ended by a NUL. A line of text is a heading, a paragraph, an element of a list or a
note. HTML has to be well-formed XML; Markdown is turned into HTML by cmark, the reference of CommonMark. What is not
expected in a page (an element, an attribute, another address than one of https that is shown as it is) stops it.
"""

import subprocess
import sys
import xml.etree.ElementTree
from html.parser import HTMLParser

# What may stand there, with its attributes.
ALLOWED = {
    "h1": [], "h2": [], "h3": [], "p": [], "ul": ["class"], "ol": ["start"], "li": ["value"],
    "small": [], "cite": [], "br": [], "a": ["href"],
}
LINES = ["h1", "h2", "h3", "p", "li"]  # what begins a line of its own

HEAD = (
    '<!DOCTYPE html>\n<html lang="{}">\n<head>\n<meta charset="utf-8"/>\n'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
)
LANGUAGES = ["fr", "en"]


class Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines = [""]
        self.open = []
        self.number = 0  # of the next element of an ordered list
        self.address = ""  # the link that is open, and what it shows
        self.shown = ""

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        unknown = set(values) - set(ALLOWED.get(tag, []))
        assert tag in ALLOWED and not unknown and len(values) == len(attrs), (tag, attrs)
        assert values.get("class", "checklist") in ["checklist", "sources"], attrs
        if tag == "ol":
            self.number = int(values.get("start", "1"))
        if tag == "a":
            self.address = values["href"]
            self.shown = ""
            assert self.address.startswith("https://"), attrs
        if tag == "br" or (tag in LINES and self.lines[-1] != ""):
            self.lines.append("")
        if tag == "li":
            self.number = int(values.get("value", self.number))
            if self.open[-1] == "ol":
                self.lines[-1] += f"{self.number} "
                self.number += 1
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag == "br":
            return
        assert self.open.pop() == tag, tag
        if tag in LINES:
            self.lines.append("")
        if tag == "a":
            assert self.shown == self.address or "%" in self.address, (self.shown, self.address)

    def handle_data(self, data):
        if self.open and self.open[-1] not in ["ul", "ol"]:
            self.lines[-1] += data
            self.shown += data
        else:
            assert data.strip() == "", data

    def handle_comment(self, data):
        raise AssertionError(data)

    handle_decl = unknown_decl = handle_pi = handle_comment


def say(line):
    return " ".join(word for word in line.replace("\n", " ").split(" ") if word != "")


def read(html):
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == [], reader.open
    return "".join(f"{line}\n" for line in map(say, reader.lines) if line != "")


def read_fragment(fragment):
    xml.etree.ElementTree.fromstring(f"<body>{fragment}</body>")
    return read(fragment)


def read_html(page):
    root = xml.etree.ElementTree.fromstring(page)
    assert any(page.startswith(HEAD.format(language)) for language in LANGUAGES), page
    title = root.findall("./head/title")
    assert len(title) == 1 and len(title[0]) == 0 and title[0].text == root.find("./body/main/h1").text, page
    assert [part.tag for part in root.find("head")] == ["meta", "meta", "meta", "title", "style"], page
    assert [part.tag for part in root.find("body")] == ["main"], page
    return read_fragment(page[page.index("<main>\n") + len("<main>\n") : page.rindex("</main>\n")])


def read_markdown(page):
    html = subprocess.run(["cmark"], input=page.encode(), capture_output=True, check=True).stdout.decode()
    return read(html)


readers = {"html": read_html, "markdown": read_markdown}
pages = sys.stdin.buffer.read().decode().split("\0")
assert pages.pop() == ""
sys.stdout.buffer.write("".join(readers[sys.argv[1]](page) + "\0" for page in pages).encode())
