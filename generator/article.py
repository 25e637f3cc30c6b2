"""Markdown → Article: front matter, and passages (sentences) with exact offsets and line numbers."""

from __future__ import annotations

import bisect
import datetime
import difflib
import functools
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.errors import Problem, Problems
from generator.language import Language
from generator.model import ArticleMeta, Passage, Span

FIELDS = {
    "title": True, "slug": True, "date": True, "publisher": True, "lang": True,
    "url": False, "archived_url": False, "author": False, "full_text": False,
}  # fmt: skip
"""The keys of the front matter, and whether an article needs them."""

LANGUAGES = ("fr", "en")
FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)
# EDTF level 0 and 1, as far as news needs them: 2022, 2022-11~, 2022-11-14?, 2022-06/2022-08.
_DAY = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[~?%]?"
DATE = re.compile(rf"{_DAY}(?:/{_DAY})?")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
HARD_WRAP = 120
"""A block whose lines are all shorter may be wrapped text; longer lines are paragraphs of their own."""


@dataclass(frozen=True)
class Block:
    """One paragraph of the body: where its visible characters are. `visible` are spans of the body, in order."""

    start: int
    end: int
    visible: tuple[Span, ...]


@dataclass(frozen=True)
class Article:
    """One article as an editor wrote it; offsets count from the start of `body`, whose first line is `body_line`."""

    path: str
    meta: ArticleMeta
    body: str
    body_line: int
    full_text: bool = False


def read_article(path: Path, root: Path) -> Article:
    """Read one file of `content/articles/`; raises Problems with every fault of its encoding and front matter."""
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Problems([Problem(name, line, "the file is not UTF-8", "save it again as UTF-8")]) from None
    match = FRONT_MATTER.match(text)
    if match is None:
        hint = "start the file with a line ---, then title:, slug:, date:, publisher:, lang:, then a line ---"
        raise Problems([Problem(name, 1, "the front matter is missing", hint)])
    values, lines = _front_matter(name, match.group(1) or "")
    problems = list(_faults(name, values, lines))
    body = text[match.end() :]
    body_line = text[: match.end()].count("\n") + 1
    if not body.strip():
        hint = "write or paste its text under the front matter"
        problems.append(Problem(name, body_line, "the article is empty", hint))
    if problems:
        raise Problems(problems)
    words = {key: str(values[key]) if values.get(key) is not None else None for key in FIELDS}
    meta = ArticleMeta(
        slug=words["slug"], title=words["title"], publisher=words["publisher"], author=words["author"],
        date=words["date"], language=str(words["lang"]), url=words["url"], archived_url=words["archived_url"],
        sha256=digest(body),
    )  # fmt: skip
    return Article(name, meta, body, body_line, values.get("full_text") is True)


def digest(body: str) -> str:
    """The SHA-256 of a body, in hexadecimal."""
    return hashlib.sha256(body.encode()).hexdigest()


class _Text(yaml.SafeLoader):
    """YAML whose dates stay the text that was written: 2022-11-14 is an EDTF string here."""


_Text.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def line_of(error: yaml.YAMLError) -> int:
    """The line in the file of a fault of its front matter; of a quotation mark without its partner, its own line.

    YAML looks for the partner to the end, and would name the line where it gave up.
    """
    mark = getattr(error, "problem_mark", None)
    if "quoted scalar" in (getattr(error, "context", None) or ""):
        mark = getattr(error, "context_mark", None) or mark
    return int(mark.line) + 2 if mark else 1


def _front_matter(path: str, source: str) -> tuple[dict[str, Any], dict[str, int]]:
    """The values, and the line in the file of each key."""
    try:
        node = yaml.compose(source, Loader=_Text)
        values = yaml.load(source, Loader=_Text) if node is not None else {}
    except yaml.MarkedYAMLError as error:
        line = line_of(error)
        hint = 'put a value that contains ": " or starts with a quotation mark between quotation marks'
        raise Problems([Problem(path, line, f"the front matter is not YAML: {error.problem}", hint)]) from None
    except yaml.YAMLError as error:
        raise Problems([Problem(path, 1, f"the front matter is not YAML: {error}")]) from None
    if not isinstance(values, dict) or not (node is None or isinstance(node, yaml.MappingNode)):
        raise Problems([Problem(path, 2, "the front matter is no list of `key: value` lines")])
    lines = {str(key.value): key.start_mark.line + 2 for key, _ in node.value} if node is not None else {}
    return {str(key): value for key, value in values.items()}, lines


def _faults(path: str, values: Mapping[str, Any], lines: Mapping[str, int]) -> Iterator[Problem]:
    for key in values:
        if key not in FIELDS:
            near = difflib.get_close_matches(key, FIELDS, 1)
            hint = f'did you mean "{near[0]}"?' if near else f"the keys are {', '.join(FIELDS)}"
            yield Problem(path, lines[key], f'unknown key "{key}" in the front matter', hint)
    for key, needed in FIELDS.items():
        value = values.get(key)
        if needed and (value is None or not str(value).strip()):
            yield Problem(path, lines.get(key, 1), f'the front matter has no "{key}"', _EXAMPLES[key])
        elif value is not None and key != "full_text" and not isinstance(value, str | int):
            yield Problem(path, lines[key], f'"{key}" is no text', _EXAMPLES.get(key, ""))
    if isinstance(values.get("lang"), str) and values["lang"] not in LANGUAGES:
        yield Problem(path, lines["lang"], f'unknown language "{values["lang"]}"', "lang: fr or lang: en")
    if isinstance(values.get("date"), str | int) and not is_date(str(values["date"])):
        yield Problem(path, lines["date"], f'"{values["date"]}" is no date', _EXAMPLES["date"])
    if isinstance(values.get("slug"), str) and not SLUG.fullmatch(values["slug"]):
        yield Problem(path, lines["slug"], f'"{values["slug"]}" is no slug', _EXAMPLES["slug"])
    for key in ("url", "archived_url"):
        if isinstance(values.get(key), str) and not re.fullmatch(r"https?://[^\s<>\"']+", values[key]):
            yield Problem(path, lines[key], f'"{values[key]}" is no web address', "it starts with https://")
    if values.get("full_text") not in (None, True, False):
        yield Problem(path, lines["full_text"], '"full_text" is neither true nor false')


def is_date(text: str) -> bool:
    """Whether a text is an EDTF date as articles have them, and one of the calendar: no 30 February, no year 0."""
    if not DATE.fullmatch(text):
        return False
    ends = [_first_day(part) for part in text.split("/")]
    return None not in ends and ends == sorted(ends)  # type: ignore[type-var]


def _first_day(part: str) -> datetime.date | None:
    """The first day of a year, a month or a day; None where the calendar has none."""
    year, month, day = ([int(n) for n in part.rstrip("~?%").split("-")] + [1, 1])[:3]
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


_EXAMPLES = {
    "title": "title: the headline as published",
    "slug": "slug: small letters, digits and hyphens, for example drones-for-moscow",
    "date": "date: 2022-11-14, 2022-11 or, when it is estimated, 2022-11~",
    "publisher": "publisher: the medium that published it",
    "lang": "lang: fr or lang: en",
}


@functools.cache
def _parser() -> MarkdownIt:
    """CommonMark without what pasted text triggers by accident: HTML, indented code, underlined headings.

    `text_join` is off because it hides where escapes and entities stand.
    """
    unwanted = ["code", "lheading", "html_block", "html_inline", "reference", "text_join"]
    return MarkdownIt("commonmark", {"html": False}).disable(unwanted)


def blocks(body: str) -> tuple[Block, ...]:
    """The paragraphs of a Markdown body (list items and quotations included, headings and code not)."""
    starts = [0, *(m.end() for m in re.finditer("\n", body))]
    found: list[Block] = []
    inside = ""
    for token in _parser().parse(body):
        if token.type in ("heading_open", "paragraph_open"):
            inside = token.type
        elif token.type == "inline" and token.map and inside == "paragraph_open":
            first, last = starts[token.map[0]], starts[token.map[1]] if token.map[1] < len(starts) else len(body)
            found.extend(_paragraphs(body, _visible(body, token, first, last)))
    return tuple(found)


def _visible(body: str, token: Token, start: int, end: int) -> list[Span]:
    """Where the characters that a reader sees stand in the body: markup, link targets and escapes are left out."""
    spans: list[Span] = []
    cursor = start
    for child in token.children or []:
        words = child.markup if child.type == "text_special" else child.content
        if child.type in ("text", "text_special", "code_inline") and words:
            at = body.find(words, cursor, end)
            if at < 0:  # the parser changed the characters (a NUL became U+FFFD): leave them out
                continue
            if child.type == "text_special":
                if not words.startswith("&"):  # an escape: its backslash is not visible
                    spans.append((at + len(words) - len(child.content), at + len(words)))
            else:
                spans.append((at, at + len(words)))
            cursor = at + len(words)
        elif child.type == "image":
            at = body.find("](", cursor, end)
            cursor = at + 2 if at >= 0 else cursor
        elif child.type == "link_close" and child.markup != "autolink" and body.startswith("](", cursor):
            cursor = max(cursor, body.find(")", cursor, end))
    return spans


def _paragraphs(body: str, visible: list[Span]) -> Iterator[Block]:
    """One block, or one for each line where the line ends are paragraph ends (see `HARD_WRAP`)."""
    lines: list[list[Span]] = []
    last = -1
    for start, end in visible:
        if not lines or "\n" in body[last:start]:
            lines.append([])
        lines[-1].append((start, end))
        last = end
    closed = [bool(re.search(r"[.!?…:][\"'”’»)\]]*\s*$", body[spans[0][0] : spans[-1][1]])) for spans in lines[:-1]]
    short = all(spans[-1][1] - spans[0][0] <= HARD_WRAP for spans in lines)
    if lines and short and closed.count(False) * 2 > len(closed) and len(lines) > 1:
        lines = [[span for spans in lines for span in spans]]
    for spans in lines:
        yield Block(spans[0][0], spans[-1][1], tuple(spans))


def passages(
    body: str, found: tuple[Block, ...], language: Language, first_line: int = 1
) -> tuple[tuple[Passage, ...], ...]:
    """The sentences of each block, numbered p1, p2, … through the whole body."""
    breaks = [m.start() for m in re.finditer("\n", body)]
    result: list[tuple[Passage, ...]] = []
    count = 0
    for block in found:
        sentences: list[Passage] = []
        for start, end in language.sentences(masked(body, block), block.start):
            count += 1
            line = first_line + bisect.bisect_left(breaks, start)
            sentences.append(Passage(f"p{count}", start, end, line, body[start:end]))
        result.append(tuple(sentences))
    return tuple(result)


def masked(body: str, block: Block) -> str:
    """The block's characters, each in its place, with spaces where its markup stands."""
    parts: list[str] = []
    cursor = block.start
    for start, end in block.visible:
        parts.append(" " * (start - cursor))
        parts.append(body[start:end].replace("\n", " "))
        cursor = end
    return "".join(parts)
