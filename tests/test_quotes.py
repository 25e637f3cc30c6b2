"""Quotation marks of both languages: outermost pairs, paragraphs, and marks that nobody closed."""

import re

import pytest

from generator.extract.quotes import quoted

CASES = [
    ('He said "yes" and left.', ['"yes"']),
    ("« Oui », a-t-il dit. « Non. »", ["« Oui »", "« Non. »"]),
    ("« Il a dit : « Non. » Puis rien. »", ["« Il a dit : « Non. » Puis rien. »"]),
    ("« Il parle d'une “ligne rouge” », dit-on.", ["« Il parle d'une “ligne rouge” »"]),
    ("“One ‘two’ three,” he said.", ["“One ‘two’ three,”"]),
    ("‘We’ll go,’ she said. ‘It’s the ’90s.’", ["‘We’ll go,’", "‘It’s the ’90s.’"]),
    ("„Nein“, sagt er.", ["„Nein“"]),
    ("''I cannot do it,'' he said.", ["''I cannot do it,''"]),
    ("He said 'we will win,' and the ministers' plan isn't done.", ["'we will win,'"]),
    ("L'armée d'Orient n'a rien dit.", []),
    ("The soldiers' camp wasn't found.", []),
    ('A 6\'2" man said "no".', ['"no"']),
    ('Le plan " machin " est là.', ['" machin "']),
    # One mark is missing.
    ("ces pays », a déclaré le ministre", ["ces pays »"]),
    ('Il a dit "oui sans finir. La suite est libre.', ['"oui sans finir.']),
    ("« La citation commence ici et ne finit pas.", ["« La citation commence ici et ne finit pas."]),
    ("»", []),
    ('"', []),
]


def lines(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_outermost_quotations(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in quoted(text, lines(text))] == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“One.\n“Two.”\nNo “x.”", [["“One.", "“Two.”"], ["“x.”"]]),
        ('"One.\n"Two."\nNo "x."', [['"One.', '"Two."'], ['"x."']]),
        ("« Un.\nDeux. »\nNon « x. »", [["« Un.", "Deux. »"], ["« x. »"]]),
        ("« Un.\nDeux.\nTrois.\nQuatre.\nCinq.\nSix.\nSept. »", [["« Un."], ["Sept. »"]]),
    ],
)
def test_quotations_over_paragraphs(text: str, parts: list[list[str]]) -> None:
    assert [[text[a:b] for a, b in q.parts] for q in quoted(text, lines(text))] == parts


@pytest.mark.parametrize("mark", ['"', "'", "''", "«", "»", "“", "”", "‘", "’", "„"])
def test_a_text_full_of_marks_is_read_in_time(mark: str) -> None:
    text = f"mot {mark}mot " * 4000
    assert all(0 <= q.start < q.end <= len(text) for q in quoted(text, lines(text)))
