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


SPEAKERS = [
    # Who relays is no source; the outlet is, whatever company was named before.
    ("en", "Acme Motors makes tanks. According to the Kyodo Star news agency, citing officials, Tokyo will sell ships.",
     ["Kyodo Star news agency"], ["Tokyo will sell ships"]),
    # The person, not the body in the title before the name; every paragraph of a quotation.
    ("en", "“We will not stop,” Treasury Under Secretary Marcus Feldman said. “The list is long.\n\n“No one is safe from it.”",
     ["Marcus Feldman"], ["“We will not stop,”", "“The list is long.", "“No one is safe from it.”"]),
    ("fr", "« Nous avons vu le navire », relate le capitaine. « Personne n'a résisté.\n\n« Nous avons tout compté. »",
     ["capitaine"], ["« Nous avons vu le navire »", "« Personne n'a résisté.", "« Nous avons tout compté. »"]),
    # The colon gives the quotation to the sentence before.
    ("fr", ("Mais un conseiller du prince, qui a souhaité garder l'anonymat, prévient : \"Si vous ne livrez pas, d'autres livreront\". "
     "Il se tait."), ["conseiller"], ['"Si vous ne livrez pas, d\'autres livreront"']),
    # "They" is the people who acted; a weapon is nobody.
    ("en", "Researchers Jacob Krim and Betty Wong met the Department of Defense. “We find that exports fell,” they write.",
     ["Jacob Krim"], ["“We find that exports fell,”"]),
    ("fr", "L'Iran, auquel Moscou avait livré des S-300, espère désormais acquérir des Su-35.",
     ["Iran"], ["acquérir des Su-35"]),
    ("fr", "Robert Hayes, chef de la diplomatie, s'est dit inquiet. Pékin pourrait fournir des drones, a-t-il averti.",
     ["Robert Hayes"], ["Pékin pourrait fournir des drones"]),
    # Nothing is said here.
    ("fr", "C'est ce que révèle une note du ministère.", [], []),
    ("fr", "Nous n'avons pas pu établir si des pièces ont transité par le port.", [], []),
    ("fr", "Reste à savoir ce qu'il adviendra des fusils.", [], []),
    ("fr", "Le Brésil pourrait acheter des avions ; la Colombie a tranché.", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "names", "said"), SPEAKERS)
def test_speakers_and_what_they_say(language: str, text: str, names: list[str], said: list[str]) -> None:
    sheet = analyse(text, language=language)
    sources = [s.name.fr if language == "fr" else s.name.en for s in sheet.sources]
    assert len(sources) == len(names) and all(n in s for n, s in zip(names, sources, strict=True))
    assert [text[a:b] for s in sheet.statements if s.source for a, b in s.spans] == said


def test_the_short_name_of_a_medium_within_a_longer_name() -> None:
    """ "Folha do Sul" is a paper that the glossary does not know."""
    sheet = analyse("Le pont est fermé, a écrit lundi le quotidien Folha do Sul.", language="fr")
    assert all("São Paulo" not in a.name.fr for a in sheet.actors)
    known = analyse("Le pont est fermé, a écrit lundi le quotidien Folha.", language="fr")
    assert any("São Paulo" in a.name.fr for a in known.actors)
