"""Weapons: the most specific id for the words found; what is no weapon where it stands."""

from __future__ import annotations

import pytest

from tests.marked_weapons import reading_of


def found(text: str, code: str) -> list[tuple[str, str]]:
    """The weapons of a text by the words that name them, in order."""
    _, result = reading_of(text, code)
    mentions = sorted((m.start, m.text, w.id) for w in result.weapons for m in w.mentions)
    return [(words, weapon) for _, words, weapon in mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ils ont livré des missiles surface-surface.", [("missiles surface-surface", "surface-to-surface-missile")]),
        ("Des drones d'attaque ont été vendus.", [("drones d'attaque", "attack-drone")]),
        ("L'artillerie a tiré.", [("artillerie", "artillery")]),
        ("Dix chars et vingt obus ont été livrés.", [("chars", "tank"), ("obus", "shell")]),
        (
            "Les armes conventionnelles avancées manquent.",
            [("armes conventionnelles avancées", "advanced-conventional-weapon")],
        ),
        ("L'armée a reçu des drones Bayraktar TB2.", [("drones Bayraktar TB2", "bayraktar-tb2")]),
        ("Le missile Zorglub-99 a été tiré.", [("missile Zorglub-99", "zorglub-99")]),
        ("Un missile baptisé Zorglub a été tiré.", [("missile baptisé Zorglub", "zorglub")]),
        ("Le char de l'État avance.", []),
        ("L'arme du gaz reste redoutable.", []),
        ("Le pétrole sert comme une arme.", []),
        ("Une bombe politique a éclaté.", []),
        ("Cette bombe budgétaire inquiète l'armée.", []),
        ("Les chars du carnaval ont défilé.", []),
        ("Un avion de ligne s'est posé.", []),
        ("Un tir de barrage médiatique a suivi.", []),
        ("La grève et l'opération ont cessé.", []),
        ("Il a changé son fusil d'épaule.", []),
        ("La mine d'or a fermé.", []),
        ("L'armée a détruit deux bulldozers.", []),
        ("L'armée a reçu deux bulldozers.", [("bulldozers", "engineering-machine")]),
        ("La milice a tué 70 membres de la tribu des Al bou Nimr.", []),
        ("Un bulldozer a rasé l'école.", []),
        ("L'armée a reçu cent véhicules.", [("véhicules", "vehicle")]),
        ("Des soldats ont vu passer deux véhicules.", []),
        ("Il a envoyé un missile de trente mètres. Le gardien n'a rien vu.", []),
        ("C'est un vrai char d'assaut à domicile.", []),
        ("L'armée a capturé deux véhicules Tigre.", [("véhicules", "vehicle")]),
        ("L'armée a capturé un hélicoptère Tigre.", [("hélicoptère Tigre", "tigre")]),
        ("La frégate Amiral Valmont a tiré.", [("frégate Amiral Valmont", "amiral-valmont")]),
        ("Le Maroc s'est procuré des drones turcs.", [("drones", "drone")]),
        ("Ils ont donné des obusiers.", [("obusiers", "howitzer")]),
        ("Madrid n'exporte plus de munitions.", [("munitions", "ammunition")]),
        ("Les 12 000 obus étaient destinés à la Turquie.", [("obus", "shell")]),
        ("L'armée compte une centaine de véhicules.", [("véhicules", "vehicle")]),
        ("L'armée a acheté des F-16 d'occasion.", [("F-16", "f-16")]),
        ("L'équipe tient une arme offensive.", []),
        ("Elle s'est tiré une balle dans le pied.", []),
        ("L'Agence polonaise de l'armement a signé.", []),
        ("Un gaz toxique s'est échappé de l'usine.", []),
    ],
)
def test_french(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sent surface-to-surface missiles.", [("surface-to-surface missiles", "surface-to-surface-missile")]),
        ("The army lost ten tanks.", [("tanks", "tank")]),
        ("The army fired Zorglub-99 missiles.", [("Zorglub-99 missiles", "zorglub-99")]),
        ("Twelve Rafale fighter jets were sold.", [("Rafale fighter jets", "rafale")]),
        (
            "HMS Example sailed. Example is a warship.",
            [("HMS Example", "hms-example"), ("Example", "hms-example"), ("warship", "warship")],
        ),
        ("A think tank published a report.", []),
        ("A strike and an operation followed.", []),
        ("The fish tank broke.", []),
        ("She took him in her arms.", []),
        ("The fighters surrendered.", []),
        ("It was a political bombshell.", []),
        ("They use energy as a weapon.", []),
        ("The squadron's fighter wing celebrated.", []),
        ("Shell companies hid the money.", []),
        ("The army fired a Zulfiqar missile.", [("Zulfiqar missile", "zolfaghar")]),
        ("The army lost a Zulfiqar tank.", [("Zulfiqar tank", "zulfiqar-tank")]),
        ("The Defence Materiel Administration met.", []),
        ("The howitzers were destined for Kyiv.", [("howitzers", "howitzer")]),
        ("They hit a mortar team and a tactical unit.", [("mortar", "mortar")]),
        ("Hezbollah lost two tanks.", [("tanks", "tank")]),
        ("The army destroyed a front-end loader and two excavators.", []),
        ("The army damaged 39 supply routes and a front-end loader, and hit a vehicle.", []),
        ("The army received a front-end loader.", [("front-end loader", "engineering-machine")]),
        ("Seventy members of the Al bu Nimr tribe were killed by the militia.", []),
        ("The militia drove a Nimr to the front.", [("Nimr", "nimr-vehicle")]),
        ("Every weapon in our arsenal against inflation counts. The bill is a minefield for ministers.", []),
        ("The torpedoes are in the water, an aide joked.", []),
        ("A bulldozer cleared the snow.", []),
        ("The army received 40 vehicles.", [("vehicles", "vehicle")]),
        ("Soldiers watched two vehicles go by.", []),
    ],
)
def test_english(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "en") == expected


def test_an_unknown_designation_belongs_to_its_class() -> None:
    _, result = reading_of("Le missile Zorglub-99 a été tiré. Le Zorglub-99 est neuf.", "fr")
    (weapon,) = [w for w in result.weapons if not w.known]
    assert (weapon.kind, weapon.category, weapon.unroca, weapon.sipri) == ("system", "missile", "VII", "missiles")
    assert weapon.name.fr == weapon.name.en == "Zorglub-99"
    assert len(weapon.mentions) == 2


def test_categories_are_inherited() -> None:
    _, result = reading_of("Ils ont livré des missiles surface-surface.", "fr")
    (weapon,) = result.weapons
    assert (weapon.kind, weapon.category, weapon.unroca, weapon.sipri) == (
        "class", "surface-to-surface-missile", "VII", "missiles",
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", "x", "MISSILES ET DRONES", "🚀🚀 missile 🚀", "« missile", "((missile", "\n\n\n"])
def test_any_text_is_read(text: str) -> None:
    for code in ("fr", "en"):
        _, result = reading_of(text, code)
        assert all(text[m.start : m.end] == m.text for weapon in result.weapons for m in weapon.mentions)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("fr", "L'Espagne a livré une batterie de missiles sol-air Hawk.", "mim-23-hawk"),
        ("fr", "L'Espagne a livré six lanceurs Hawk.", "mim-23-hawk"),
        ("fr", "L'Inde a commandé 12 avions d'entraînement Hawk.", "bae-hawk"),
        ("en", "Two Hawk launchers have arrived in Ukraine.", "mim-23-hawk"),
        ("en", "India ordered 12 Hawk trainers.", "bae-hawk"),
        ("fr", "L'Allemagne refuse de livrer des Taurus à l'Ukraine.", "taurus-kepd-350"),
        ("fr", "Taurus a livré des pistolets au Honduras.", "pistol"),
        ("en", "Paraguay is acquiring rifles from the Brazilian manufacturer Taurus.", "rifle"),
    ],
)
def test_a_name_that_several_share(code: str, text: str, expected: str) -> None:
    """The class beside it, and words of its sort, say which weapon is meant, or that a firm is."""
    read = {weapon for _, weapon in found(text, code)}
    assert expected in read
    assert not read & ({"bae-hawk", "mim-23-hawk", "taurus-kepd-350"} - {expected})


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("fr", "La Russie a livré six Mi-17 au Mali.", ("Mi-17", "Mi-17")),
        ("fr", "La Russie a livré un Mi-8 et six Mi-17 au Mali.", ("Mi-8", "Mi-8")),
        ("en", "China sold 5,000 Type 56 rifles to Chad.", ("Type 56", "Type 56")),
        ("fr", "La France a livré des missiles Scalp à l'Ukraine.", ("Scalp", "Scalp")),
        ("fr", "La Hongrie a livré des kalachnikovs au Tchad.", ("AK-47", "AK-47")),
    ],
)
def test_a_system_is_called_as_the_article_calls_it(code: str, text: str, expected: tuple[str, str]) -> None:
    """Unless the main name stands there too, or the other language has not the same name."""
    _, result = reading_of(text, code)
    system = next(weapon for weapon in result.weapons if weapon.kind == "system")
    assert (system.name.fr, system.name.en) == expected
