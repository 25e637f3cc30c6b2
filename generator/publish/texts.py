"""The site's own pages, `content/pages/NAME.LANGUAGE.md`: about, method, policies."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

from generator.article import FRONT_MATTER, SLUG, line_of
from generator.errors import Problem, Problems
from generator.wording import typeset

NAME = re.compile(r"(?P<key>[a-z0-9-]+)\.(?P<language>[a-z]{2,3})\.md")
FIELDS = ("title", "slug", "description")


@dataclass(frozen=True)
class Text:
    """One page in one language; `key` is the same on both sides, `slug` is its address."""

    path: str
    key: str
    language: str
    title: str
    slug: str
    description: str
    html: str


def read_text(path: Path, root: Path) -> Text:
    """Read one page; raises Problems."""
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    match = NAME.fullmatch(path.name)
    if match is None:
        raise Problems([Problem(name, None, "the name of a page is NAME.LANGUAGE.md", "for example about.fr.md")])
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Problems([Problem(name, line, "the file is not UTF-8", "save it again as UTF-8")]) from None
    front = FRONT_MATTER.match(text)
    if front is None:
        hint = "start the file with a line ---, then title:, slug:, description:, then a line ---"
        raise Problems([Problem(name, 1, "the front matter is missing", hint)])
    try:
        values = yaml.safe_load(front[1] or "") or {}
    except yaml.YAMLError as error:
        raise Problems([Problem(name, line_of(error), "the front matter is not YAML")]) from None
    if not isinstance(values, dict):
        raise Problems([Problem(name, 2, "the front matter is no list of `key: value` lines")])
    problems = [
        Problem(name, 1, f'the front matter has no "{key}"') for key in FIELDS if not str(values.get(key) or "").strip()
    ]
    if not problems and not SLUG.fullmatch(str(values["slug"])):
        problems.append(Problem(name, 1, f'"{values["slug"]}" is no slug', "small letters, digits and hyphens"))
    if problems:
        raise Problems(problems)
    html = _markdown(match["language"]).render(text[front.end() :])
    own = {key: typeset(str(values[key]), match["language"]) if key != "slug" else str(values[key]) for key in FIELDS}
    return Text(name, match["key"], match["language"], own["title"], own["slug"], own["description"], html)


def _markdown(language: str) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.normalizeLink = _normalize(parser.normalizeLink)  # type: ignore[method-assign, assignment]
    parser.core.ruler.push("headings", _headings)
    parser.core.ruler.push("typography", functools.partial(_typography, language))
    return parser


def _normalize(own: Callable[[str], str]) -> Callable[[str], str]:
    """Pelican replaces `{filename}` and `{static}` links: percent-encoded, it would not see them."""
    return lambda url: url if url.startswith("{") else own(url)


def _headings(state: StateCore) -> None:
    """The page's title is its only h1."""
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close") and token.tag == "h1":
            token.tag = "h2"


def _typography(language: str, state: StateCore) -> None:
    """Our own words get the spaces and marks of their language; code and addresses stay as they are."""
    for token in state.tokens:
        for child in token.children or []:
            if child.type == "text" and child.content.strip():
                bare = child.content.strip()
                start = child.content.index(bare)
                end = start + len(bare)
                made = typeset(bare, language)
                # A mark behind bold words brings its own space.
                before = "" if made[0] in "\u00a0\u202f" else child.content[:start]
                child.content = before + made + child.content[end:]
