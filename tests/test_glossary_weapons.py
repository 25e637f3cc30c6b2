"""The weapons of the glossary: a tree without loops, both languages, and no spelling that two entries claim for sure."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from generator.glossary import Entry, Form, Glossary, fold, forms
from generator.glossary_files import load_glossary

ROOT = Path(__file__).parent.parent
UNROCA = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", None}
SIPRI = {
    "aircraft", "air_defence", "anti_submarine", "armoured", "artillery", "engines", "missiles",
    "naval_weapons", "satellites", "sensors", "ships", "other", None,
}  # fmt: skip
SYSTEMS = 500
"""The least number of named systems that the glossary promises."""


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return load_glossary(ROOT / "content" / "glossary")


def _weapons(glossary: Glossary) -> list[Entry]:
    return list(glossary.of_kind("class", "system"))


def test_there_are_enough_systems(glossary: Glossary) -> None:
    assert len(list(glossary.of_kind("system"))) >= SYSTEMS


def test_every_class_descends_from_a_root(glossary: Glossary) -> None:
    for entry in _weapons(glossary):
        assert glossary.ancestors(entry.id)[-1] in {"weapon", "military-equipment"}, entry.id


def test_every_category_is_one_of_the_vocabularies(glossary: Glossary) -> None:
    for entry in _weapons(glossary):
        assert glossary.inherited(entry.id, "unroca") in UNROCA, entry.id
        assert glossary.inherited(entry.id, "sipri") in SIPRI, entry.id


def test_fields_have_their_types(glossary: Glossary) -> None:
    for entry in _weapons(glossary):
        data: Any = entry.data
        assert data["gender"] in {"m", "f"}, entry.id
        if entry.kind == "system":
            assert all(re.fullmatch(r"[A-Z]{2}", code) for code in (data["maker"], *data.get("makers", ()))), entry.id
        else:
            assert isinstance(data["mass"], bool) and data["plural"]["fr"] and data["plural"]["en"], entry.id
        for language in ("fr", "en"):
            assert all(isinstance(alias, str) for alias in data["aliases"][language]), entry.id


def test_an_ambiguous_form_is_a_form(glossary: Glossary) -> None:
    for entry in _weapons(glossary):
        known = {form.text for language in ("fr", "en") for form in forms(entry, language)}
        plurals = {form + "s" for form in known} if entry.kind == "class" else set()
        assert set(entry.data.get("ambiguous", ())) <= known | plurals, entry.id


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_two_entries_claim_a_spelling_for_sure(glossary: Glossary, language: str) -> None:
    claims: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for entry in _weapons(glossary):
        for form in forms(entry, language):
            claims[tuple(fold(word) for word in form.words)].append(form)
    for spelling, claimed in claims.items():
        sure = {form.entry.id for form in claimed if not form.ambiguous}
        assert len(sure) <= 1, f"{' '.join(spelling)}: {sorted(sure)}"


@pytest.mark.parametrize(
    ("entry_id", "unroca", "sipri"),
    [
        ("f-16", "IV", "aircraft"),
        ("bayraktar-tb2", "IV", "aircraft"),
        ("orlan-10", None, "aircraft"),
        ("shahed-136", None, "missiles"),
        ("leopard-2", "I", "armoured"),
        ("caesar", "III", "artillery"),
        ("fateh-110", "VII", "missiles"),
        ("igla", "VII", "missiles"),
        ("patriot", None, "air_defence"),
        ("ak-47", "VIII", None),
        ("artillery-shell", None, None),
    ],
)
def test_categories_follow_the_class(glossary: Glossary, entry_id: str, unroca: str | None, sipri: str | None) -> None:
    assert (glossary.inherited(entry_id, "unroca"), glossary.inherited(entry_id, "sipri")) == (unroca, sipri)


@pytest.mark.parametrize(
    ("language", "text", "entry_id"),
    [
        ("fr", "trois lance-roquettes multiples", "multiple-rocket-launcher"),
        ("fr", "des missiles sol-sol", "surface-to-surface-missile"),
        ("fr", "des systèmes de défense antiaérienne", "air-defence-system"),
        ("fr", "deux canons Caesar", "caesar"),
        ("fr", "des Chahed-136", "shahed-136"),
        ("fr", "des missiles Kinjal", "kinzhal"),
        ("en", "armored personnel carriers", "armoured-personnel-carrier"),
        ("en", "Geran 2 drones", "shahed-136"),
        ("en", "a TB2", "bayraktar-tb2"),
        ("en", "S300 batteries", "s-300"),
        ("en", "Mi-17s", "mi-8"),
        ("en", "Javelins and NLAWs", "javelin"),
        ("en", "Javelins and NLAWs", "nlaw"),
        ("fr", "deux Kalachnikovs", "ak-47"),
    ],
)
def test_spellings_are_found(glossary: Glossary, language: str, text: str, entry_id: str) -> None:
    found = {form.entry.id for match in glossary.matches(text, language, "weapons") for form in match.forms}
    assert entry_id in found
