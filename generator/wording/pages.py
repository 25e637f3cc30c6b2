"""What a page says of itself: the summary of a sheet, titles, meta descriptions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.glossary import LANGUAGES, Glossary
from generator.model import Actor, ArticleMeta, FactSheet, Source, Transfer, Weapon
from generator.wording import questions, transfers
from generator.wording.data import words
from generator.wording.dates import date, when
from generator.wording.grammars import GRAMMARS
from generator.wording.names import Desk, actor_noun, source_noun, weapon_nouns
from generator.wording.nouns import Noun
from generator.wording.pieces import fill
from generator.wording.quantities import list_of, number
from generator.wording.sources import UNNAMED
from generator.wording.typography import capital, held, typeset

TOLD = 2
"""Transfers that the summary tells."""
LONGEST = 160
"""Characters of a meta description: search engines show no more."""
TELLING = (
    "delivered",
    "used",
    "sold",
    "ordered",
    "in_transit",
    "planned",
    "refused",
    "cancelled",
    "suspended",
    "sought",
)
"""Statuses in the order in which a summary prefers them; the others come last."""


@dataclass(frozen=True)
class Line:
    """One sentence of a summary, and the passages of the article that it rests on, in their order."""

    text: str
    passages: tuple[str, ...]


def summary(desk: Desk) -> tuple[Line, ...]:
    """What the article is about, the transfers that weigh most, the sources, the first open question.

    The lines rest on the same passages in every language: two are one only where both languages word them alike.
    """
    sheet = desk.sheet
    desks = [Desk(sheet, desk.glossary, language) for language in LANGUAGES]
    told: dict[tuple[str, ...], list[Transfer]] = {}
    for rows in _weightiest(sheet.transfers):
        told.setdefault(tuple(transfers.together(rows, one) for one in desks), []).extend(rows)
    place = LANGUAGES.index(desk.language)
    lines: list[tuple[str, Sequence[str | None]]] = [
        (_about(desk), _about_passages(sheet)),
        *((texts[place], [row.passage for row in rows]) for texts, rows in told.items()),
        (_sources(desk), [s.mentions[0].passage for s in sheet.sources if s.mentions]),
        (_open(desk), [q.passage for q in sheet.questions if q.state == "open"][:1]),
    ]
    return tuple(Line(text, _in_order(sheet, passages)) for text, passages in lines if text)


def _about_passages(sheet: FactSheet) -> list[str]:
    """All transfers, or the first mention of each of the actors that the sentence names."""
    if sheet.transfers:
        return [row.passage for row in sheet.transfers]
    return [actor.mentions[0].passage for actor in _leading(sheet) if actor.mentions]


def _in_order(sheet: FactSheet, passages: Iterable[str | None]) -> tuple[str, ...]:
    wanted = set(passages)
    return tuple(passage.id for passage in sheet.passages if passage.id in wanted)


def _leading(sheet: FactSheet) -> list[Actor]:
    """The three actors mentioned most."""
    return sorted(sheet.actors, key=lambda a: (-len(a.mentions), a.id))[:3]


def _weightiest(every: Sequence[Transfer]) -> list[list[Transfer]]:
    """The groups of transfers that differ in nothing but the weapon, best told first, in the order of the article.

    A transfer with both parties, that nobody doubts, with a quantity, tells more than another.
    """
    groups: dict[tuple[object, ...], list[Transfer]] = {}
    for t in every:
        same = (t.supplier, t.recipient, t.status, t.stance, t.source, t.date, t.passage)
        groups.setdefault(same, []).append(t)

    def rank(group: list[Transfer]) -> tuple[int, bool, bool, int]:
        first = group[0]
        status = TELLING.index(first.status) if first.status in TELLING else len(TELLING)
        missing = (first.supplier is None) + (first.recipient is None)
        return missing, first.stance in questions.AGAINST, first.quantity is None, status

    return sorted(sorted(groups.values(), key=rank)[:TOLD], key=lambda group: group[0].evidence)


def _about(desk: Desk) -> str:
    own, sheet = desk.words("pages"), desk.sheet
    parts: dict[str, str] = {}
    if sheet.article.publisher and sheet.article.date:
        parts |= {"publisher": sheet.article.publisher, "date": when(sheet.article.date, desk.language)}
    prepositions = desk.words("sentences")["prepositions"]
    suppliers = _nouns((t.supplier for t in sheet.transfers), desk)
    recipients = _nouns((t.recipient for t in sheet.transfers), desk)
    if suppliers or recipients:
        for key in ("of", "from"):
            parts[f"{key}_suppliers"] = desk.grammar.listed(prepositions[key], suppliers) if suppliers else ""
        parts["to_recipients"] = desk.grammar.listed(prepositions["to"], recipients) if recipients else ""
        parts["from_parties"] = fill(own["from_parties"], parts)
        parts["to_parties"] = (
            f" {fill(own['to_parties'], parts)}" if recipients and suppliers else parts["to_recipients"]
        )
        pattern = own["about"]
    elif sheet.transfers or not sheet.actors:
        pattern = own["about_nothing"] if not sheet.transfers else own["about"]
        parts |= {"from_parties": "", "to_parties": ""}
    else:
        nouns = [actor_noun(actor, desk) for actor in _leading(sheet)]
        parts |= {"actors": desk.grammar.listed("", nouns), "of_actors": desk.grammar.listed(prepositions["of"], nouns)}
        pattern = own["about_actors"]
    return _first(pattern, parts, desk)


def _nouns(ids: Iterable[str | None], desk: Desk) -> list[Noun]:
    """The three parties named most often, the first one first."""
    counts = Counter(one for one in ids if one is not None)
    return [actor_noun(a, desk) for one, _ in counts.most_common(3) if (a := desk.actor(one)) is not None]


def _first(patterns: Sequence[str], parts: Mapping[str, str], desk: Desk) -> str:
    pattern = next(p for p in patterns if set(re.findall(r"\{(\w+)\}", p)) <= parts.keys())
    return typeset(capital(fill(pattern, parts)), desk.language)


def _sources(desk: Desk) -> str:
    own = desk.words("pages")
    named = [s for s in desk.sheet.sources if s.naming not in UNNAMED]
    total, hidden = len(desk.sheet.sources), len(desk.sheet.sources) - len(named)
    if not total:
        return ""
    count = {"count": _count(total, desk)}
    if 0 < hidden < total:
        unnamed = own["unnamed_count"]["one" if hidden == 1 else "many"].format(count=_count(hidden, desk))
        return typeset(capital(own["sources"]["some_named"].format(**count, unnamed=unnamed)), desk.language)
    kind = own["sources"]["none_named" if hidden else "all_named"]["one" if total == 1 else "many"]
    names = "" if hidden else list_of([desk.grammar.phrase(source_noun(s, desk)) for s in named], desk.language)
    return typeset(capital(kind.format(**count, names=names)), desk.language)


def _open(desk: Desk) -> str:
    asked = [q for q in desk.sheet.questions if q.state == "open"]
    if not asked:
        return ""
    own = desk.words("pages")["questions"]["one" if len(asked) == 1 else "many"]
    first = questions.question(asked[0], desk)
    return typeset(capital(own.format(count=_count(len(asked), desk), first=held(0))), desk.language, (first,))


def _count(value: int, desk: Desk) -> str:
    """A small number in words, in the feminine: sources and questions are feminine in French."""
    own = desk.words("quantities")
    if value == 1:
        return str(own["feminine_one"])
    return str(own["numbers"][value]) if value < len(own["numbers"]) else number(value, desk.language)


def page_title(kind: str, name: str, language: str) -> str:
    """The title of a page; `kind`: sheet · actor · weapon · source · questions · home."""
    return typeset(capital(str(words(language, "pages")["title"][kind]).format(name=name)), language)


def meta_description(
    kind: str, thing: FactSheet | Actor | Weapon | Source | None, glossary: Glossary, language: str,
    article: ArticleMeta | None = None,
) -> str:  # fmt: skip
    """What a search engine shows under the title; for a sheet, the beginning of its summary.

    `article` is that of a source without a name, which no other article shares.
    """
    if isinstance(thing, FactSheet):
        return _cut([line.text for line in summary(Desk(thing, glossary, language))])
    pattern = str(words(language, "pages")["description"][kind])
    parts: dict[str, str] = {}
    if thing is not None:
        desk = Desk(_alone(thing, glossary), glossary, language)
        noun = _noun(thing, desk)
        of = desk.words("sentences")["prepositions"]["of" if not isinstance(thing, Actor) else "about"]
        by = desk.words("sentences")["prepositions"]["by"]
        parts = {"of": desk.grammar.after(of, noun), "by": desk.grammar.after(by, noun)}
    if article is not None:
        parts |= {"publisher": article.publisher or "", "date": date(article.date, language)}
    return _cut([typeset(capital(GRAMMARS[language].elided(fill(pattern, parts))), language)])


def class_description(name: str, language: str) -> str:
    """The same for a class of weapons that no article names."""
    return _cut([typeset(str(words(language, "pages")["description"]["weapon_class"]).format(name=name), language)])


def _noun(thing: Actor | Weapon | Source, desk: Desk) -> Noun:
    if isinstance(thing, Actor):
        return actor_noun(thing, desk)
    if isinstance(thing, Weapon):
        _, many, mass = weapon_nouns(thing, desk)
        return Noun(many.text, "mass" if mass else "indefinite", many.feminine, not mass)
    return source_noun(thing, desk)


def _alone(thing: Actor | Weapon | Source, glossary: Glossary) -> FactSheet:
    """A sheet with one fact: what the grammar needs to name it."""
    meta = ArticleMeta(None, None, None, None, None, LANGUAGES[0], None, None, "")
    if isinstance(thing, Actor):
        return FactSheet(meta, actors=(thing,))
    if isinstance(thing, Weapon):
        return FactSheet(meta, weapons=(thing,))
    entry = glossary.get(thing.actor) if thing.actor else None
    kind = entry.kind if entry else "person" if thing.naming == "named" else "organisation"
    actors = (Actor(thing.actor, kind, thing.name),) if thing.actor else ()
    return FactSheet(meta, actors=actors, sources=(thing,))


def _cut(sentences: Sequence[str]) -> str:
    """Whole sentences, as many as fit; a first one that is too long by itself ends after a word."""
    text = ""
    for sentence in sentences:
        if text and len(text) + 1 + len(sentence) > LONGEST:
            break
        text = f"{text} {sentence}".strip()
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0].rstrip(' ,;:')}…"
