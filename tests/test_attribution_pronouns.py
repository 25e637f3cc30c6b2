"""Whom a pronoun stands for: the person who acted last, and nobody where two persons fit."""

import pytest

from generator import analyse

FRENCH = [
    # A person who acted since is meant, or nobody is.
    ("D'après le préfet, trois hommes ont été arrêtés. Tavares, lui, a reçu son prix. « Je suis fier », a-t-il dit.", "préfet", False),
    ("Un troisième affirme que tout est faux.\n\nLe directeur de l'usine, Goran Petrović, dément. « Nous n'avons rien vendu », assure-t-il.", "troisième", False),
    ("Le rapport précise que dix licences ont été accordées.\n\nLa députée Claire Dumas-Roy s'étonne de ce chiffre. « Nous ne savons rien », a-t-elle lancé.", "rapport", False),
    ("La vente a été autorisée, rappelle la députée Fatima Benali. Mais un conseiller du prince se tait. Il cite l'Espagne.", "Benali", False),
    # Nobody else acted: the same speaker goes on.
    ("« Le pont est fermé », a dit le préfet. « Il rouvrira lundi », a-t-il ajouté.", "préfet", True),
    ("La députée Fatima Benali a dit que la vente était autorisée. Elle a ajouté que le vote aurait lieu lundi.", "Benali", True),
    ("Un ancien cadre de l'usine raconte que tout le monde savait. L'homme parle vite. Il dit que six convois sont partis.", "cadre", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "meant"), FRENCH)
def test_a_pronoun_and_the_person_before_it(text: str, name: str, meant: bool) -> None:
    sheet = analyse(text, language="fr")
    sources = {s.id: s.name.fr for s in sheet.sources}
    last = sheet.statements[-1]
    assert (name in sources.get(last.source or "", "")) is meant


NOTHING = [
    ("fr", "La région avait refusé de livrer des canons."),
    ("en", "The region has refused to deliver any guns."),
    ("en", "The prime minister has so far refused to say whether he supports the freeze."),
    ("en", "Germany delivered 18 tanks in March; Portugal added three."),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_refusals_and_additions_say_nothing(language: str, text: str) -> None:
    assert not analyse(text, language=language).statements


def test_an_addition_behind_its_content_is_a_saying() -> None:
    (statement,) = analyse("The tanks arrived in March, the minister added on Tuesday.", language="en").statements
    assert statement.cue == "added"
