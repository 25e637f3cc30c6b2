"""French verbs of saying behind a comma or a quotation, which the model takes for nouns or adjectives."""

from __future__ import annotations

import pytest

from generator import analyse

CUES = [
    "note", "juge", "convient", "avertit", "alerte", "prédit", "certifie", "plaisante", "spécule", "nuance", "tempère",
    "analyse", "décrypte", "remarque", "avance", "dément", "riposte", "pointe", "objecte", "argumente", "s'inquiète",
    "s'indigne", "pronostique", "diagnostique", "raconte", "rétorque", "souligne", "relève", "constate",
]  # fmt: skip
SUBJECTS = [" le chercheur Pierre Modèle", " l'institut", " Pierre Modèle, chercheur à Lyon"]


@pytest.mark.parametrize("cue", CUES)
def test_an_inserted_cue_gives_the_clause_before_it_to_its_subject(cue: str) -> None:
    for subject in SUBJECTS:
        text = f"La Turquie gagne du terrain en Afrique, {cue}{subject}."
        statements = analyse(text, language="fr").statements
        assert [text[a:b] for s in statements for a, b in s.spans] == ["La Turquie gagne du terrain en Afrique"], text
        assert all(s.source is not None for s in statements), text


@pytest.mark.parametrize("cue", ["note", "avance", "juge", "raconte", "alerte", "s'inquiète", "analyse"])
def test_an_inserted_cue_with_a_pronoun(cue: str) -> None:
    text = f"La Turquie gagne du terrain en Afrique, {cue}-t-il."
    assert [text[a:b] for s in analyse(text, language="fr").statements for a, b in s.spans]


@pytest.mark.parametrize(
    "text",
    [
        "Le missile a obtenu la note la plus haute.",
        "Il faudra une analyse, une remarque et une alerte.",
        "Le pays avance, les rebelles reculent.",
        "Après l'alerte, la population a fui.",
        "La pointe, le fuselage et les ailes arrivent.",
    ],
)
def test_nouns_are_no_cues(text: str) -> None:
    assert analyse(text, language="fr").statements == ()


@pytest.mark.parametrize(
    "tail",
    [
        "Jane Model, a researcher at the institute, said",
        "a researcher at the institute, Jane Model, said",
        "a panel of experts reported in October",
        "a panel of experts noted in October",
        "the institute notes",
        "the ministry said on Friday",
        "a diplomat and a security source said",
    ],
)
def test_an_english_speaker_behind_the_clause(tail: str) -> None:
    text = f"Turkey is gaining ground in Africa, {tail}."
    statements = analyse(text, language="en").statements
    assert {text[a:b] for s in statements for a, b in s.spans} == {"Turkey is gaining ground in Africa"}
    assert all(s.source is not None for s in statements)
