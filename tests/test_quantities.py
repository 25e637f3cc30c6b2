"""Quantities: how many, as stated, with bounds and units; what counts no weapon."""

from __future__ import annotations

import pytest

from generator.extract.quantities import amounts, quantity_of
from generator.language import language
from tests.marked_weapons import reading_of

Row = tuple[str, float | None, float | None, str, str | None]


def quantity(text: str, code: str) -> Row | None:
    """The quantity of the last weapon of a sentence."""
    reading, found = reading_of(text, code)
    (sentence,) = reading.sentences
    spans = sorted((m.start, m.end) for w in found.weapons for m in w.mentions)
    result = quantity_of(sentence, spans[-1], amounts(text, language(code)), spans, language(code))
    if result is None:
        return None
    stated, (start, end) = result
    assert text[start:end] == stated.text
    return stated.text, stated.min, stated.max, stated.bound, stated.unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ils ont livré au moins six missiles.", ("au moins six", 6, None, "at_least", None)),
        ("Ils ont livré jusqu'à 500 drones.", ("jusqu'à 500", None, 500, "at_most", None)),
        ("Ils ont livré une centaine de missiles.", ("une centaine", 100, 100, "approximate", None)),
        ("Ils ont livré des centaines de missiles.", ("des centaines", None, None, "vague", None)),
        ("Ils ont livré des centaines de missiles et de drones.", ("des centaines", None, None, "vague", None)),
        (
            "Ils ont livré plusieurs millions d'obus de 122 et 152 mm.",
            ("plusieurs millions", None, None, "vague", None),
        ),
        ("Ils ont livré entre 50 et 100 missiles.", ("entre 50 et 100", 50, 100, "range", None)),
        ("Ils ont livré de 10 à 20 obusiers.", ("de 10 à 20", 10, 20, "range", None)),
        ("Ils ont livré dix à quinze drones.", ("dix à quinze", 10, 15, "range", None)),
        ("Ils ont livré près de 300 véhicules blindés.", ("près de 300", 300, 300, "approximate", None)),
        ("Ils ont livré quelque 300 drones.", ("quelque 300", 300, 300, "approximate", None)),
        ("Ils ont livré 2,5 tonnes de munitions.", ("2,5 tonnes", 2.5, 2.5, "exact", "tonne")),
        ("Ils ont livré 2,5 millions d'obus.", ("2,5 millions", 2_500_000, 2_500_000, "exact", None)),
        ("Ils ont livré 1 000 missiles.", ("1 000", 1000, 1000, "exact", None)),
        ("Ils ont livré 12\u202f000 roquettes.", ("12\u202f000", 12000, 12000, "exact", None)),
        ("Ils ont livré vingt-quatre missiles.", ("vingt-quatre", 24, 24, "exact", None)),
        ("Ils ont livré deux cents vieux missiles russes.", ("deux cents", 200, 200, "exact", None)),
        ("Ils ont livré une vingtaine d'autres missiles.", ("une vingtaine", 20, 20, "approximate", None)),
        ("Ils ont livré un premier lot de missiles.", ("un premier lot", None, None, "vague", "batch")),
        ("Ils ont livré un seul missile.", ("un seul", 1, 1, "exact", None)),
        ("Ils ont livré moins de 40 missiles.", ("moins de 40", None, 40, "at_most", None)),
        ("Ils ont livré quelques missiles.", ("quelques", None, None, "vague", None)),
        ("Ils ont livré un missile.", None),
        ("Ils ont livré 50 % des missiles.", None),
        ("En 2022 ils ont livré des missiles.", None),
        ("Le 24 février ils ont livré des missiles.", None),
        ("Ils ont payé 300 millions d'euros de missiles.", None),
        ("Ils ont livré des obus de 155 mm.", None),
        ("Quinze pays ont livré des missiles.", None),
        ("Ils ont livré six chars et missiles.", None),
    ],
)
def test_french(text: str, expected: Row | None) -> None:
    assert quantity(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sent up to 500 missiles.", ("up to 500", None, 500, "at_most", None)),
        ("They sent hundreds of missiles and drones.", ("hundreds", None, None, "vague", None)),
        ("They sent more than 1,000 missiles.", ("more than 1,000", 1000, None, "at_least", None)),
        ("They sent a dozen missiles.", ("a dozen", 12, 12, "approximate", None)),
        ("They sent a second batch of missiles.", ("a second batch", None, None, "vague", "batch")),
        ("They sent between 50 and 100 missiles.", ("between 50 and 100", 50, 100, "range", None)),
        ("They sent 50 to 100 missiles.", ("50 to 100", 50, 100, "range", None)),
        ("They sent at least six howitzers.", ("at least six", 6, None, "at_least", None)),
        ("They sent two hundred and six drones.", ("two hundred and six", 206, 206, "exact", None)),
        ("They sent 2.5 million artillery shells.", ("2.5 million", 2_500_000, 2_500_000, "exact", None)),
        ("They sent three batteries of air-defence systems.", ("three batteries", 3, 3, "exact", "battery")),
        ("They sent some 300 Iranian-made drones.", ("some 300", 300, 300, "approximate", None)),
        ("They sent about 40 of their missiles.", ("about 40", 40, 40, "approximate", None)),
        ("They sent no fewer than 20 missiles.", ("no fewer than 20", 20, None, "at_least", None)),
        ("They sent two dozen missiles.", ("two dozen", 24, 24, "approximate", None)),
        ("They sent several missiles.", ("several", None, None, "vague", None)),
        ("They sent one missile.", ("one", 1, 1, "exact", None)),
        ("They sent 10 missiles and artillery.", None),
        ("They sent a missile.", None),
        ("They signed a $500 million missile deal.", None),
        ("They sent 155 mm artillery shells.", None),
        ("They sent as many missiles as they could.", None),
        ("They paid 3 million dollars for missiles.", None),
        ("In 2022 they sent missiles.", None),
        ("Ten soldiers carried missiles.", None),
    ],
)
def test_english(text: str, expected: Row | None) -> None:
    assert quantity(text, "en") == expected
