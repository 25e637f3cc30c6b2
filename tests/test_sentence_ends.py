"""Where a sentence ends: a single capital is an initial, unless it is a word and a sentence begins behind it."""

import pytest

from generator import analyse
from generator.language import language


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("Il l'a dit sur X. Le ministre dément.", "fr", ["Il l'a dit sur X.", "Le ministre dément."]),
        ("Charles X. Valmont est là.", "fr", ["Charles X. Valmont est là."]),
        ("M. J. Valmont est là.", "fr", ["M. J. Valmont est là."]),
        ("She said it on X. The minister denied it.", "en", ["She said it on X.", "The minister denied it."]),
        ("John X. Alden came.", "en", ["John X. Alden came."]),
    ],
)
def test_single_capitals(text: str, code: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in language(code).sentences(text, 0)] == expected


@pytest.mark.parametrize(
    ("text", "code", "away"),
    [
        ("Lire aussi La Pologne achète des chars", "fr", True),
        ("**À lire aussi** → Comment la Pologne achète des chars", "fr", True),
        ("Lire notre enquête : La Pologne achète des chars", "fr", True),
        ("Lire aussi dans le rapport les chiffres de la Pologne.", "fr", False),
        ("Lire un rapport demande du temps : la Pologne l'a fait.", "fr", False),
        ("RELATED | Poland buys tanks", "en", True),
        ("Read more: Poland buys tanks", "en", True),
        ("Read more about it in the report.", "en", False),
        ("Related companies sold tanks: Poland bought three.", "en", False),
    ],
)
def test_lines_that_send_to_other_articles(text: str, code: str, away: bool) -> None:
    assert language(code).points_away(text) is away


def test_what_other_articles_say_is_not_read() -> None:
    text = "La Norvège a livré six chars.\n\nLire aussi : La Pologne a acheté des drones. Une enquête."
    sheet = analyse(text, language="fr")
    assert {actor.id for actor in sheet.actors} == {"no"}
    assert [passage.text for passage in sheet.passages] == ["La Norvège a livré six chars."]
