"""Which language a text is in."""

from __future__ import annotations

import re

from generator.language import MODELS, language

SAMPLE = 4000
"""Characters looked at: enough to be sure, and the same time for a book as for an article."""
SURE = 60
"""Letters below which a text may be in any language: the guess is then between the languages that can be read."""


class UnreadableLanguage(ValueError):
    """A text in a language that cannot be read; `found` is its ISO 639-1 code as far as it can be told."""

    def __init__(self, found: str) -> None:
        known = ", ".join(sorted(MODELS))
        super().__init__(f"the text seems to be in the language “{found}”; only {known} can be read")
        self.found = found


ENOUGH = 40
"""Words below which the small words of a text say nothing sure about its language."""
SPARSE = 0.06
"""The share of its own small words below which a text is hardly in a language: prose has two to five times as many."""


def other_language(text: str, code: str) -> str | None:
    """The language that a text is in instead of `code`; None where nothing speaks against it.

    Small words are counted first, in no time: only a text that lacks those of its language is looked at again.
    """
    small = {c: frozenset(language(c).words("sentences")["starters"]) for c in MODELS}
    shared = frozenset.intersection(*small.values())
    words = [w.lower() for w in re.findall(r"[^\W\d_]+", text[: 4 * SAMPLE])]
    if len(words) < ENOUGH:
        return None
    counts = {c: sum(w in own - shared for w in words) for c, own in small.items()}
    if counts[code] >= SPARSE * len(words) and counts[code] == max(counts.values()):
        return None
    try:
        found = detect(text)
    except UnreadableLanguage as error:
        found = error.found
    return found if found != code else None


def detect(text: str) -> str:
    """The code of the language of a text, "fr" or "en"; raises UnreadableLanguage for another."""
    import py3langid  # it takes half a second to load, and most articles name their language

    words = " ".join(re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text[: 4 * SAMPLE]))[:SAMPLE].lower()
    ranked = [str(code) for code, _ in py3langid.rank(words)] if words else list(MODELS)
    if ranked[0] in MODELS:
        return ranked[0]
    if sum(map(str.isalpha, words)) < SURE:
        return next(code for code in ranked if code in MODELS)
    raise UnreadableLanguage(ranked[0])
