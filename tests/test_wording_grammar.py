"""Articles, prepositions, elision, verbs, quantities, dates, spaces."""

from __future__ import annotations

import pytest

from generator.language import language as language_of
from generator.model import Bilingual, Quantity, Source
from generator.wording import date, list_of, number, typeset
from generator.wording.english import English, indefinite
from generator.wording.french import French, elides
from generator.wording.grammar import form, gender
from generator.wording.names import Desk, source_noun
from generator.wording.nouns import Noun, Verb
from generator.wording.quantities import stated
from generator.wording.typography import held
from tests.phrases import GLOSSARY, sheet

FRENCH, ENGLISH = French(), English()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran", True), ("Éthiopie", True), ("Hezbollah", False), ("Hongrie", False), ("Haïti", True), ("hélicoptère", True),
        ("Honduras", False), ("Yémen", False), ("ONU", True), ("onze obus", False), ("HIMARS", False), ("8 obus", False),
        ("obus", True), ("œil", True), ("", False), ("« mot »", False),
    ],
)  # fmt: skip
def test_elision(text: str, expected: bool) -> None:
    assert elides(text) is expected


def test_marks_of_elision() -> None:
    assert FRENCH.elided("que~ il") == "qu'il"
    assert FRENCH.elided("que~ la Russie") == "que la Russie"
    assert FRENCH.elided("dit si~ il y a") == "dit s'il y a"
    assert FRENCH.elided("dit si~ Israël a") == "dit si Israël a"
    assert FRENCH.elided("plus de~ un million") == "plus d'un million"
    assert ENGLISH.elided("that~ it") == "that it"


def test_listed() -> None:
    goods = [Noun("drones", "indefinite", plural=True), Noun("artillerie", "mass", True)]
    assert FRENCH.listed("de", goods) == "de drones et d'artillerie"
    assert FRENCH.listed("", goods) == "des drones et de l'artillerie"
    assert (
        FRENCH.listed("par", [Noun("Iran", "definite"), Noun("Russie", "definite", True)]) == "par l'Iran et la Russie"
    )
    english = [Noun(name, "definite", plural=True) for name in ("drones", "missiles", "shells")]
    assert ENGLISH.listed("for", english) == "for the drones, missiles and shells"


@pytest.mark.parametrize(
    ("lemma", "third", "participle"),
    [
        ("livrer", "livre", "livrées"), ("vendre", "vend", "vendues"), ("promettre", "promet", "promises"),
        ("prévoir", "prévoit", "prévues"), ("produire", "produit", "produites"), ("suspendre", "suspend", "suspendues"),
        ("acheminer", "achemine", "acheminées"), ("employer", "emploie", "employées"), ("récupérer", "récupère", "récupérées"),
    ],
)  # fmt: skip
def test_french_verbs(lemma: str, third: str, participle: str) -> None:
    assert form("fr", lemma, "present") == third
    assert form("fr", lemma, "participle", plural=True, feminine=True) == participle


def test_a_verb_that_nobody_knows_is_a_fault() -> None:
    with pytest.raises(ValueError, match="livroter"):
        form("fr", "livroter", "present")


def test_gender_of_common_nouns() -> None:
    assert gender("fr", "agence") == "f" and gender("fr", "ministère") == "m" and gender("fr", "Rosoboron") is None


@pytest.mark.parametrize(
    ("verb", "mode", "expected"),
    [
        (Verb("livrer", "past"), "asked", "les États-Unis ont-ils livré"),
        (Verb("livrer", "past", passive=True), "asked", "les États-Unis ont-ils été livrés"),
        (Verb("livrer", "future"), "asked", "les États-Unis livreront-ils"),
        (Verb("livrer", "past"), "reported", "les États-Unis auraient livré"),
        (Verb("livrer", "past"), "doubted", "les États-Unis aient livré"),
        (Verb("livrer", "past"), "possible", "les États-Unis pourraient avoir livré"),
        (Verb("livrer", "past"), "bare", "avoir livré"),
    ],
)
def test_french_clauses(verb: Verb, mode: str, expected: str) -> None:
    assert FRENCH.clause(Noun("États-Unis", "definite", plural=True), verb, "", mode) == expected


def test_french_inversion() -> None:
    assert (
        FRENCH.clause(Noun("Russie", "definite", True), Verb("obtenir", "future"), "", "asked")
        == "la Russie obtiendra-t-elle"
    )
    assert FRENCH.clause(Noun("il"), Verb("avoir", clitic="y"), "un transfert", "asked") == "y a-t-il un transfert"


@pytest.mark.parametrize(
    ("verb", "mode", "expected"),
    [
        (Verb("plan"), "asked", "does Iran plan"), (Verb("sell", "past"), "asked", "has Iran sold"),
        (Verb("be"), "asked", "is Iran"), (Verb("obtain", "future"), "asked", "will Iran obtain"),
        (Verb("sell", "past", dated=True), "plain", "Iran sold"), (Verb("sell", "past", dated=True), "asked", "did Iran sell"),
        (Verb("sell", "past"), "reported", "Iran has reportedly sold"), (Verb("plan"), "reported", "Iran reportedly plans"),
        (Verb("be"), "reported", "Iran is reportedly"), (Verb("seek", "progressive"), "possible", "Iran may be seeking"),
        (Verb("seek", "progressive", passive=True), "possible", "Iran may be sought"), (Verb("sell", "past"), "bare", "having sold"),
    ],
)  # fmt: skip
def test_english_clauses(verb: Verb, mode: str, expected: str) -> None:
    assert ENGLISH.clause(Noun("Iran"), verb, "", mode) == expected


@pytest.mark.parametrize(
    ("text", "article"),
    [("UN diplomat", "a"), ("S-300", "an"), ("F-16", "an"), ("MQ-9", "an"), ("HIMARS", "a"), ("European", "a"), ("hour", "an"),
     ("8-inch gun", "an"), ("Iranian", "an"), ("US official", "a"), ("RPG-7", "an"), ("one-way attack drone", "a")],
)  # fmt: skip
def test_indefinite_article(text: str, article: str) -> None:
    assert indefinite(text) == article


@pytest.mark.parametrize("code", ["fr", "en"])
def test_every_quantity_that_is_read_can_be_said(code: str) -> None:
    data = language_of(code).words("quantities")
    for text in (*data["vague"], *data["rounded"]):
        for language in ("fr", "en"):
            value = float(data["rounded"].get(text, 0)) or None
            said = stated(Quantity(text, value, value, "approximate" if value else "vague"), language)
            assert said, f"{text} has no words in {language}"
    for unit in data["units"].values():
        for language in ("fr", "en"):
            assert unit is None or stated(Quantity("2", 2, 2, "exact", unit), language), (
                f"{unit} has no word in {language}"
            )


def test_numbers_and_lists() -> None:
    assert number(12500, "fr") == "12\u202f500" and number(12500, "en") == "12,500"
    assert list_of(["a", "b", "c"], "fr") == "a, b et c" and list_of(["a", "b", "c"], "en") == "a, b and c"


def test_partial_dates() -> None:
    assert (
        date("2022-11~", "fr") == "novembre 2022 (date estimée)"
        and date("2022-11~", "en") == "November 2022 (estimated)"
    )
    assert date("2022-11-01", "fr") == "1er novembre 2022"
    assert date("2022-22", "fr") == "été 2022" and date("2022-13", "en") == "2022-13" and date("soon", "fr") == "soon"


def test_french_spaces() -> None:
    assert typeset("Qui ? « Moi ! » ; voilà : l'été, à 12:30", "fr") == (
        "Qui\u202f? «\u202fMoi\u202f!\u202f»\u202f; voilà\u00a0: l’été, à 12:30"
    )
    assert typeset("https://example.org/?a=b;c", "fr") == "https://example.org/?a=b;c"
    assert typeset("Quoi ?! 20 % de M. Modèle", "fr") == "Quoi\u202f?! 20\u00a0% de M.\u00a0Modèle"
    once = typeset("« Quoi ? » : non", "fr")
    assert typeset(once, "fr") == once


def test_english_marks() -> None:
    assert typeset("He said \"it's 'mine'\" : no", "en") == "He said “it’s ‘mine’”: no"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_quotations_stay_as_they_are(language: str) -> None:
    words = 'l\'été : "oui" !'
    assert words in typeset(f"a : {held(0)} ?", language, (words,))


@pytest.mark.parametrize(
    ("name", "naming", "french"),
    [
        ("ministre estonienne de la Défense", "role_only", "la ministre estonienne de la Défense"),
        ("ancien ministre estonien", "role_only", "un ancien ministre estonien"),
        ("porte-parole de la marine", "role_only", "un porte-parole de la marine"),
        ("conseillère du président", "role_only", "une conseillère du président"),
        ("la haute responsable", "role_only", "la haute responsable"),
        ("Plusieurs témoins", "group", "plusieurs témoins"),
        ("l'un des pilotes", "role_only", "l'un des pilotes"),
        ("3 pilotes", "group", "3 pilotes"),
        ("capitaine américaine", "anonymous", "une capitaine américaine"),
        ("Conseil national de transition", "organisation", "le Conseil national de transition"),
        ("Amnesty International", "organisation", "Amnesty International"),
        ("forces armées de Modèle", "organisation", "les forces armées de Modèle"),
    ],
)
def test_sources_in_french(name: str, naming: str, french: str) -> None:
    desk = Desk(sheet(), GLOSSARY, "fr")
    assert FRENCH.phrase(source_noun(Source("x", Bilingual(name, "x"), naming), desk)) == french


@pytest.mark.parametrize(
    ("name", "naming", "english"),
    [
        ("Chile's navy chief", "role_only", "Chile's navy chief"),
        ("Acme Arms’ spokesman", "role_only", "Acme Arms’ spokesman"),
        ("Amnesty's report", "document", "Amnesty's report"),
        ("group's leader", "role_only", "the group's leader"),
        ("city's officials", "group", "the city's officials"),
        ("spokesman for Chile's navy", "role_only", "a spokesman for Chile's navy"),
        ("harbour master", "role_only", "a harbour master"),
    ],
)
def test_sources_in_english(name: str, naming: str, english: str) -> None:
    desk = Desk(sheet(), GLOSSARY, "en")
    assert ENGLISH.phrase(source_noun(Source("x", Bilingual("x", name), naming), desk)) == english
