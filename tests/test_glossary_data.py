"""The reference data of content/glossary: complete in both languages, and no name claimed twice unawares."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest
from babel import Locale

from generator.glossary import ACTOR_KINDS, Entry, Glossary, forms
from generator.glossary_files import load_glossary

FOLDER = Path(__file__).parent.parent / "content" / "glossary"
NO_COUNTRY = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
"""Two-letter territories of CLDR that ISO 3166 does not count as countries."""


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return load_glossary(FOLDER)


def actors(glossary: Glossary) -> list[Entry]:
    return list(glossary.of_kind(*ACTOR_KINDS))


def test_every_country_of_iso_3166_is_there(glossary: Glossary) -> None:
    territories = {code for code in map(str, Locale("en").territories) if len(code) == 2 and code.isalpha()}
    assert territories - NO_COUNTRY <= set(glossary.countries)


@pytest.mark.parametrize(
    ("kind", "at_least"), [("state_body", 300), ("company", 250), ("media", 250), ("armed_group", 90)]
)
def test_there_is_enough_of_each_kind(glossary: Glossary, kind: str, at_least: int) -> None:
    assert Counter(entry.kind for entry in actors(glossary))[kind] >= at_least


def test_a_form_that_two_actors_share_is_ambiguous_for_both(glossary: Glossary) -> None:
    for language in ("fr", "en"):
        claims: dict[str, dict[str, bool]] = defaultdict(dict)
        for entry in actors(glossary):
            for form in forms(entry, language):
                claims[form.text][entry.id] = claims[form.text].get(entry.id, False) or form.ambiguous
        shared = {text: own for text, own in claims.items() if len(own) > 1 and not all(own.values())}
        assert not shared


def test_what_is_marked_ambiguous_is_a_form_of_its_entry(glossary: Glossary) -> None:
    for entry in actors(glossary):
        own = {form.text for language in ("fr", "en") for form in forms(entry, language)}
        assert set(entry.data.get("ambiguous") or ()) <= own, entry.id


def test_french_grammar_is_complete(glossary: Glossary) -> None:
    for entry in actors(glossary):
        if entry.kind == "person":
            assert entry.data["gender"] in ("m", "f"), entry.id
            continue
        grammar = entry.data["grammar"]
        assert grammar["gender"] in ("m", "f") and grammar["number"] in ("s", "p"), entry.id
        assert isinstance(grammar["article"], bool) and isinstance(grammar["en_article"], bool), entry.id


def test_demonyms_have_four_french_forms_and_an_english_one(glossary: Glossary) -> None:
    for country in glossary.of_kind("country"):
        if demonyms := country.data.get("demonyms"):
            assert list(demonyms["fr"]) == ["m", "f", "mp", "fp"] and all(demonyms["fr"].values()), country.id
        if country.data.get("capital"):
            assert country.data["capital"]["fr"] and country.data["capital"]["en"], country.id


def test_references_lead_somewhere(glossary: Glossary) -> None:
    for entry in glossary.entries.values():
        for role in entry.data.get("equivalents") or ():
            assert glossary[role].kind == "role", entry.id
        if entry.kind in ACTOR_KINDS and entry.data.get("parent"):
            assert entry.data["parent"] in glossary.entries, entry.id
        if entry.kind in ACTOR_KINDS and entry.data.get("country"):
            assert entry.data["country"] in glossary.countries, entry.id


def test_bodies_of_every_country_say_how_they_take_its_name(glossary: Glossary) -> None:
    for entry in glossary.entries.values():
        if entry.generic:
            assert all("{}" in entry.data["national"][language] for language in ("fr", "en")), entry.id


def test_roles_have_all_their_forms(glossary: Glossary) -> None:
    for role in glossary.of_kind("role"):
        assert all(role.data["fr"][form] for form in ("m", "f", "mp", "fp")), role.id
        assert all(role.data["en"][form] for form in ("s", "p")), role.id
        assert role.data.get("person") or role.data.get("collective") or role.data.get("document"), role.id


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Les Gardiens de la révolution ont démenti.", "ir-revolutionary-guards"),
        ("fr", "l’AIEA a publié un rapport", "iaea"),
        ("fr", "ETATS-UNIS : le vote", "us"),
        ("fr", "une ministre kényane", "ke"),
        ("fr", "Pékin dément", "cn"),
        ("fr", "les houthistes du Yémen", "houthis"),
        ("fr", "le journal Le Soir", "le-soir"),
        ("fr", "les autorités ont confirmé", "authorities"),
        ("en", "the UAE and Oman", "ae"),
        ("en", "Tsai thanked Taiwanese voters", "tw"),
        ("en", "Britons voted", "gb"),
        ("en", "the Houthis claimed it", "houthis"),
        ("en", "the U.N. Security Council met", "un-security-council"),
    ],
)
def test_a_form_leads_to_its_entry(glossary: Glossary, language: str, text: str, found: str) -> None:
    assert found in {form.entry.id for match in glossary.matches(text, language, "actors") for form in match.forms}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le soir venu, le temps change."),
        ("fr", "une grenade et un salvador"),
        ("fr", "sous l'autorité de son chef"),
        ("en", "they fed us turkey and china plates"),
        ("en", "He who dares"),
        ("en", "polish the jersey"),
    ],
)
def test_common_words_are_no_actors(glossary: Glossary, language: str, text: str) -> None:
    assert not glossary.matches(text, language, "actors")


def test_phrases_that_are_no_actor_contain_a_form_of_their_entry(glossary: Glossary) -> None:
    for entry in actors(glossary):
        for language, phrases in (entry.data.get("not") or {}).items():
            own = {form.text for form in forms(entry, language)}
            for phrase in phrases:
                assert any(form.casefold() in phrase.casefold() for form in own), (entry.id, phrase)
