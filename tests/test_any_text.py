"""Whatever is pasted, the reading neither crashes nor takes more than linear time, and every offset is right."""

from __future__ import annotations

import cProfile
import time

import pytest

from generator import analyse
from generator.factsheet import faults_of
from generator.language import language
from generator.language.detect import UnreadableLanguage

FRENCH = (
    "La Turquie a livré six drones à l'Éthiopie, a annoncé lundi le ministre de la Défense. « Ils sont arrivés »,"
    " a-t-il ajouté. Selon un responsable qui a requis l'anonymat, d'autres suivront.\n\n"
)
ENGLISH = (
    "Turkey delivered six drones to Ethiopia, the defense minister said on Monday. “They have arrived,” he added."
    " Others will follow, according to an official who asked not to be named.\n\n"
)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n \n",
        "drones",
        "!",
        "« »",
        '"',
        "«««« “““ \"\"\" ''' ”””",
        "# Un titre seul",
        "DUBAI, 21 janvier (Reuters) - La marine française a intercepté un navire transportant des missiles.",
        "a" * 5000,
        "mot " * 3000,
        "-" * 3000,
        "((((((((((" * 200,
        "* * * * *\n" * 200,
        "> " * 150 + "drones",
        "[" * 500 + "](" * 500,
        "L'IRAN A VENDU DES CENTAINES DE DRONES À LA RUSSIE, A DÉCLARÉ UN RESPONSABLE DE L'ONU. « C'EST VRAI », A-T-IL DIT.",
        "IRAN SOLD HUNDREDS OF DRONES TO RUSSIA, A U.N. OFFICIAL SAID. “IT IS TRUE,” HE SAID.",
        "l iran a vendu des drones a la russie selon un responsable il a dit que ces ventes continueraient moscou dement",
        "iran sold drones to russia said an official he added that the sales would go on moscow denies it",
        "L'lran a ven-\ndu des dr0nes à Ia Russ1e , a dé-\nclaré un resp0nsable dc l'0NU .",
        "😀 L'Iran 🇮🇷 a vendu 💥 des drones 🚁 à la Russie 🇷🇺, « oui 😀 », a dit M. Testard 👍🏽. 👩‍👩‍👧‍👦",
        "\u0000\ufffd\u200b\u202e drones \ufeff à la Russie",
        "Il a dit : « Oui. Elle a dit : “non. Puis ‘peut-être. Et plus rien ne se ferme.",
        "He said “yes. She said “no. Then 'maybe. Nothing is ever closed.",
        "| a | b |\n|---|---|\n| missile | 12 |\n\n```\ncode\n```\n\n<script>alert(1)</script> drones\n\n    indenté",
        "1. Un\n2. Deux\n   - trois missiles pour l'Iran\n\n\tTab\n",
    ],
)
def test_any_text_is_read(text: str, language: str) -> None:
    sheet = analyse(text, language)
    assert list(faults_of(sheet, text)) == []
    assert all(text[p.start : p.end] == p.text for p in sheet.passages)


def test_line_ends_of_windows_count_as_characters() -> None:
    text = "L'Iran a vendu des drones.\r\n\r\nLa Russie dément.\r\n"
    assert [text[p.start : p.end] for p in analyse(text, "fr").passages] == ["L'Iran a vendu des drones.", "La Russie dément."]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Der Iran hat nach Angaben aus Moskau mehrere hundert Drohnen an Russland geliefert, sagte ein Sprecher."),
        ("es", "Irán ha vendido cientos de aviones no tripulados a Rusia, según ha declarado un portavoz del gobierno."),
        ("ru", "Иран продал России сотни беспилотников, сообщил представитель министерства обороны в среду."),
    ],
)
def test_a_third_language_is_said_to_be_one(code: str, text: str) -> None:
    with pytest.raises(UnreadableLanguage) as caught:
        analyse(text)
    assert caught.value.found == code


@pytest.mark.parametrize(("language", "paragraph"), [("fr", FRENCH), ("en", ENGLISH)])
def test_time_grows_with_the_length_and_no_faster(language: str, paragraph: str) -> None:
    analyse(paragraph, language)  # the model is loaded outside the measure

    def seconds(times: int) -> float:
        start = time.process_time()
        analyse(paragraph * times, language)
        return time.process_time() - start

    short, long = min(seconds(20) for _ in range(2)), seconds(160)
    assert long < 8 * short * 2, f"{short:.2f} s for 20 paragraphs, {long:.2f} s for 160"


@pytest.mark.parametrize(
    ("language", "paragraph"),
    [
        ("fr", "L'Iran a vendu six drones au Soudan, selon un expert. L'Iran dément.\n\n"),
        ("en", "Iran sold six drones to Sudan, an expert said. Iran denied it.\n\n"),
        ("en", "Serbia signed a contract with Dassault. It covers 12 Rafale jets. Deliveries began in 2023.\n\n"),
    ],
)
def test_the_calls_grow_with_the_length_and_no_faster(language: str, paragraph: str) -> None:
    """What looks at all claims or rows for each one: calls are counted, which no other program on the machine slows."""
    analyse(paragraph, language)

    def calls(times: int) -> int:
        with cProfile.Profile() as profile:
            analyse(paragraph * times, language)
        return sum(entry.callcount for entry in profile.getstats())

    short, long = calls(50), calls(400)
    assert long < 8.8 * short, f"{short} calls for 50 paragraphs, {long} for 400"


def test_sentences_without_a_name_are_not_shown_to_the_model_of_names() -> None:
    docs = list(language("fr").parse(["Elle a livré six drones.", "Elle a parlé à Jeanne Modèle."]))
    assert [any(token.ent_type_ for token in doc) for doc in docs] == [False, True]
    assert [doc.has_annotation("ENT_IOB") for doc in docs] == [False, True]
