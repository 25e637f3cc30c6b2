"""What passes between whom, as a clause: one transfer, or several of the same parties taken together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.model import Transfer
from generator.wording.data import words
from generator.wording.dates import date, when
from generator.wording.names import Desk, actor_noun, weapon_noun
from generator.wording.nouns import Noun, Verb

MODES = ("plain", "asked", "reported", "possible", "doubted", "bare")


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

    def modes(self, desk: Desk) -> dict[str, str]:
        """The clause in every mode, its subject alone and its date."""
        made = {mode: desk.grammar.clause(self.subject, self.verb, self.rest, mode) for mode in MODES}
        again = desk.grammar.pronoun(self.subject)
        made["again"] = desk.grammar.clause(again, self.verb, self.rest, "plain")
        return {**made, "subject": desk.grammar.phrase(self.subject), "date": self.date}


def clause(name: str, deal: Deal, desk: Desk) -> Clause:
    """The first frame of a name (a status, or a frame of its own) that fits the deal."""
    own = desk.words("sentences")
    frame = next(f for f in own["frames"][name] if _fits(f, deal))
    parts = pieces(deal, desk)
    time = str(frame.get("time", "present"))
    apart = re.sub(r" \(([^()]*)\)$", r", \1", date(deal.date, desk.language))
    stated = own["date" if time == "past" else "date_apart"].format(when=when(deal.date, desk.language), date=apart)
    verb = Verb(frame["verb"], time, bool(frame.get("passive")), bool(deal.date), frame.get("clitic", ""))
    subject, party = _subject(str(frame["subject"]), deal, parts, desk)
    return Clause(subject, verb, fill(frame.get("rest", ""), parts), party, stated if deal.date else "")


def _fits(frame: Mapping[str, Any], deal: Deal) -> bool:
    if any(getattr(deal, need) is None for need in frame.get("needs", ())):
        return False
    return "agent" not in frame or deal.agent == frame["agent"]


def pieces(deal: Deal, desk: Desk) -> dict[str, str]:
    """The noun phrases of a deal with each preposition: "to_recipient", "of_weapon" …; "" for what is unknown."""
    own, grammar = desk.words("sentences"), desk.grammar
    prepositions: dict[str, str] = own["prepositions"]
    made = {"weapon": grammar.listed("", deal.goods)}
    the = [replace(good, article="definite") for good in deal.goods]
    made |= {f"{key}_weapon": grammar.listed(words_, deal.goods) for key, words_ in prepositions.items()}
    made |= {f"{key}_the_weapon": grammar.listed(words_, the) for key, words_ in prepositions.items()}
    made["the_weapon"] = grammar.listed("", the)
    for role in ("supplier", "recipient"):
        actor = desk.actor(getattr(deal, role))
        noun = actor_noun(actor, desk) if actor else None
        made[role] = grammar.phrase(noun) if noun else ""
        for key, preposition in prepositions.items():
            made[f"{key}_{role}"] = grammar.after(preposition, noun) if noun else ""
    supplied = grammar.participle(own["supplied"], deal.good)
    made["supplied"] = supplied if made["by_supplier"] or made["to_recipient"] else ""
    made["weapon_supplied"] = fill("{weapon} {supplied} {by_supplier}", made) if made["by_supplier"] else made["weapon"]
    made["transfer"] = fill(own["transfer"], made)
    made["of_transfer"] = grammar.after(prepositions["of"], Noun(fill(own["transfer_noun"], made), "definite"))
    return made


def _subject(kind: str, deal: Deal, parts: dict[str, str], desk: Desk) -> tuple[Noun, str | None]:
    own = desk.words("sentences")
    if kind in ("supplier", "recipient"):
        actor = desk.actor(getattr(deal, kind))
        assert actor is not None
        return actor_noun(actor, desk), actor.id
    if kind == "supply":
        return Noun(fill(own["supply"], parts), "definite", bool(own["supply_feminine"])), None
    if kind in ("weapon", "given"):
        good = deal.good
        pattern = own["given"] if kind == "given" else "{weapon}"
        return Noun(fill(pattern, parts), "none", good.feminine, good.plural), None
    return Noun(kind), None


def acting(transfer: Transfer, desk: Desk) -> str | None:
    """The party that the sentence shows acting: named before the weapon and before the other, with a verb that fits.

    "Iran plans to sell" and "Poland plans to buy" are both planned transfers, and only the words tell who plans.
    """
    start, end = transfer.evidence
    places: dict[str, int] = {}
    for key, items, wanted in (
        ("supplier", desk.sheet.actors, transfer.supplier), ("recipient", desk.sheet.actors, transfer.recipient),
        ("weapon", desk.sheet.weapons, transfer.weapon),
    ):  # fmt: skip
        found = [
            m.start for item in items if item.id == wanted for m in item.mentions if start <= m.start and m.end <= end
        ]
        if found:
            places[key] = min(found)
    passage = next((p for p in desk.sheet.passages if p.id == transfer.passage), None)
    if passage is None or "weapon" not in places:
        return None
    first = min(places, key=lambda key: places[key])
    if first == "weapon":
        return None
    text = passage.text[start - passage.start : end - passage.start]
    verbs = "|".join(words(desk.sheet.article.language, "sentences")["takes"])
    takes = re.search(rf"\b(?:{verbs})", text, re.IGNORECASE) is not None
    return first if takes == (first == "recipient") else None


def fill(pattern: str, parts: Mapping[str, str]) -> str:
    """The pattern with its pieces, without the gaps that unknown ones leave."""
    return re.sub(r" {2,}", " ", pattern.format_map(parts)).strip()
