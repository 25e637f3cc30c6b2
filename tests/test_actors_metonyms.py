"""Countries: names, demonyms, and capitals where the sentence makes them act. Words are marked [words|id how]."""

import functools
import re

import pytest

from generator.analysis import ROOT
from generator.extract.actors import actors
from generator.extract.reading import Found, read
from generator.glossary import Glossary
from generator.glossary_files import load_glossary
from generator.language import language
from generator.model import Actor

MARK = re.compile(r"\[([^|\]]+)\|([a-z0-9-]+)(?: (\w+))?\]")


@functools.cache
def glossary() -> Glossary:
    return load_glossary(ROOT / "content" / "glossary", ROOT)


@functools.cache
def found(text: str, code: str) -> tuple[Actor, ...]:
    """The actors of a text."""
    return actors(read(text, language(code), glossary()), Found()).actors


def marks(marked: str) -> tuple[str, set[tuple[int, int, str, str]]]:
    """The text without marks, and what is marked: start, end, id, how ("name" unless the mark says otherwise)."""
    text, expected, cursor = "", set(), 0
    for match in MARK.finditer(marked):
        text += marked[cursor : match.start()]
        expected.add((len(text), len(text) + len(match[1]), match[2], match[3] or "name"))
        text += match[1]
        cursor = match.end()
    return text + marked[cursor:], expected


def check(marked: str, code: str) -> None:
    """Whether exactly what is marked is found."""
    text, expected = marks(marked)
    seen = {(m.start, m.end, a.id, m.how) for a in found(text, code) for m in a.mentions}
    assert {(text[s:e], *rest) for s, e, *rest in seen} == {(text[s:e], *rest) for s, e, *rest in expected}
    assert seen == expected


FRENCH = [
    "[Moscou|ru metonym] a livré des missiles à la [Syrie|sy].",
    "Un avion s'est posé à Moscou mardi matin.",
    "Les rues de Téhéran étaient vides.",
    "Selon [Kiev|ua metonym], deux drones ont été abattus.",
    "D'après [Ankara|tr metonym], la livraison aura lieu en mars.",
    "L'accord a été négocié entre [Téhéran|ir metonym] et [Moscou|ru metonym].",
    "La route entre Moscou et Kazan est coupée.",
    "La [Pologne|pl] a acheté des chars auprès de [Séoul|kr metonym].",
    "Les habitants de Kiev ont passé la nuit dans le métro.",
    "Le soutien de [Pékin|cn metonym] reste discret.",
    "Le maire de Varsovie a ouvert un parc.",
    "[Paris|fr metonym] accuse [Téhéran|ir metonym] de fournir des drones à la [Russie|ru].",
    "Une explosion a secoué Beyrouth dans la nuit.",
    "L'[Allemagne|de] et la [France|fr] produiront le char ensemble.",
    "Les [Iraniens|ir demonym] nient toute vente.",
    "Des drones [turcs|tr demonym] ont été livrés au [Maroc|ma].",
    "Les combats se poursuivent en [Ukraine|ua].",
    "Les [États-Unis|us] ont promis des obus.",
    "Une délégation de la [Corée du Nord|kp] est arrivée à Moscou.",
    "[Washington|us metonym] a refusé de commenter.",
    "Il habite au nord de Berlin depuis dix ans.",
    "Les missiles vendus à [Bagdad|iq metonym] sont anciens.",
    "Le fromage se vend bien.",
    "La ligne entre Paris et Lyon est fermée.",
]

ENGLISH = [
    "[Moscow|ru metonym] has shipped missiles to [Syria|sy].",
    "A plane landed in Moscow on Tuesday.",
    "The streets of Tehran were empty.",
    "According to [Kyiv|ua metonym], two drones were shot down.",
    "The deal between [Tehran|ir metonym] and [Moscow|ru metonym] was signed in May.",
    "The road between Moscow and Kazan is closed.",
    "[Poland|pl] bought tanks from [South Korea|kr].",
    "The residents of Kyiv spent the night in the metro.",
    "[Moscow|ru metonym]'s support for [Iran|ir] has grown.",
    "Kyiv's streets were empty on Sunday.",
    "[Tehran|ir metonym]-backed fighters crossed the border.",
    "[Paris|fr metonym] accused [Tehran|ir metonym] of supplying drones.",
    "An explosion shook Beirut overnight.",
    "The [Iranians|ir demonym] deny any sale.",
    "[Turkish|tr demonym] drones were delivered to [Morocco|ma].",
    "Fighting continues in [Ukraine|ua].",
    "The [United States|us] pledged more shells.",
    "[Washington|us metonym] declined to comment.",
    "He has lived north of Berlin for ten years.",
    "Shipments of arms to [Kyiv|ua metonym] resumed.",
    "The cheese sells well.",
]


@pytest.mark.parametrize("marked", FRENCH)
def test_french(marked: str) -> None:
    check(marked, "fr")


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    check(marked, "en")
