"""The first article: every fact that a careful reader takes from it, read by `analyse`."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import analyse
from generator.model import Actor, FactSheet, Source, Statement, Transfer, Weapon

SEED = Path(__file__).parent.parent / "seeds" / "000_44ce84ff168a3bb4.txt"


@pytest.fixture(scope="module")
def text() -> str:
    return SEED.read_text("utf-8")


@pytest.fixture(scope="module")
def sheet(text: str) -> FactSheet:
    return analyse(text)


def actor(sheet: FactSheet, words: str) -> Actor:
    """The one actor that is mentioned by these words."""
    (found,) = [a for a in sheet.actors if any(m.text == words for m in a.mentions)]
    return found


def source(sheet: FactSheet, name: str) -> Source:
    (found,) = [s for s in sheet.sources if s.name.fr == name]
    return found


def said(sheet: FactSheet, text: str, words: str) -> Statement:
    """The narrowest statement whose content holds these words."""
    holding = [s for s in sheet.statements if any(words in text[a:b] for a, b in s.spans)]
    assert holding, words
    return min(holding, key=lambda s: sum(b - a for a, b in s.spans))


def test_language_is_detected(sheet: FactSheet) -> None:
    assert sheet.article.language == "fr"


@pytest.mark.parametrize(
    ("words", "kind", "others"),
    [
        ("Russie", "country", ["Moscou"]),
        ("Iran", "country", ["Téhéran"]),
        ("États-Unis", "country", []),
        ("Ukraine", "country", []),
        ("Corée du Nord", "country", []),
        ("ONU", "organisation", []),
        ("Conseil de sécurité", "organisation", []),
        ("Conseil national de sécurité", "state_body", []),
        ("Maison Blanche", "state_body", []),
        ("administration Biden", "state_body", []),
        ("Vladimir Poutine", "person", ["Poutine"]),
        ("John Kirby", "person", ["M. Kirby", "Il"]),
        ("Outlook India", "media", []),
    ],
)
def test_actors(sheet: FactSheet, words: str, kind: str, others: list[str]) -> None:
    found = actor(sheet, words)
    assert found.kind == kind
    assert {m.text for m in found.mentions} >= {words, *others}


@pytest.mark.parametrize("words", ["résolution", "accord", "carnets", "nucléaire", "commande", "drones", "Mercredi", "Biden"])
def test_no_actors(sheet: FactSheet, words: str) -> None:
    assert not [a for a in sheet.actors if any(words.lower() == m.text.lower().removeprefix("l'") for m in a.mentions)]
    assert not [a for a in sheet.actors if "accord" in a.name.fr.lower() or "résolution" in a.name.fr.lower()]


def test_roles(sheet: FactSheet) -> None:
    putin, kirby = actor(sheet, "Vladimir Poutine"), actor(sheet, "John Kirby")
    assert putin.role is not None and putin.role.fr == "président russe" and putin.role.en == "Russian president"
    assert kirby.role is not None
    assert kirby.role.fr == "porte-parole du Conseil national de sécurité"
    assert "National Security Council" in kirby.role.en and "spokes" in kirby.role.en


@pytest.mark.parametrize(
    ("words", "french", "english"),
    [
        ("drones", "drone", "drone"),
        ("drones d'attaque", "drone d'attaque", "attack drone"),
        ("missiles", "missile", "missile"),
        ("missiles surface-surface", "missile surface-surface", "surface-to-surface missile"),
        ("artillerie", "artillerie", "artillery"),
        ("armes conventionnelles avancées", "arme conventionnelle avancée", "advanced conventional weapon"),
    ],
)
def test_weapons(sheet: FactSheet, words: str, french: str, english: str) -> None:
    (found,) = [w for w in sheet.weapons if any(m.text == words for m in w.mentions)]
    assert (found.name.fr, found.name.en) == (french, english)


def test_weapon_categories(sheet: FactSheet) -> None:
    by_name: dict[str, Weapon] = {w.name.en: w for w in sheet.weapons}
    assert by_name["surface-to-surface missile"].unroca == "VII"
    assert by_name["surface-to-surface missile"].sipri == "missiles"
    assert by_name["artillery"].sipri == "artillery"
    assert by_name["attack drone"].unroca == "IV"
    assert by_name["advanced conventional weapon"].unroca is None


def test_sources(sheet: FactSheet) -> None:
    names = {s.name.fr: s for s in sheet.sources}
    official = names["responsable du Conseil national de sécurité"]
    assert official.naming == "anonymous"
    assert official.name.en in ("US National Security Council official", "National Security Council official")
    assert official.affiliation == actor(sheet, "Conseil national de sécurité").id
    assert official.grounds is not None
    assert (official.grounds.text, official.grounds.code) == ("pour discuter des renseignements américains", "sensitivity")
    assert any(m.text.lower() == "le fonctionnaire" for m in official.mentions)
    diplomat = names["diplomate de l'ONU"]
    assert diplomat.naming == "anonymous" and diplomat.name.en == "UN diplomat"
    assert diplomat.grounds is not None
    assert diplomat.grounds.text == "pour discuter d'informations internes sensibles"
    two = names["deux responsables connaissant bien le dossier"]
    assert two.naming == "group" and two.grounds is None and two.name.en == "two officials familiar with the matter"
    kirby = names["John Kirby"]
    assert kirby.naming == "named" and kirby.actor == actor(sheet, "M. Kirby").id
    assert any(s.actor == actor(sheet, "administration Biden").id for s in sheet.sources)


@pytest.mark.parametrize(
    ("words", "who", "mode"),
    [
        ("réapprovisionner l'armée russe en drones", "deux responsables connaissant bien le dossier", "indirect"),
        ("armes conventionnelles avancées supplémentaires", "responsable du Conseil national de sécurité", "indirect"),
        ("missiles surface-surface auprès de l'Iran", "responsable du Conseil national de sécurité", "indirect"),
        ("l'Iran prévoyait de vendre", "diplomate de l'ONU", "indirect"),
        ("porterait atteinte à la résolution", "diplomate de l'ONU", "indirect"),
        ("augmentation significative", "diplomate de l'ONU", "mixed"),
        ("clairement inscrit dans les carnets de commande", "diplomate de l'ONU", "mixed"),
        ("missiles iraniens transférés en Russie", "John Kirby", "indirect"),
        ("l'impact que les ventes d'armes précédentes", "John Kirby", "indirect"),
        ("Vous pouvez voir ces drones", "John Kirby", "direct"),
        ("Nous savons donc", "John Kirby", "direct"),
    ],
)
def test_statements(sheet: FactSheet, text: str, words: str, who: str, mode: str) -> None:
    statement = said(sheet, text, words)
    assert statement.source == source(sheet, who).id
    assert statement.mode == mode


def test_the_biden_administration_speaks(sheet: FactSheet, text: str) -> None:
    statement = said(sheet, text, "tournée vers la Corée du Nord")
    (speaker,) = [s for s in sheet.sources if s.id == statement.source]
    assert speaker.actor == actor(sheet, "administration Biden").id


def test_the_sale_in_the_summer_is_nobodys_statement(sheet: FactSheet, text: str) -> None:
    assert not [s for s in sheet.statements if any("a vendu des centaines" in text[a:b] for a, b in s.spans)]


@pytest.mark.parametrize(
    ("supplier", "recipient", "weapon", "quantity", "status", "stance", "who"),
    [
        ("ir", "ru", "advanced conventional weapon", None, "sought", "suspected", "responsable du Conseil national de sécurité"),
        ("ir", "ru", "surface-to-surface missile", None, "sought", "suspected", "responsable du Conseil national de sécurité"),
        ("ir", "ru", "missile", "des centaines", "planned", "asserted", "diplomate de l'ONU"),
        ("ir", "ru", "drone", "des centaines", "planned", "asserted", "diplomate de l'ONU"),
        ("ir", "ru", "missile", None, "ordered", "asserted", "diplomate de l'ONU"),
        ("ir", "ru", "drone", None, "ordered", "asserted", "diplomate de l'ONU"),
        ("ir", "ru", "attack drone", "des centaines", "sold", "asserted", None),
        ("kp", "ru", "artillery", None, "sought", "asserted", "administration Biden"),
        ("ir", "ru", "missile", None, "delivered", "unconfirmed", "John Kirby"),
    ],
)
def test_transfers(
    sheet: FactSheet, supplier: str, recipient: str, weapon: str, quantity: str | None, status: str, stance: str, who: str | None
) -> None:
    weapons = {w.id: w.name.en for w in sheet.weapons}
    names = {s.id: s.name.fr for s in sheet.sources}
    rows = [
        t for t in sheet.transfers
        if (t.supplier, t.recipient, weapons[t.weapon], t.status, t.stance) == (supplier, recipient, weapon, status, stance)
    ]  # fmt: skip
    assert rows, [(t.supplier, t.recipient, weapons[t.weapon], t.status, t.stance) for t in sheet.transfers]
    row: Transfer = rows[0]
    assert (row.quantity.text if row.quantity else None) == quantity
    assert (names[row.source] if row.source else None) == who
    if quantity:
        assert row.quantity is not None and row.quantity.bound == "vague"


def test_questions(sheet: FactSheet) -> None:
    kinds = {q.kind for q in sheet.questions}
    assert kinds >= {"explicit", "delivery_unconfirmed", "hedged", "quantity_not_stated", "single_anonymous_source"}
    (explicit,) = [q for q in sheet.questions if q.kind == "explicit"]
    assert explicit.text is not None
    assert explicit.text.fr == "Que donnera la Russie à l’Iran en échange des drones et des missiles\u202f?"
    assert explicit.text.en == "What will Russia give Iran in exchange for the drones and missiles?"
    assert len(sheet.questions) <= 12
    for question in sheet.questions:
        assert question.text is not None and question.text.fr and question.text.en
