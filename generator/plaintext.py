"""Plain text → CommonMark that a reader sees as the same text."""

import functools
import re
import unicodedata

from markdown_it import MarkdownIt

# What begins a heading, a quotation, a list, a line across the page or a fenced block at the start of a line.
_BLOCK_START = re.compile(r"(?P<digits>\d{1,9})(?=[.)](?:\s|$))|(?=[#>+\-=~`*_|:])")
# What begins emphasis, code, links, tags and entities, or escapes the character behind it.
_INLINE = re.compile(r"[\\`*_\[<&]")
_ASCII_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
# Characters that nobody sees and that part words: soft hyphens, zero-width spaces, stray byte order marks, controls.
_INVISIBLE = re.compile(r"[\u00ad\u200b\u2060\ufeff]|(?![\t\n])[\x00-\x1f\x7f]")


def cleaned(text: str) -> str:
    """The same text with line ends as \\n, composed accents and no invisible characters; lines keep their number."""
    text = "\n".join(text.splitlines())
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text))


def commonmark(paragraph: str) -> str:
    """One paragraph, on one line, with a backslash only where CommonMark would take a character for markup."""
    line = re.sub(r"[ \t\n]+", " ", paragraph).strip()
    inside = _INLINE.sub(r"\\\g<0>", line)
    for written in (line, _start(line), inside, _start(inside)):
        if rendered(written) == [line]:
            return written
    return _ASCII_PUNCTUATION.sub(r"\\\g<0>", line)


def rendered(source: str) -> list[str] | None:
    """The text of each paragraph as a reader sees it; None when anything else than paragraphs of text is there."""
    paragraphs: list[str] = []
    for token in _parser().parse(source):
        if token.type == "inline":
            children = token.children or []
            if any(child.type not in ("text", "text_special") for child in children):
                return None
            paragraphs.append("".join(child.content for child in children))
        elif token.type not in ("paragraph_open", "paragraph_close"):
            return None
    return paragraphs


def _start(line: str) -> str:
    match = _BLOCK_START.match(line)
    return line if match is None else f"{match['digits'] or ''}\\{line[match.end() :]}"


@functools.cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark")
