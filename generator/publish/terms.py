"""The glossary page: the terms of the data in groups, each with its definition in the language of the page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.wording.data import spoken, words
from generator.wording.labels import codes, label
from generator.wording.typography import capital, typeset

VOCABULARIES = ("status", "stance", "naming", "grounds", "question", "unroca", "sipri")
"""The vocabularies that the page explains, in its order."""


@dataclass(frozen=True)
class Term:
    """One code: `anchor` is the same in every language, `definition` is marked where it is not in the page's."""

    anchor: str
    name: str
    definition: str


def terms(vocabulary: str, language: str) -> tuple[Term, ...]:
    """The terms of a vocabulary, in the order in which pages list its codes."""
    told = spoken(language)
    defined = words(told, "definitions")[vocabulary]
    return tuple(
        Term(anchor(vocabulary, code), capital(label(vocabulary, code, language)), _own(defined[code], told, language))
        for code in codes(vocabulary)
    )


def anchor(vocabulary: str, code: str) -> str:
    """Where a code stands on the page."""
    return f"{vocabulary}-{code}".lower().replace("_", "-")


def _own(definition: str, told: str, language: str) -> str:
    text = typeset(definition, told)
    return text if told == language else Markup('<span lang="{}">{}</span>').format(told, text)
