"""Where a sentence ends: a single capital is an initial, unless it is a word and a sentence begins behind it."""

import pytest

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
