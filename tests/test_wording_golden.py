"""Phrases of every construction, word for word; a change of the wording is read line by line before it goes in."""

from __future__ import annotations

import re

import pytest

from generator.wording import codes, transfer_sentence
from tests.phrases import GLOSSARY, GOLDEN, LANGUAGES, phrases, row, sheet, written

WRONG = {
    "fr": r"\b(?:à|de) les?\b|\b(?:de|à|par) (?:des|du|de|à)\b|\bde (?=[aeiouéèêâîôûœAEIOUÉ])(?!une?\b|onze)|\b(?:que|ne|le|la|si) "
    r"(?=[aeiouéèêâîôûœ]\w)(?!onze|elles?\b|avec)|«[^\u202f]|[^\u202f]»|[^\s\u202f][;!?](?=\s|$)|[^\u00a0]:(?=\s)|'|\b1 \w+s\b",
    "en": r"\ba (?=[aeioAEIO])(?!one-way|European|unanimous)|\ban (?=[bcdfgjkpqtvwxyzBCDGJKPQTUVWYZ])|\b1 \w+s\b|[\"']|\s[;:!?]|"
    r"\b(?:to|of|from|by) (?:to|of|from|by)\b|\bthe the\b",
}
"""What no phrase may hold: "à le", "de Iran", "an UN", doubled prepositions, straight quotation marks, spaces gone wrong."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_the_one_that_was_read(language: str) -> None:
    expected = (GOLDEN / f"phrases.{language}.txt").read_text("utf-8")
    assert written(language).splitlines() == expected.splitlines(), "read the change, then: python -m tests.phrases"


def test_both_languages_say_the_same_things_of_the_same_facts() -> None:
    keys = [[what for what, _ in phrases(language)] for language in LANGUAGES]
    assert keys[0] == keys[1]
    assert len(keys[0]) >= 300


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_stumbles(language: str) -> None:
    for what, text in phrases(language):
        own = re.sub(r"« [^»]*»|“[^”]*”".replace("« ", "«\u202f"), "", text)  # quotations are the article's
        found = re.search(WRONG[language], own)
        assert not found, f"{what}: {text} — {found}"
        assert "  " not in text and "{" not in text and "~" not in text and "None" not in text, text


def test_both_languages_show_the_same_figures() -> None:
    def figures(text: str) -> list[str]:
        return sorted(re.findall(r"\d+", re.sub(r"(?<=\d)[\u202f\u00a0,.](?=\d)", "", text)))

    for (what, french), (_, english) in zip(*(phrases(language) for language in LANGUAGES), strict=True):
        assert figures(french) == figures(english), what


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stance", codes("stance"))
@pytest.mark.parametrize("status", codes("status"))
def test_every_sentence_names_its_source_once(status: str, stance: str, language: str) -> None:
    for source, name in (("anne", "Anne Modèle"), (None, {"fr": "article", "en": "article"}[language])):
        transfer = row(status=status, stance=stance, source=source)
        text = transfer_sentence(transfer, sheet(transfer), GLOSSARY, language)
        assert text.count(name) == 1
        assert text[0].isupper() and text.endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "stance", ["reported", "suspected", "alleged", "estimated", "denied", "unconfirmed", "no_comment"]
)
@pytest.mark.parametrize("status", codes("status"))
def test_no_stance_reads_like_an_assertion(status: str, stance: str, language: str) -> None:
    def told(stance: str) -> str:
        transfer = row(status=status, stance=stance, source="anne")
        return transfer_sentence(transfer, sheet(transfer), GLOSSARY, language)

    assert told(stance) != told("asserted")


def test_the_conditional_of_the_french_press() -> None:
    for status in codes("status"):
        transfer = row(status=status, stance="reported", source="two")
        text = transfer_sentence(transfer, sheet(transfer), GLOSSARY, "fr")
        assert re.search(r"\w+(?:rait|raient)\b", text), text
        assert "reportedly" in transfer_sentence(transfer, sheet(transfer), GLOSSARY, "en")
