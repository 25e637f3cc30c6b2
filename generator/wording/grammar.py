"""The only module that talks to pyrealb, whose current language and lexicon are global.

pyrealb conjugates and knows the gender of common nouns. It does not build our noun phrases: names of countries, bodies
and weapons are several words long and carry their gender, plural and article in the glossary, and pyrealb's phrases
drop words that its lexicon lacks ("[[Iran]]") and print a warning for each.
"""

from __future__ import annotations

import functools
import threading
from typing import Any

_LOCK = threading.Lock()

TENSES = {
    "fr": {
        "present": "p",
        "conditional": "c",
        "subjunctive": "s",
        "future": "f",
        "infinitive": "b",
        "participle": "pp",
    },
    "en": {"present": "p", "past": "ps", "infinitive": "b", "participle": "pp", "gerund": "pr"},
}
"""pyrealb's own names of the tenses; compound tenses are made of these."""


@functools.cache
def form(language: str, lemma: str, tense: str, *, plural: bool = False, feminine: bool = False) -> str:
    """One simple form of a verb, in the third person; raises ValueError for a verb that pyrealb does not know."""
    with _LOCK:
        realb = _pyrealb(language)
        verb = realb.V(lemma).pe(3).n("p" if plural else "s").t(TENSES[language][tense])
        if tense == "participle":
            verb = verb.g("f" if feminine else "m")
        text = str(verb.realize())
    if not text or "[[" in text:
        raise ValueError(f"no {tense} of {lemma!r}")
    return text


@functools.cache
def gender(language: str, noun: str) -> str | None:
    """The gender ("m", "f") of a common noun in the singular, None when the lexicon lacks it or says both."""
    with _LOCK:
        realb = _pyrealb(language)
        entry: dict[str, Any] = realb.getLemma(noun) or {}
    found = entry.get("N", {}).get("g")
    return found if found in ("m", "f") else None


def _pyrealb(language: str) -> Any:
    """The library, set to a language; imported here because it takes a quarter of a second."""
    import pyrealb

    {"fr": pyrealb.loadFr, "en": pyrealb.loadEn}[language]()
    return pyrealb
