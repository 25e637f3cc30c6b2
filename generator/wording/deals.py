"""What passes between whom, as a clause: one transfer, or several of the same parties taken together."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.model import Transfer
from generator.wording.data import words
from generator.wording.dates import date, when
from generator.wording.names import Desk, actor_noun, weapon_noun, weapon_nouns
from generator.wording.nouns import Noun, Verb
from generator.wording.pieces import Maker, Pieces, fill
from generator.wording.quantities import is_one

MODES = ("plain", "asked", "reported", "possible", "doubted", "bare", "again")


@dataclass(frozen=True)
class Deal:
    """A supplier, a recipient and goods. `agent`: the party that the article shows acting, None where it does not."""

    goods: tuple[Noun, ...]
    supplier: str | None = None
    recipient: str | None = None
    agent: str | None = None
    date: str | None = None

    @property
    def good(self) -> Noun:
        """The goods as one noun: its number and gender are those of all together."""
        first = self.goods[0]
        return first if len(self.goods) == 1 else Noun("", "none", all(g.feminine for g in self.goods), True)


def deal_of(transfers: Sequence[Transfer], desk: Desk, *, counted: bool = True) -> Deal:
    """The transfers as one deal; a party on which they differ is left out, a weapon is named once."""
    goods: dict[str, Noun] = {}
    for transfer in transfers:
        weapon = desk.weapon(transfer.weapon)
        if weapon is not None:
            noun = weapon_noun(weapon, transfer.quantity if counted else None, desk)
            if not counted and transfer.quantity is not None and is_one(transfer.quantity):
                noun = weapon_nouns(weapon, desk)[0]  # "la frégate commandée par la Grèce"
            goods.setdefault(noun.text, noun)
    parties = {role: {getattr(t, role) for t in transfers} for role in ("supplier", "recipient", "date")}
    shared = {role: next(iter(ids)) if len(ids) == 1 else None for role, ids in parties.items()}
    agent = acting(transfers[0], desk) if len({t.status for t in transfers}) == 1 else None
    return Deal(tuple(goods.values()), shared["supplier"], shared["recipient"], agent, shared["date"])


@dataclass(frozen=True)
class Clause:
    """A frame with its pieces: what can be put into any mode."""

    subject: Noun
    verb: Verb
    rest: str
    party: str | None
    """The actor that is the subject, None for a passive or an impersonal one."""
    date: str

    def said(self, mode: str, desk: Desk) -> str:
        """The clause in one mode; "again" is the plain one with a pronoun for its subject."""
        if mode == "again":
            return desk.grammar.clause(desk.grammar.pronoun(self.subject), self.verb, self.rest, "plain")
        return desk.grammar.clause(self.subject, self.verb, self.rest, mode)

    def pieces(self, desk: Desk) -> Pieces:
        """The clause in every mode, its subject alone and its date."""
        makers: dict[str, Maker] = {mode: functools.partial(self.said, mode, desk) for mode in MODES}
        return Pieces({**makers, "subject": lambda: desk.grammar.phrase(self.subject)}, date=self.date)


def clause(name: str, deal: Deal, desk: Desk) -> Clause:
    """The first frame of a name (a status, or a frame of its own) that fits the deal."""
    own = desk.words("sentences")
    frame = next(f for f in own["frames"][name] if _fits(f, deal))
    parts = pieces(deal, desk)
    time = str(frame.get("time", "present"))
    adverbial = when(deal.date, desk.language)
    apart = re.sub(r" \(([^()]*)\)$", r", \1", date(deal.date, desk.language))
    stated = own["date" if time == "past" else "date_apart"].format(when=adverbial, date=apart) if adverbial else ""
    # "Delivered in 2022", but "has delivered since 2022".
    dated = bool(adverbial) and not re.search(r"^/|/$|\.\.", str(deal.date))
    verb = Verb(frame["verb"], time, bool(frame.get("passive")), dated, frame.get("clitic", ""))
    subject, party = _subject(str(frame["subject"]), deal, parts, desk)
    return Clause(subject, verb, fill(frame.get("rest", ""), parts), party, stated)


def _fits(frame: Mapping[str, Any], deal: Deal) -> bool:
    if any(getattr(deal, need) is None for need in frame.get("needs", ())):
        return False
    return "agent" not in frame or deal.agent == frame["agent"]


def pieces(deal: Deal, desk: Desk) -> Pieces:
    """The noun phrases of a deal with each preposition: "to_recipient", "of_weapon" …; "" for what is unknown."""
    own, grammar = desk.words("sentences"), desk.grammar
    prepositions: dict[str, str] = own["prepositions"]
    the = [replace(good, article="definite") for good in deal.goods]
    made = Pieces()
    for name, goods in (("weapon", deal.goods), ("the_weapon", the)):
        for key, word in (("", ""), *prepositions.items()):
            made.makers[f"{key}_{name}" if key else name] = functools.partial(grammar.listed, word, goods)
    for role in ("supplier", "recipient"):
        actor = desk.actor(getattr(deal, role))
        noun = actor_noun(actor, desk) if actor else None
        made[role] = grammar.phrase(noun) if noun else ""
        for key, word in prepositions.items():
            made.makers[f"{key}_{role}"] = functools.partial(grammar.after, word, noun) if noun else str
    made.makers["supplied"] = lambda: (
        grammar.participle(own["supplied"], deal.good) if made["by_supplier"] or made["to_recipient"] else ""
    )
    made.makers["weapon_supplied"] = lambda: (
        fill("{weapon} {supplied} {by_supplier}", made) if made["by_supplier"] else made["weapon"]
    )
    made["coming"] = str(own["coming"]) if made["supplier"] else ""
    made["joined"] = str(own["joined"]) if made["supplier"] and made["recipient"] else ""
    made.makers["bound"] = lambda: grammar.participle(own["bound"], deal.good) if made["recipient"] else ""
    made.makers["transfer"] = lambda: fill(own["transfer"], made)
    made.makers["of_transfer"] = lambda: grammar.after(
        prepositions["of"], Noun(fill(own["transfer_noun"], made), "definite")
    )
    return made


def _subject(kind: str, deal: Deal, parts: Pieces, desk: Desk) -> tuple[Noun, str | None]:
    own = desk.words("sentences")
    if kind in ("supplier", "recipient"):
        actor = desk.actor(getattr(deal, kind))
        assert actor is not None
        return actor_noun(actor, desk), actor.id
    if kind == "supply":
        return Noun(fill(own["supply"], parts), "definite", bool(own["supply_feminine"])), None
    if kind in ("weapon", "given", "found"):
        good = deal.good
        pattern = own[kind] if kind != "weapon" else "{weapon}"
        return Noun(fill(pattern, parts), "none", good.feminine, good.plural), None
    return Noun(kind), None


def acting(transfer: Transfer, desk: Desk) -> str | None:
    """The party that the sentence shows acting: named before the weapon and before the other, with a verb that fits.

    "Iran plans to sell" and "Poland plans to buy" are both planned transfers, and only the words tell who plans.
    """
    start, end = transfer.evidence
    wanted = {"supplier": transfer.supplier, "recipient": transfer.recipient, "weapon": transfer.weapon}
    places: dict[str, int] = {}
    for key, one in wanted.items():
        found = [at for at in desk.places.get((one, transfer.passage), ()) if start <= at < end]
        if found:
            places[key] = min(found)
    passage = desk.passages.get(transfer.passage)
    if passage is None or "weapon" not in places:
        return None
    first = min(places, key=lambda key: places[key])
    if first == "weapon":
        return None
    text = passage.text[start - passage.start : end - passage.start]
    verbs = "|".join(words(desk.sheet.article.language, "sentences")["takes"])
    takes = re.search(rf"\b(?:{verbs})", text, re.IGNORECASE) is not None
    return first if takes == (first == "recipient") else None
