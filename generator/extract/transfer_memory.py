"""What the sentences before told: the rows with the places of their names, and where each actor is named."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.reading import Found, Reading, Sentence
from generator.extract.transfer_chain import listed
from generator.extract.transfer_rules import plain, rules
from generator.model import Actor, Quantity, Span, Weapon

if TYPE_CHECKING:
    from generator.extract.transfer_seizures import Seizure

RECENT = 40
"""More rows than a sentence tells: so many are looked back at."""
OPENED = 2
"""So many sentences back a deal may stand of which no weapon was told."""
REACH = 4
"""So many sentences back an anaphor may reach."""


@dataclass(frozen=True)
class Carried:
    """A row with ids, and the spans of the text from which parts of it were carried over."""

    weapon: Weapon
    supplier: str | None
    recipient: str | None
    quantity: Quantity | None
    status: str
    stance: str
    at: int
    antecedents: tuple[Span, ...] = ()
    clause: Span = (0, 0)
    """The characters of the sentence in which its date stands."""
    acts: tuple[str, ...] = ()
    """The words that give the status."""
    happened: str | None = None
    """The status of what is announced, if its date is past."""
    denial: int | None = None
    """Where the word stands that denies the claim around it."""

    @property
    def both(self) -> bool:
        """Whether both parties are known."""
        return self.supplier is not None and self.recipient is not None


@dataclass(frozen=True)
class Told:
    """A row of an earlier sentence, with the places of its names."""

    row: Carried
    sentence: int
    supplier: Span | None
    recipient: Span | None
    weapon: Span
    words: frozenset[str]
    """The weapon's words there: "the vehicles" take up "armored vehicles"."""


def _doing(reading: Reading, found: Found) -> tuple[set[Span], set[Span]]:
    """Where a state only reacts ("Russia protested", "Téhéran dément"), so that the article is not about its purchases;
    and where it is said to buy ("buys from everyone"), or others want to sell to it ("courtise Le Caire")."""
    own = rules(reading.language)
    reacting: set[Span] = set()
    customers: set[Span] = set()
    for actor in found.actors:
        for mention in actor.mentions if actor.kind in ("country", "state_body") else ():
            sentence, span = reading.at(mention.start), (mention.start, mention.end)
            for word in sentence.tokens(*span) if sentence is not None else ():
                if word.dep_ in own.labels["subject"] and listed(word.head, own.words("reacting"), own):
                    reacting.add(span)
                token = word.head if word.dep_ in own.labels["coordinated"] else word
                wooed = token.dep_ in own.labels["object"] and listed(token.head, own.words("wooing"), own)
                if wooed or (token.dep_ in own.labels["subject"] and listed(token.head, own.words("shopping"), own)):
                    customers.add(span)
    return reacting, customers


Above = Callable[[Weapon], tuple[str, ...]]


class Memory:
    """The rows of the sentences before, newest last; names of pronouns."""

    def __init__(self, reading: Reading, found: Found) -> None:
        self.reading = reading
        self.told: list[Told] = []
        self._actors = {actor.id: actor for actor in found.actors}
        self._states = sorted(
            (m.start, m.end, actor.country, actor.id)
            for actor in found.actors if actor.kind in ("country", "state_body") and actor.country
            for m in actor.mentions
        )  # fmt: skip
        self._reacting, self._customers = _doing(reading, found)
        self._described = {(m.start, m.end) for a in found.actors for m in a.mentions if m.how == "demonym"}
        """Where an adjective names a country: it says what something is like, and not what the text is about."""
        self._counts: Counter[str] = Counter()
        self._counted = 0
        self.opened: Told | None = None
        """The last deal of which no weapon was told."""
        self.seized: list[Seizure] = []
        """The weapons taken last, of which a sentence may tell the way."""
        self.suppliers: set[str | None] = set()
        """The countries that supply in a row so far."""
        self.named: dict[str, list[Span]] = {
            actor.id: sorted((m.start, m.end) for m in actor.mentions if m.how != "pronoun") for actor in found.actors
        }

    def awake(self, sentence: Sentence) -> bool:
        """Whether a row was read so short before that the sentence may go on about it."""
        return bool(self.told) and sentence.index - self.told[-1].sentence <= REACH

    def above(self, weapon: Weapon) -> tuple[str, ...]:
        """A weapon and the classes that it belongs to, nearest first."""
        own = self.reading.glossary.ancestors(weapon.id)
        return own or (weapon.id, *self.reading.glossary.ancestors(weapon.category))

    def makes(self, seller: Actor, weapon: Weapon) -> bool:
        """Whether a state makes a system, as far as the glossary knows its makers."""
        entry = self.reading.glossary.get(weapon.id)
        data = entry.data if entry is not None else {}
        makers = data.get("makers") or [data["maker"]] if data.get("maker") else []
        return not makers or seller.country in makers

    def words(self, span: Span) -> frozenset[str]:
        """The words of a span of the text."""
        return frozenset(plain(self.reading.text[slice(*span)]).split())

    def last(self, sentence: Sentence) -> list[Told]:
        """The rows of the newest sentence that has any within reach."""
        near = [t for t in self.told[-RECENT:] if 0 < sentence.index - t.sentence <= REACH]
        return [t for t in near if t.sentence == near[-1].sentence] if near else []

    def opened_by(self, sentence: Sentence) -> Told | None:
        """The deal of which no weapon was told, where it stands so near before a sentence that this may name it."""
        near = self.opened is not None and 0 < sentence.index - self.opened.sentence <= OPENED
        return self.opened if near else None

    def actor(self, one: str | None) -> Actor | None:
        """An actor of the sheet by its id."""
        return self._actors.get(one or "")

    def add(self, told: Sequence[Told]) -> None:
        """Remember the rows of a sentence."""
        self.told.extend(told)
        self.suppliers |= {a.country for t in told if (a := self.actor(t.row.supplier)) is not None}

    def countries(self, at: int) -> Counter[str]:
        """How often each country, with its bodies, is named before an offset; sentences ask in their order."""
        end = bisect.bisect_left(self._states, (at,))
        self._counts.update(country for _, _, country, _ in self._states[self._counted : end])
        self._counted = max(self._counted, end)
        return self._counts

    def states(self, sentence: Sentence, back: int, *, named: bool = False) -> dict[str, tuple[str, Span]]:
        """The countries named in the sentences right before one, with the place; a body of theirs, where only it is;
        `named`: not those of which only an adjective speaks, nor those that only react."""
        first = self.reading.sentences[max(0, sentence.index - back)].passage.start
        low, high = (bisect.bisect_left(self._states, (at,)) for at in (first, sentence.passage.start))
        near = [s for s in self._states[low:high] if not named or s[:2] not in self._described | self._reacting]
        near.sort(key=lambda s: self._actors[s[3]].kind == "country")
        return {country: (actor, (start, end)) for start, end, country, actor in near}

    def customers(self, places: Sequence[tuple[str, Span]]) -> list[tuple[str, Span]]:
        """Those of some states that are in the market, in the last sentence that names any of them."""
        last = self.reading.at(max((span[0] for _, span in places), default=0))
        return [(actor, span) for actor, span in places if span in self._customers and self.reading.at(span[0]) is last]

    def country(self, code: str, at: int) -> tuple[str, Span] | None:
        """A country with the last place before an offset at which it is named itself."""
        before = reversed(self._states[: bisect.bisect_left(self._states, (at,))])
        own = next((s for s in before if s[2] == code and self._actors[s[3]].kind == "country"), None)
        return (own[3], own[:2]) if own is not None else None

    def state(self, code: str) -> str | None:
        """The id of a country that the sheet names in any way."""
        return next((a.id for a in self._actors.values() if a.kind == "country" and a.country == code), None)

    def name_before(self, actor: str, at: int) -> Span | None:
        """The last place before an offset at which an actor is named."""
        spans = self.named.get(actor, [])
        place = bisect.bisect_left(spans, (at, at))
        return next((span for span in reversed(spans[max(0, place - 3) : place]) if span[1] <= at), None)
