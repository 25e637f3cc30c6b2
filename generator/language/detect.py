"""Which language a text is in."""

from __future__ import annotations

import re

from generator.language import MODELS

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
