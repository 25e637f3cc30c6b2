"""A document as received: which lines are the headline, the text, a caption, the publisher."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.errors import Problem, Problems

TITLE_LENGTH, CAPTION_LENGTH, PUBLISHER_LENGTH = 200, 160, 80
"""The longest headline, caption and publisher's name that are taken for one, in characters."""
WRAPPED = (40, 100)
"""Line lengths of a text whose lines were broken by a program: all but the last line of a paragraph are in between."""
SAME = 0.75
"""How alike two wordings of the headline, or two spellings of a word, are when they are the same (difflib's ratio)."""

_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]\s]*$")
_LIST_ITEM = re.compile(r"\s*(?:[-–—•*·]|\d{1,3}[.)])\s")
_SOURCE = re.compile(r"(?P<open>[(\[])?\s*sources?\s*[:：]\s*(?P<name>[^\s].*?)\s*(?(open)[)\]]\.?|)", re.IGNORECASE)
_ADDRESS = re.compile(r"<?(?P<url>https?://[^\s<>\"']+[^\s<>\"'.,;)\]])>?")


@dataclass(frozen=True)
class Document:
    """What was read in a source document; `left_out` are lines that are not the article."""

    title: str
    paragraphs: tuple[str, ...]
    publisher: str | None
    url: str | None
    left_out: tuple[str, ...]


def read_document(text: str, name: str) -> Document:
    """Tell the headline, the paragraphs and the publisher apart; `name` is the file's, for problems."""
    blocks = _blocks(text)
    if len(blocks) < 2:
        what = "the document has a headline and no text" if blocks else "the document is empty"
        raise Problems([Problem(name, 1, what, "the first line is the headline, the text follows")])
    title, *rest = blocks
    if len(title) > TITLE_LENGTH:
        hint = "put the headline on a line of its own at the top"
        raise Problems([Problem(name, 1, f"the first line is no headline: it has {len(title)} characters", hint)])
    rest, repeated = _without_titles(title, rest)
    rest, publisher, url = _without_source(rest)
    rest, captions = _without_doubled(rest)
    if not rest:
        raise Problems([Problem(name, 1, "the document has a headline and no text", "the text follows the headline")])
    return Document(title, tuple(rest), publisher, url, (*repeated, *captions))


def folded(text: str) -> str:
    """Without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def _blocks(text: str) -> list[str]:
    """The lines that are headline, caption or paragraph: text between blank lines, lines of a broken text joined."""
    blocks: list[str] = []
    for group in re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)+", text.strip()):
        lines = [re.sub(r"[ \t]+", " ", line).strip() for line in group.split("\n")]
        lines = [line for line in lines if line]
        blocks.extend([" ".join(lines)] if _is_wrapped(lines) else lines)
    return blocks


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether the lines are one paragraph: about equally long, most of them ending in mid-sentence."""
    full = lines[:-1]
    low, high = WRAPPED
    if len(lines) < 3 and not (full and _continues(full[0], lines[-1])):
        return False
    if not all(low <= len(line) <= high for line in full) or any(_LIST_ITEM.match(line) for line in lines):
        return False
    return sum(bool(_SENTENCE_END.search(line)) for line in full) * 2 < len(full)


def _continues(line: str, following: str) -> bool:
    return not _SENTENCE_END.search(line) and following[:1].islower()


def _without_titles(title: str, blocks: list[str]) -> tuple[list[str], list[str]]:
    """Drop the headline where it is repeated directly below; the first one stays the title."""
    dropped: list[str] = []
    while blocks and len(blocks[0]) <= TITLE_LENGTH and _is_title_again(title, blocks[0]):
        dropped.append(blocks[0])
        blocks = blocks[1:]
    return blocks, dropped


def _is_title_again(title: str, line: str) -> bool:
    # A first sentence may take up the words of the headline: only its own full stop tells it apart.
    if line.endswith(".") and not title.endswith("."):
        return False
    return _numbers(title) == _numbers(line) and _ratio(title, line) >= SAME


def _without_doubled(blocks: list[str]) -> tuple[list[str], list[str]]:
    """Drop captions: two or more short lines in a row that say the same and do not end like a sentence."""
    kept: list[str] = []
    dropped: list[str] = []
    at = 0
    while at < len(blocks):
        end = at + 1
        while end < len(blocks) and _is_caption_again(blocks[at], blocks[end]):
            end += 1
        (dropped if end - at > 1 else kept).extend(blocks[at:end])
        at = end
    return kept, dropped


def _is_caption_again(line: str, following: str) -> bool:
    for text in (line, following):
        if len(text) > CAPTION_LENGTH or _SENTENCE_END.search(text) or _LIST_ITEM.match(text):
            return False
    words, others = _words(line), _words(following)
    if not words or not others or _numbers(line) != _numbers(following):
        return False
    # The same words, each spelt alike: "livré en mai" and "livré en mars" are two things.
    same_length = len(words) == len(others)
    return same_length and all(a == b or _ratio(a, b) >= SAME for a, b in zip(words, others, strict=True))


def _without_source(blocks: list[str]) -> tuple[list[str], str | None, str | None]:
    """Take the publisher's name and the address from the last lines, where they stand on lines of their own."""
    publisher = url = None
    while blocks and (publisher is None or url is None):
        last = blocks[-1]
        address, source = _ADDRESS.fullmatch(last), _SOURCE.fullmatch(last)
        if address and url is None:
            url = address["url"]
        elif source and publisher is None:
            linked = _ADDRESS.search(source["name"])
            named = _ADDRESS.sub("", source["name"]).strip(" ,;–—-()<>") if linked else source["name"]
            if len(named) > PUBLISHER_LENGTH or not (named or linked):
                break
            publisher = named.removesuffix(".") or None
            url = linked["url"] if linked and url is None else url
        else:
            break
        blocks = blocks[:-1]
    return blocks, publisher, url


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", folded(text))


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, folded(one), folded(other), autojunk=False).ratio()
