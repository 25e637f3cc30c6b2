"""One sentence as a scene: its parties and weapons with the words before them, and where its clauses end."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.extract.quantities import Amount, amounts, quantity_of
from generator.extract.reading import Reading, Sentence
from generator.extract.transfer_names import named_and_sort, of_licence, one_of_them, one_weapon, without_owners
from generator.extract.transfer_people import not_the_party
from generator.extract.transfer_rules import Rules, plain
from generator.model import Actor, Mention, Quantity, Span, Weapon

if TYPE_CHECKING:
    from spacy.tokens import Token

NEUTRAL = "…"
"""Words before a name that make it a place or a way."""
NO_PARTY = frozenset({"media"})


@dataclass(frozen=True)
class Party:
    """An actor at characters `start` to `end` of the sentence; `before` are the words before its noun phrase."""

    actor: Actor
    start: int
    end: int
    how: str
    before: str
    owner: bool
    """English possessor: "Iran's deliveries"."""
    speaking: bool = False
    """The words name a source, not a party."""
    antecedent: Span | None = None
    """The place in the text of the name that a pronoun stands for."""

    @property
    def bare(self) -> bool:
        """No preposition stands before it."""
        return not self.before


@dataclass(frozen=True)
class Arm:
    """A weapon, all its words together ("drones Bayraktar TB2"); `origin` is who made it, named beside it."""

    weapon: Weapon
    start: int
    end: int
    before: str
    quantity: tuple[Quantity, Span] | None
    origin: Party | None
    negated: bool = False
    antecedent: Span | None = None
    """The place in the text of the weapon that these words take up."""
    verb: int | None = None
    """The verb whose subject or object a pronoun is."""
    number: bool = False
    """A number alone takes the weapon up ("37 have arrived"): who passes it on was told before."""
    makers: tuple[str, ...] = ()
    """The countries that make a named system, as the glossary knows them."""


@dataclass(frozen=True)
class Scene:
    """A sentence, ready to be read for transfers; places are token numbers of the sentence's Doc."""

    sentence: Sentence
    parties: tuple[Party, ...]
    arms: tuple[Arm, ...]
    rules: Rules
    tokens: Sequence[Token] = field(default_factory=list)

    @functools.cached_property
    def text(self) -> str:
        """The sentence, with markup blanked."""
        return str(self.sentence.doc.text)

    def party_at(self, token: Token) -> Party | None:
        """The party whose words hold a token."""
        return next((p for p in self.parties if p.start <= token.idx < p.end), None)

    def between(self, one: Party, other: Party) -> list[Token]:
        """The words between two parties, the first of which stands first."""
        return [t for t in self.tokens if one.end <= t.idx < other.start]


def scene(
    reading: Reading, sentence: Sentence, rules: Rules, actors: Sequence[tuple[Actor, Mention]],
    weapons: Sequence[tuple[Weapon, Mention]], speaking: Sequence[Span],
) -> Scene:  # fmt: skip
    """Put a sentence's mentions in their places. `speaking` are the places of the words that name sources."""
    parties = _parties(sentence, rules, actors, speaking)
    arms = _arms(reading, sentence, rules, weapons, parties)
    return Scene(sentence, tuple(parties), tuple(arms), rules, [t for t in sentence.doc if not t.is_space])


def _parties(
    sentence: Sentence, rules: Rules, actors: Sequence[tuple[Actor, Mention]], speaking: Sequence[Span]
) -> list[Party]:
    offset, text = sentence.passage.start, sentence.doc.text
    spans = sorted(
        ((m.start - offset, m.end - offset, actor, m.how) for actor, m in actors if actor.kind not in NO_PARTY),
        key=lambda s: (s[0], -s[1]),
    )
    found: list[Party] = []
    for start, end, actor, how in spans:
        if found and start < found[-1].end:
            continue
        if how == "pronoun" and plain(text[start:end]) not in rules.data["pronoun_forms"]:
            continue  # "nous", "we": whom a speaker speaks for is a guess
        said = any(a <= start + offset and end + offset <= b for a, b in speaking)
        tail = text[end:]
        owner = any(tail.startswith(mark) for mark in rules.data["possessive_mark"])
        unnamed = not_the_party(sentence, actor, (start, end), how, rules)
        before = NEUTRAL if unnamed else rules.data["bound_for"] if _bound(tail, rules) else ""
        before = before or words_before(sentence, start, rules)
        if not before and found and found[-1].how == "demonym" and found[-1].end + 1 == start:
            before = found[-1].before  # "au turc Baykar", where the tagger sees two names
        if _guest(text, start, rules) or (how == "demonym" and _left(text, start, end, rules)):
            before = NEUTRAL
        way = found[-1] if found and found[-1].before == NEUTRAL and found[-1].how != "demonym" else None
        if not before and way is not None and rules.prepositions["or_name"].fullmatch(text, way.end, start):
            before = NEUTRAL  # "via la Jamaïque ou Haïti"
        found.append(Party(actor, start, end, how, before, owner, said))
    return [party for party in found if not _describes(sentence, party, found, rules)]


def _guest(text: str, start: int, rules: Rules) -> bool:
    """ "en présence du chef de la junte", "alongside the French ambassador": who only stood by."""
    return rules.prepositions["guests"].search(text[:start].rpartition(",")[2]) is not None


def _left(text: str, start: int, end: int, rules: Rules) -> bool:
    """ "from the Guinean port of Conakry": a way."""
    behind = rules.prepositions["place_behind"].match(text, end)
    return behind is not None and rules.prepositions["place_ahead"].search(text, 0, start) is not None


def _bound(tail: str, rules: Rules) -> bool:
    """ "a Yemen-bound ship": where it was going."""
    return tail.startswith(tuple(rules.data["bound_marks"]))


def _describes(sentence: Sentence, party: Party, parties: Sequence[Party], rules: Rules) -> bool:
    """Whether a country only says where a firm named behind it is from: "Brazil's Embraer", "le suédois Saab"."""
    named = next((p for p in parties if p.start >= party.end), None)
    if party.actor.kind == "organisation" and named is not None and named.actor.kind == "country":
        gap = [t for t in sentence.doc if party.end <= t.idx < named.start and not t.is_space]
        return len(gap) == 1 and plain(gap[0].lemma_) in rules.words("relations")  # "NATO partner Turkey"
    if party.actor.kind != "country" or not (party.owner or party.how == "demonym"):
        return False
    if named is None or named.how in ("demonym", "pronoun") or named.actor.kind in ("country", "person"):
        return False
    between = [t for t in sentence.doc if party.end <= t.idx < named.start and not t.is_space]
    marks = rules.words("possessive_mark")
    return len(between) < 6 and all(t.pos_ in ("NOUN", "ADJ", "PROPN") or plain(t.text) in marks for t in between)


def words_before(sentence: Sentence, start: int, rules: Rules) -> str:
    """The preposition before the noun phrase that holds a name, with the words that may be part of it; "" for none."""
    tokens = [t for t in sentence.doc if t.idx < start and not t.is_space]
    at = len(tokens) - 1
    inside, belongings = rules.words("inside"), rules.words("belongings")
    while at >= 0 and len(tokens) - at < 8:
        word = plain(tokens[at].text)
        if tokens[at].pos_ == "ADP" or _prepositional(word, rules):
            governor = tokens[at - 1] if at > 0 else None
            if governor is not None and _belongs(tokens, at, rules):
                at = _belongs(tokens, at, rules) - 1
                continue
            end = tokens[at].idx + len(tokens[at])
            words = str(sentence.doc.text[max(0, end - 40) : end])
            return NEUTRAL if rules.prepositions["neutral"].search(words) else words
        if word in rules.words("possessive_mark") and at > 0:
            at -= 2  # "with Brazil's Embraer", "from the Czech Republic's Aero"
            while at >= 0 and tokens[at].pos_ == "PROPN":
                at -= 1
            continue
        part = word in inside or word in belongings or tokens[at].pos_ in ("DET", "ADJ", "NUM") or word in "«\"“”'’-("
        if not part and not (
            tokens[at].pos_ == "NOUN" and len(tokens) - at <= 3
        ):
            return ""
        at -= 1
    return ""


def _prepositional(word: str, rules: Rules) -> bool:
    return rules.prepositions["to"].match(word) is not None or rules.prepositions["from"].match(word) is not None


def _belongs(tokens: Sequence[Token], at: int, rules: Rules) -> int:
    """The place of "forces" in "aux forces armées de l'Ukraine", when the preposition at `at` hangs on it; else 0."""
    if plain(tokens[at].text) not in rules.words("of"):
        return 0
    for back in (1, 2):
        if at - back > 0 and plain(tokens[at - back].text) in rules.words("belongings"):
            return at - back
    return 0


def _arms(
    reading: Reading, sentence: Sentence, rules: Rules, weapons: Sequence[tuple[Weapon, Mention]], parties: list[Party]
) -> list[Arm]:
    offset, text = sentence.passage.start, sentence.doc.text
    spans = sorted(((m.start - offset, m.end - offset, weapon) for weapon, m in weapons), key=lambda s: (s[0], -s[1]))
    spans = without_owners(reading, text, spans, rules)
    if not spans:
        return []
    places = [(start, end) for start, end, _ in spans]
    found: list[Amount] = amounts(text, reading.language)
    groups: list[list[tuple[int, int, Weapon]]] = []
    for span in spans:
        if groups and span[0] < groups[-1][-1][1]:
            continue
        if groups and (
            one_weapon(reading, text, groups[-1][-1], span, parties, rules)
            or named_and_sort(reading, text, groups[-1][-1], span, rules)
        ):
            groups[-1].append(span)
        else:
            groups.append([span])
    arms: list[Arm] = []
    for group in groups:
        best = max(group, key=lambda g: (g[2].kind == "system", len(reading.glossary.ancestors(g[2].id)), -g[0]))
        counted = next(
            (q for q in (quantity_of(sentence, g[:2], found, places, reading.language) for g in group) if q), None
        )
        start, end = group[0][0], group[-1][1]
        counted = counted or one_of_them(sentence, start, end, rules)
        if of_licence(sentence, end, rules):
            counted = None  # "108 arms export licences"
        origin = _origin(sentence, start, end, parties, rules)
        first = counted[1][0] if counted is not None and counted[1][0] < start else start
        before = _before_weapon(sentence, first, rules)
        if origin is None and arms and rules.prepositions["part_opens"].fullmatch(text[arms[-1].end : first]):
            origin = arms[-1].origin  # "des armes américaines, dont 50 chars"
        negated = re.search(rf"(?<!\w)(?:{'|'.join(rules.data['negative_determiners'])})\s*$", before, re.IGNORECASE)
        made = reading.glossary[best[2].id].data if best[2].known else {}
        makers = made.get("makers") or [made["maker"]] if made.get("maker") else []
        arms.append(Arm(best[2], start, end, before, counted, origin, negated is not None, makers=tuple(makers)))
    return arms


def definite(scene: Scene, arm: Arm) -> bool:
    """Whether "le", "ces", "the", "such" stands before a weapon."""
    words = arm.before.replace("'", "' ").replace("’", "' ").split()
    return bool(words) and plain(words[-1]) in scene.rules.words("definite")


def _before_weapon(sentence: Sentence, start: int, rules: Rules) -> str:
    """The words before a weapon and its adjectives ("sale of" in "sale of North Korean missiles")."""
    text = sentence.doc.text
    tokens = [t for t in sentence.doc if t.idx < start and not t.is_space]
    at = len(tokens)
    while at > 0 and len(tokens) - at < 5:
        token = tokens[at - 1]
        parts = {"PROPN": rules.labels["name_parts"], "NOUN": rules.data["compound"]}.get(token.pos_, ())
        joined = token.dep_ in parts and token.head.idx >= token.idx
        # "livraison de systèmes MX-15D", and not "continues to ship weapons"
        general = plain(token.text) in rules.words("generic_nouns") and token.pos_ not in ("VERB", "AUX")
        if token.pos_ not in ("ADJ", "NUM") and token.text != "-" and not joined and not general:
            break
        at -= 1
    end = tokens[at].idx if at < len(tokens) else start
    return str(text[max(0, end - 40) : end]).rstrip()


def _origin(sentence: Sentence, start: int, end: int, parties: list[Party], rules: Rules) -> Party | None:
    """Who made or had a weapon: "drones iraniens", "Iranian-made drones", "de fabrication russe", "Iran's missiles"."""
    text = sentence.doc.text
    made = re.compile(rf"\s*(?:{'|'.join(rules.data['origin'])})", re.IGNORECASE)
    for party in parties:
        if party.how == "pronoun" or party.actor.kind == "person" or _bound(text[party.end :], rules):
            continue
        if start <= party.start and party.end <= end and party.how == "demonym":
            return party  # "drones turcs Bayraktar TB2"
        if end <= party.start < end + 50:
            gap = (end, party.start)
            if made.match(text, end) and _describing(sentence, made.sub("", text[slice(*gap)], count=1), gap, rules):
                return party
            if party.how == "demonym" and _describing(sentence, text[slice(*gap)], gap, rules):
                return party
        if party.actor.kind == "company" and party.end + 1 == start:
            return party  # "a deal for Sikorsky Black Hawk helicopters"
        if start - 40 < party.end <= start:
            gap = (party.end, start)
            marked = made.match(text, party.end) is not None
            if (party.how == "demonym" or party.owner or marked) and _describing(sentence, "", gap, rules, marked):
                return party
    return None


def _describing(sentence: Sentence, words: str, gap: Span, rules: Rules, marked: bool = False) -> bool:
    """Whether only adjectives stand in a gap between a weapon and a name."""
    allowed = rules.labels["name_parts"]
    skipped = rules.words("possessive_mark")
    for token in sentence.doc:
        if not gap[0] <= token.idx < gap[1] or token.is_space or (words and token.text not in words):
            continue
        plain_word = token.pos_ in ("ADJ", "NUM", "PUNCT") and token.text not in ",;:()"
        participle = marked and token.pos_ == "VERB"
        joined = token.dep_ in allowed and token.pos_ in ("NOUN", "PROPN", "X") and gap[1] - gap[0] < 40
        if not (plain_word or participle or joined or token.text in skipped or token.text == "-"):
            return False
    return True
