"""What several sheets say together, and the picture of transfers: made-up sheets, no such transfers."""

from dataclasses import replace

from generator.archive import archive
from generator.glossary import Entry, Glossary
from generator.model import Actor, ArticleMeta, Bilingual, FactSheet, Mention, Source, Statement, Transfer, Weapon
from generator.publish.flow import flow


def both(name: str) -> Bilingual:
    return Bilingual(name, name)


def entry(one: str, **data: str) -> Entry:
    return Entry(one, data.get("kind", "class"), both(one), {"id": one, **data})


GLOSSARY = Glossary([
    entry("weapon"), entry("missile", parent="weapon"), entry("drone", parent="weapon"), entry("rapid-1", kind="system", **{"class": "missile"}),
])  # fmt: skip
MENTION = Mention(0, 5, "words", "p1", "name")


def sheet(slug: str, date: str, weapon: str, **changes: str) -> FactSheet:
    """An article in which a diplomat says that Syldavia sold a weapon to Borduria."""
    meta = ArticleMeta(slug, slug, "La Gazette", None, date, "fr", None, None, "0" * 64)
    diplomat = replace(Source("diplomat", both("un diplomate"), "anonymous"), **changes)  # type: ignore[arg-type]
    transfer = Transfer("t1", weapon, "sold", "asserted", "p1", (0, 5), "syldavia", "borduria", source="diplomat")
    return FactSheet(
        meta,
        actors=(Actor("syldavia", "country", both("Syldavie"), mentions=(MENTION,)), Actor("borduria", "country", both("Bordurie"))),
        weapons=(Weapon(weapon, "class", both(weapon), weapon),),
        sources=(diplomat,),
        statements=(Statement("s1", "diplomat", ((0, 5),), None, None, "direct", "asserted", "p1"),),
        transfers=(transfer,),
    )  # fmt: skip


def test_newest_sheets_come_first_whatever_is_known_of_their_dates() -> None:
    dates = ["2020", "2022-11~", "2022-11-14", "2021-06/2021-08"]
    ordered = archive([sheet(f"a{n}", date, "missile") for n, date in enumerate(dates)], GLOSSARY).sheets
    assert [s.article.date for s in ordered] == ["2022-11~", "2022-11-14", "2021-06/2021-08", "2020"]


def test_an_actor_collects_what_all_articles_say_of_it() -> None:
    found = archive([sheet("a", "2020", "missile"), sheet("b", "2021", "drone")], GLOSSARY)
    assert [on.slug for on in found.actors["syldavia"].supplies] == ["b", "a"]
    assert [on.slug for on in found.actors["borduria"].receives] == ["b", "a"]
    assert [dossier.id for dossier in found.leading] == ["syldavia", "borduria"]


def test_a_class_collects_what_is_below_it() -> None:
    found = archive([sheet("a", "2020", "rapid-1"), sheet("b", "2021", "drone")], GLOSSARY)
    assert sorted(found.weapons) == ["drone", "missile", "rapid-1", "weapon"]
    assert found.weapons["weapon"].below == ("drone", "missile")
    assert len(found.weapons["weapon"].transfers) == 2
    assert [on.slug for on in found.weapons["missile"].transfers] == ["a"]
    assert found.weapons["missile"].facts == ()
    assert [dossier.id for dossier in found.roots] == ["weapon"]


def test_unnamed_sources_of_two_articles_stay_two_and_a_named_one_is_one() -> None:
    unnamed = archive([sheet("a", "2020", "missile"), sheet("b", "2021", "missile")], GLOSSARY).sources
    assert sorted(unnamed) == ["a--diplomat", "b--diplomat"]
    assert all(len(dossier.statements) == len(dossier.transfers) == 1 for dossier in unnamed.values())
    named = archive([sheet(slug, "2020", "missile", naming="named") for slug in "ab"], GLOSSARY).sources
    assert sorted(named) == ["diplomat"]
    assert len(named["diplomat"].statements) == 2


def test_the_picture_has_one_line_for_what_is_told_twice() -> None:
    row = sheet("a", "2020", "missile").transfers[0]
    rows = [row, replace(row, id="t2", source=None), replace(row, id="t3", status="delivered"), replace(row, id="t4", supplier=None)]
    drawn = flow(rows)
    assert drawn is not None
    assert [line.transfer.id for line in drawn.lines] == ["t1", "t3", "t4"]
    assert [party.actor for party in drawn.suppliers] == ["syldavia", None]
    assert [party.actor for party in drawn.recipients] == ["borduria"]
    assert all(0 < line.y < drawn.height for line in drawn.lines)
    assert flow([replace(row, supplier=None, recipient=None)]) is None
