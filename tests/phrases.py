"""The phrases of tests/golden/phrases.*.txt: every construction of the wording, on facts made up for it.

`python -m tests.phrases` writes both files; every changed line is then read by somebody who knows the language.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.glossary import Entry, Glossary
from generator.model import (
    Actor,
    ArticleMeta,
    Bilingual,
    FactSheet,
    Grounds,
    Mention,
    Passage,
    Quantity,
    Question,
    Source,
    Statement,
    Transfer,
    Weapon,
)  # fmt: skip
from generator.wording import (
    codes,
    date,
    label,
    meta_description,
    number,
    page_title,
    question_sentence,
    source_description,
    statement_line,
    summary,
    transfer_sentence,
    with_article,
    with_preposition,
)  # fmt: skip
from generator.wording.dates import when
from generator.wording.quantities import stated

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES = ("fr", "en")
Line = tuple[str, str]


def _country(
    one: str, fr: str, en: str, gender: str, number_: str = "s", article: bool = True, the: bool = False
) -> Entry:
    grammar = {"gender": gender, "number": number_, "article": article, "en_article": the}
    return Entry(one, "country", Bilingual(fr, en), {"iso": one.upper(), "grammar": grammar})


def _body(
    one: str, kind: str, fr: str, en: str, gender: str, number_: str = "s", the: bool = True, article: bool = True
) -> Entry:
    grammar = {"gender": gender, "number": number_, "article": article, "en_article": the}
    return Entry(one, kind, Bilingual(fr, en), {"grammar": grammar}, generic=one == "defence-ministry")


def _class(
    one: str, fr: tuple[str, str], en: tuple[str, str], gender: str, mass: bool = False, parent: str | None = None
) -> Entry:
    plural = {"fr": fr[1], "en": en[1]}
    return Entry(
        one, "class", Bilingual(fr[0], en[0]), {"plural": plural, "gender": gender, "mass": mass, "parent": parent}
    )


ENTRIES = (
    _country("ir", "Iran", "Iran", "m"),
    _country("ru", "Russie", "Russia", "f"),
    _country("us", "États-Unis", "United States", "m", "p", the=True),
    _country("ke", "Kenya", "Kenya", "m"),
    _country("cu", "Cuba", "Cuba", "f", article=False),
    _country("il", "Israël", "Israel", "m", article=False),
    _country("hu", "Hongrie", "Hungary", "f"),
    _country("ye", "Yémen", "Yemen", "m"),
    _country("ae", "Émirats arabes unis", "United Arab Emirates", "m", "p", the=True),
    _country("ht", "Haïti", "Haiti", "f", article=False),
    _body("un", "organisation", "ONU", "UN", "f"),
    _body("hezbollah", "armed_group", "Hezbollah", "Hezbollah", "m", the=False),
    _body("houthis", "armed_group", "Houthis", "Houthis", "m", "p"),
    _body("defence-ministry", "state_body", "ministère de la Défense", "defence ministry", "m"),
    _body("customs", "state_body", "douanes", "customs service", "f", "p"),
    _body("air-force", "state_body", "armée de l'air", "air force", "f"),
    _class("missile", ("missile", "missiles"), ("missile", "missiles"), "m"),
    _class("surface-to-surface-missile", ("missile surface-surface", "missiles surface-surface"),
           ("surface-to-surface missile", "surface-to-surface missiles"), "m", parent="missile"),
    _class("weapon", ("arme", "armes"), ("weapon", "weapons"), "f"),
    _class("shell", ("obus", "obus"), ("shell", "shells"), "m"),
    _class("artillery", ("artillerie", "artilleries"), ("artillery", "artillery"), "f", mass=True),
    _class("ammunition", ("munition", "munitions"), ("ammunition", "ammunition"), "f", mass=True),
    _class("tear-gas", ("gaz lacrymogène", "gaz lacrymogènes"), ("tear gas", "tear gas"), "m", mass=True),
    _class("attack-helicopter", ("hélicoptère d'attaque", "hélicoptères d'attaque"), ("attack helicopter", "attack helicopters"), "m"),
    _class("air-defence-system", ("système de défense aérienne", "systèmes de défense aérienne"),
           ("air-defence system", "air-defence systems"), "m"),
    _class("rocket", ("roquette", "roquettes"), ("rocket", "rockets"), "f"),
    _class("combat-aircraft", ("avion de combat", "avions de combat"), ("combat aircraft", "combat aircraft"), "m"),
    _class("one-way-attack-drone", ("drone kamikaze", "drones kamikazes"), ("one-way attack drone", "one-way attack drones"), "m"),
    Entry("shahed-136", "system", Bilingual("Shahed-136", "Shahed-136"), {"class": "one-way-attack-drone"}),
    Entry("spokesperson", "role", Bilingual("porte-parole", "spokesperson"),
          {"fr": {"m": "porte-parole"}, "en": {"s": "spokesperson", "p": "spokespersons"}}),
    Entry("officer", "role", Bilingual("officier", "officer"),
          {"fr": {"m": "officier", "mp": "officiers"}, "en": {"s": "officer", "p": "officers"}}),
)  # fmt: skip
GLOSSARY = Glossary(ENTRIES)
META = ArticleMeta("essai", "Essai", "La Gazette d'essai", None, "2024-03~", "fr", None, None, "0")

ACTORS = (
    *(Actor(e.id, e.kind, e.name) for e in ENTRIES if e.kind in ("country", "organisation", "armed_group", "state_body")),
    Actor("ru-defence-ministry", "state_body", Bilingual("ministère russe de la Défense", "Russian defence ministry"), country="RU"),
    Actor("anne-modele", "person", Bilingual("Anne Modèle", "Anne Modèle"), Bilingual("porte-parole de l'OTAN", "NATO spokesperson")),
    Actor("example-arms", "company", Bilingual("Example Arms", "Example Arms"), known=False),
    Actor("conseil-regional", "organisation", Bilingual("Conseil régional de sécurité", "Regional Security Council"), known=False),
    Actor("la-gazette", "media", Bilingual("La Gazette", "La Gazette"), known=False),
    Actor("le-journal", "media", Bilingual("Le Journal", "Le Journal"), known=False),
)  # fmt: skip
WEAPONS = (
    *(Weapon(e.id, e.kind, e.name, str(e.data.get("class") or e.id)) for e in ENTRIES if e.kind in ("class", "system")),
    Weapon("missile-orage-4", "system", Bilingual("missile Orage-4", "Orage-4 missile"), "missile", known=False),
)
GROUNDS = {code: Grounds(code, "x", 0, 1) for code in codes("grounds")}
SOURCES = (
    Source("diplomat", Bilingual("diplomate de l'ONU", "UN diplomat"), "anonymous", grounds=GROUNDS["sensitivity"]),
    Source("two", Bilingual("deux responsables", "two officials"), "group", grounds=GROUNDS["not_authorised"]),
    Source("experts", Bilingual("experts occidentaux", "Western experts"), "group"),
    Source("several", Bilingual("plusieurs témoins", "several witnesses"), "group"),
    Source("iran", Bilingual("Iran", "Iran"), "organisation", "ir"),
    Source("usa", Bilingual("États-Unis", "United States"), "organisation", "us"),
    Source("houthi", Bilingual("Houthis", "Houthis"), "organisation", "houthis"),
    Source("anne", Bilingual("Anne Modèle", "Anne Modèle"), "named", "anne-modele"),
    Source("ministry", Bilingual("ministère russe de la Défense", "Russian defence ministry"), "organisation", "ru-defence-ministry"),
    Source("minister", Bilingual("ministre estonienne de la Défense", "Estonian defence minister"), "role_only"),
    Source("report", Bilingual("rapport du Congrès", "congressional report"), "document"),
    Source("raw", Bilingual("conseiller très au fait", "conseiller très au fait"), "role_only"),
    Source("officers", Bilingual("Deux anciens officiers", "Two former officers"), "group"),
    Source("relayed", Bilingual("officier", "officer"), "anonymous", via="la-gazette"),
    Source("paper", Bilingual("Le Journal", "Le Journal"), "organisation", "le-journal"),
    Source("untranslated-role", Bilingual("Anne Modèle", "Anne Modèle"), "named", role=Bilingual("élue de Brest", "élue de Brest")),
    Source("the-official", Bilingual("le haut responsable", "the senior official"), "role_only"),
    *(Source(f"g-{code}", Bilingual("officier", "officer"), "anonymous", grounds=GROUNDS[code]) for code in GROUNDS),
)  # fmt: skip

CLAUSE = "ce que la Russie va donner à l'Iran en échange des missiles"
TEXTS = ("La Pologne va acheter des obus.", "L'Iran va vendre des missiles à la Russie.", f"Reste à savoir {CLAUSE}.",
         "On ignore si les armes ont été livrées.", "Rien n'indique que les armes aient servi.",
         "On ignore à quelle date les 12 avions seront livrés.")  # fmt: skip


def _passages() -> tuple[Passage, ...]:
    starts = itertools.accumulate((len(t) + 1 for t in TEXTS), initial=0)
    return tuple(Passage(f"p{n}", s, s + len(t), n, t) for n, (t, s) in enumerate(zip(TEXTS, starts, strict=False), 1))


def place(words: str) -> tuple[str, tuple[int, int]]:
    """The passage and the span of words of TEXTS."""
    passage = next(p for p in _passages() if words in p.text)
    start = passage.start + passage.text.index(words)
    return passage.id, (start, start + len(words))


def row(**changes: Any) -> Transfer:
    """A transfer; by default Iran has delivered missiles to Russia."""
    made: dict[str, Any] = {
        "id": "t1", "weapon": "missile", "status": "delivered", "stance": "asserted", "passage": "p1", "evidence": (0, 2),
        "supplier": "ir", "recipient": "ru", **changes,
    }  # fmt: skip
    return Transfer(**made)


VAGUE = Quantity("des centaines", None, None, "vague")
QUANTITIES = (
    Quantity("un", 1, 1, "exact"), Quantity("six", 6, 6, "exact"), Quantity("12", 12, 12, "exact"),
    Quantity("3 000", 3000, 3000, "exact"), Quantity("2,5 millions", 2.5e6, 2.5e6, "exact"), Quantity("un million", 1e6, 1e6, "exact"),
    Quantity("environ 400", 400, 400, "approximate"), Quantity("près de 400", 400, 400, "approximate"),
    Quantity("une centaine", 100, 100, "approximate"), Quantity("a dozen", 12, 12, "approximate"),
    Quantity("au moins six", 6, None, "at_least"), Quantity("plus de 100", 100, None, "at_least"),
    Quantity("more than one million", 1e6, None, "at_least"), Quantity("jusqu'à 500", None, 500, "at_most"),
    Quantity("moins de dix", None, 10, "at_most"), Quantity("10 à 20", 10, 20, "range"), Quantity("two or three", 2, 3, "range"),
    VAGUE, Quantity("milliers de", None, None, "vague"), Quantity("several hundred", None, None, "vague"),
    Quantity("plusieurs", None, None, "vague"), Quantity("de nombreuses", None, None, "vague"), Quantity("a handful", None, None, "vague"),
    Quantity("de grandes quantités", None, None, "vague"), Quantity("force", None, None, "vague"), Quantity("deux", 2, 2, "exact", "battery"), Quantity("huit", 8, 8, "exact", "system"), Quantity("une", 1, 1, "exact", "tonne"),
    Quantity("des centaines", None, None, "vague", "tonne"), Quantity("at least 40", 40, None, "at_least", "container"),
)  # fmt: skip


def sheet(*transfers: Transfer, **changes: Any) -> FactSheet:
    """A sheet with all actors, weapons and sources of this module."""
    return replace(FactSheet(META, _passages(), ACTORS, WEAPONS, SOURCES, (), transfers), **changes)


def _transfers() -> Iterator[tuple[str, Transfer]]:
    parties = (
        ("ir", "ru"),
        ("us", "ke"),
        ("example-arms", "houthis"),
        ("il", "cu"),
        ("houthis", "hezbollah"),
        ("ke", "ye"),
    )
    weapons = ("missile", "weapon", "artillery", "shahed-136", "ammunition", "shell")
    speakers = ("diplomat", "two", "anne", "experts", "ministry", None)
    for n, (status, stance) in enumerate(itertools.product(codes("status"), codes("stance"))):
        supplier, recipient = parties[n % 6]
        yield f"{status} {stance}", row(
            status=status, stance=stance, supplier=supplier, recipient=recipient, weapon=weapons[(n + n // 6) % 6],
            source=speakers[(n + n // 8) % 6],
        )  # fmt: skip
    for n, status in enumerate(codes("status")):
        for giver, taker in ((None, "ae"), ("us", None), (None, None)):
            yield f"{status} {giver} {taker}", row(
                status=status, supplier=giver, recipient=taker, source="usa", quantity=QUANTITIES[n], weapon="weapon",
                stance=("asserted", "reported", "denied")[n % 3],
            )  # fmt: skip
    for quantity in QUANTITIES:
        for weapon in ("rocket", "attack-helicopter", "artillery", "ammunition"):
            yield (
                f"“{quantity.text}” {quantity.unit or ''} {weapon}",
                row(quantity=quantity, weapon=weapon, supplier=None),
            )
        yield (
            f"supply of “{quantity.text}” {quantity.unit or ''}",
            row(quantity=quantity, status="suspended", weapon="shell"),
        )
    for stance in codes("stance"):
        yield f"self {stance}", row(stance=stance, source="iran")
        yield (
            f"plural self {stance}",
            row(stance=stance, source="houthi", supplier="houthis", recipient="ir", status="planned"),
        )
    for source in SOURCES:
        yield f"says {source.id}", row(stance="asserted", source=source.id)
        yield f"denies {source.id}", row(stance="denied", source=source.id)
    eight = Quantity("huit systèmes", 8, 8, "exact", "system")
    yield "eight systems", row(quantity=eight, weapon="air-defence-system")
    for day in ("2022", "2022-11~", "2022-11-01", "2022-06/2022-08", "2022-22", "2022/..", "../2022-11-05", "soon"):
        yield f"sold {day}", row(status="sold", date=day)
        yield f"planned {day}", row(status="planned", date=day)
    for one in WEAPONS:
        yield f"weapon {one.id}", row(weapon=one.id, supplier="cu", recipient="us", status="used")


def _agents() -> Iterator[tuple[str, Transfer, FactSheet]]:
    """Who plans: the party that the words show acting."""

    def mention(words: str, text: str) -> Mention:
        passage, (start, _) = place(text)
        at = start + text.index(words)
        return Mention(at, at + len(words), words, passage, "name")

    for text, supplier, recipient in ((TEXTS[0], "us", "hu"), (TEXTS[1], "ir", "ru")):
        names = {"us": "États-Unis", "hu": "Pologne", "ir": "Iran", "ru": "Russie"}
        weapon = "shell" if "obus" in text else "missile"
        passage, span = place(text)
        actors = tuple(
            replace(a, mentions=(mention(names[a.id], text),)) if a.id in names and names[a.id] in text else a
            for a in ACTORS
        )
        weapons = tuple(
            replace(w, mentions=(mention("obus" if w.id == "shell" else "missiles", text),)) if w.id == weapon else w
            for w in WEAPONS
        )
        for status in ("planned", "discussed"):
            transfer = row(
                status=status, supplier=supplier, recipient=recipient, weapon=weapon, passage=passage, evidence=span
            )
            yield f"{status}: {text}", transfer, sheet(transfer, actors=actors, weapons=weapons)


ROWS = (
    row(id="t1", status="planned", quantity=VAGUE, source="diplomat"),
    row(id="t2", status="planned", quantity=VAGUE, weapon="shahed-136", source="diplomat"),
    row(id="t3", stance="denied", source="iran"),
    row(id="t4", source="usa"),
    row(id="t5", status="sought", stance="suspected", weapon="artillery", supplier=None, source="two"),
    row(
        id="t6",
        status="sought",
        stance="suspected",
        weapon="weapon",
        supplier="us",
        recipient="houthis",
        source="experts",
    ),
    row(
        id="t7",
        status="sold",
        quantity=QUANTITIES[1],
        weapon="rocket",
        supplier="houthis",
        recipient="cu",
        source="report",
    ),
    row(id="t8", status="used", weapon="tear-gas", supplier=None, recipient="ye"),
    row(
        id="t9",
        status="ordered",
        weapon="combat-aircraft",
        quantity=QUANTITIES[2],
        supplier="us",
        recipient="ae",
        date="2023",
    ),
)
ABOUT: dict[str, tuple[tuple[str, ...], ...]] = {
    "hedged": (("t5",), ("t6",), ("t4",), ("t8",), ("diplomat",), ()),
    "quantity_not_stated": (("t1", "t2"), ("t4",), ("t5",), ("t8",), ("missile",), ()),
    "delivery_unconfirmed": (("t1", "t2"), ("t7",), ("t9",), ("t5",), ("missile",), ()),
    "date_unknown": (("t4",), ("t7",), ()),
    "terms_unknown": (("t1", "t2"), ("t7",), ("t5",), ()),
    "identity_unknown": (("diplomat",), ("experts",), ("two",), ("several",), ("t4",), ()),
    "denied_by_party": (("t3", "iran"), ("t4", "t3"), ("t4", "iran"), ("t7", "houthi"), ("t4",), ()),
    "sources_disagree": (("t4", "t3"), ("t7", "t3"), ()),
    "single_source": (("t4", "usa"), ("anne",), ()),
    "single_anonymous_source": (("t1", "t2", "diplomat"), ("two",), ()),
    "no_comment": (("two",), ("ir",), ("houthis",), ("anne",), ()),
    "not_independently_verified": (("t4",), ("shahed-136",), ("usa",), ()),
    "use_unknown": (("t4",), ("artillery",), ("missile", "shell"), ()),
}


def _questions() -> Iterator[tuple[str, Question]]:
    clause = place(CLAUSE)
    named: tuple[tuple[str, ...], ...] = (("ru", "ir", "missile"), ("ru", "ir", "missile", "shahed-136"), ("ru",))
    for about in named:
        yield f"explicit exchange {' '.join(about)}", Question("q1", "explicit", clause[0], clause[1], about)
    loose: tuple[tuple[str, ...], ...] = (("ru", "weapon"), ("t7",), ())
    for words in (
        "si les armes ont été livrées",
        "que les armes aient servi",
        "à quelle date les 12 avions seront livrés",
    ):
        passage, span = place(words)
        for about in loose:
            yield f"explicit {words} {' '.join(about)}", Question("q1", "explicit", passage, span, about)
    for kind, abouts in ABOUT.items():
        for about in abouts:
            yield f"{kind} {' '.join(about)}", Question("q1", kind, "p1", None, about)


def phrases(language: str) -> Iterator[Line]:
    """Each phrase of a language with what it was made for."""
    for what, transfer in _transfers():
        yield f"transfer {what}", transfer_sentence(transfer, sheet(transfer), GLOSSARY, language)
    for what, transfer, facts in _agents():
        yield f"transfer {what}", transfer_sentence(transfer, facts, GLOSSARY, language)
    facts = sheet(*ROWS)
    for what, question in _questions():
        yield f"question {what}", question_sentence(question, facts, GLOSSARY, language)
    for source in SOURCES:
        yield f"source {source.id}", source_description(source, facts, GLOSSARY, language)
    for n, stance in enumerate(codes("stance")):
        statement = Statement(
            "s1", ("diplomat", "two", None)[n % 3], ((0, 1),), None, None, codes("mode")[n % 3], stance, "p1"
        )
        yield f"statement {stance}", statement_line(statement, facts, GLOSSARY, language)
    for actor in ACTORS:
        forms = [with_preposition(p, actor, facts, GLOSSARY, language) for p in ("of", "to", "from", "by", "according")]
        yield f"actor {actor.id}", " · ".join((with_article(actor, facts, GLOSSARY, language), *forms))
    for quantity in QUANTITIES:
        yield f"stated “{quantity.text}” {quantity.unit or ''}", stated(quantity, language) or "—"
    for edtf in ("2022", "2022-11~", "2022-11-01", "2022-11-03", "2022-08?", "2022-21", "2022-22", "2022-06/2022-08",
                 "2022-12/2023-01", "2022-11-01/2022-11-03", "2022/..", "../2022-11-05", "2022-11/", None):  # fmt: skip
        yield f"date {edtf}", f"{date(edtf, language)} · {when(edtf, language) or '—'}"
    for value in (0, 7, 1234, 12500, 1e6, 2.5e6, 3e9, 1234567):
        yield f"number {value:g}", number(value, language)
    yield from _pages(language, facts)


def _pages(language: str, facts: FactSheet) -> Iterator[Line]:
    asked = tuple(
        Question(f"q{n}", kind, "p1", None, ABOUT[kind][0]) for n, kind in enumerate(("hedged", "date_unknown"), 1)
    )
    for what, one in (
        ("full", replace(facts, questions=asked)),
        ("one question, one source", replace(facts, questions=asked[:1], sources=SOURCES[7:8], transfers=ROWS[3:4])),
        ("no transfer", replace(facts, transfers=())),
        ("no facts", FactSheet(replace(META, publisher=None))),
    ):
        for line, told in enumerate(summary(one, GLOSSARY, language), 1):
            yield f"summary, {what} {line}", told.text
    yield "description sheet", meta_description("sheet", facts, GLOSSARY, language)
    for kind, things in (("actor", ACTORS), ("weapon", WEAPONS), ("source", SOURCES)):
        for thing in things[:6]:
            yield f"title {kind} {thing.id}", page_title(kind, thing.name[language], language)
            yield f"description {kind} {thing.id}", meta_description(kind, thing, GLOSSARY, language)
    for kind in ("questions", "home"):
        yield f"title {kind}", page_title(kind, "", language)
        yield f"description {kind}", meta_description(kind, None, GLOSSARY, language)
    for vocabulary in ("status", "stance"):
        yield f"labels {vocabulary}", ", ".join(label(vocabulary, code, language) for code in codes(vocabulary))


def written(language: str) -> str:
    """The content of a golden file: "what it was made for | phrase", a line each."""
    return "".join(f"{what} | {text}\n" for what, text in phrases(language))


if __name__ == "__main__":
    for one in LANGUAGES:
        (GOLDEN / f"phrases.{one}.txt").write_text(written(one), "utf-8")
