"""Verbs in the present that a model takes for nouns, adjectives or prepositions behind their subjects."""

from __future__ import annotations

import pytest

from generator.language import language

OBJECTS = ("des drones et des chars", "une dizaine de chars à son voisin")
VERBS = [
    "livre", "arme", "commande", "prête", "finance", "équipe", "forme", "fabrique", "signe", "valide", "double",
    "lance", "transfère", "achemine", "réceptionne", "importe", "parraine", "réexpédie", "confisque",
    "intercepte", "rembourse", "débloque", "négocie", "suspend", "bloque", "interrompt", "stoppe", "accélère",
    "retarde", "courtise", "diversifie", "modernise", "récupère", "subventionne", "honore", "réexporte",
]  # fmt: skip
PLURAL = ["financent", "équipent", "arment", "réexportent", "livrent", "commandent"]
NOUNS = """
Le livre des comptes est ouvert.|livre
La dernière commande des Émirats a été suspendue.|commande
La grosse commande des Philippins attend.|commande
Il a signé une commande de vingt chars.|commande
Une prochaine commande à la Pologne suivra.|commande
La forme des missiles a changé.|forme
Le ministre des Finances a fermé le compte des Émirats.|compte
C'est le signe des temps.|signe
""".strip().split("\n")


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_behind_a_name_or_a_body_has_its_subject(verb: str) -> None:
    """Three in four of the sentences: the model itself is wrong about some with verbs that nobody mistakes."""
    sentences = [f"{who} {verb} {what}." for who in ("Moscou", "Pékin", "Ankara", "La marine") for what in OBJECTS]
    assert _read(sentences, verb) >= 6


@pytest.mark.parametrize("verb", PLURAL)
def test_a_verb_behind_a_plural_has_its_subject(verb: str) -> None:
    sentences = [f"{who} {verb} {what}." for who in ("Les Houthis", "Les États-Unis", "Deux pays") for what in OBJECTS]
    assert _read(sentences, verb) >= 5


@pytest.mark.parametrize("verb", ["ships", "arms", "orders", "transfers", "funds", "channels", "eyes", "courts", "axes"])
def test_an_english_verb_behind_a_name_has_its_subject(verb: str) -> None:
    sentences = [f"{who} {verb} {what}." for who in ("Moscow", "Ankara", "The army") for what in ("a dozen tanks", "40 jets")]
    assert _read(sentences, verb, "en") >= 5


def _read(sentences: list[str], verb: str, code: str = "fr") -> int:
    words = (next(t for t in doc if t.text == verb) for doc in language(code).parse(sentences))
    return sum(t.pos_ == "VERB" and any(c.dep_.startswith("nsubj") for c in t.children) for t in words)


@pytest.mark.parametrize("row", NOUNS)
def test_a_noun_stays_a_noun(row: str) -> None:
    sentence, noun = row.split("|")
    doc = next(iter(language("fr").parse([sentence])))
    assert next(t for t in doc if t.text == noun).pos_ == "NOUN"


@pytest.mark.parametrize("sentence", ["Paris compte livrer des chars.", "Le pays compte acheter 20 avions."])
def test_who_counts_on_doing_something_wants_it(sentence: str) -> None:
    doc = next(iter(language("fr").parse([sentence])))
    verb = next(t for t in doc if t.text == "compte")
    assert (verb.pos_, verb.lemma_) == ("VERB", "compter")


@pytest.mark.parametrize("row", ["The arms orders a ministry places are secret.|orders", "Its orders a year ago doubled.|orders"])
def test_an_english_noun_stays_a_noun(row: str) -> None:
    sentence, noun = row.split("|")
    doc = next(iter(language("en").parse([sentence])))
    assert next(t for t in doc if t.text == noun).pos_ == "NOUN"
