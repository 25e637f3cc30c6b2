"""Sources: whose words they are, what is said of them, and why they are not named."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import replace

from generator.extract.attribution.anonymity import Anonymity, anonymity
from generator.extract.attribution.claim import Claim
from generator.extract.attribution.complements import within
from generator.extract.attribution.known import Known
from generator.extract.attribution.lexicon import Lexicon, lexicon
from generator.extract.attribution.phrases import noun_phrase, span_of
from generator.extract.attribution.resolve import Resolver
from generator.extract.attribution.stance import mode, stance
from generator.extract.quotes import Quotation
from generator.extract.reading import Found, Reading
from generator.model import Source, Statement

FAR = 8
"""Words between "from" and the noun for who told something."""
RELAY = 70
"""Characters between a cue and the outlet that was told."""


def sourced(
    reading: Reading, found: Found, claims: Sequence[Claim], quotes: tuple[Quotation, ...]
) -> tuple[tuple[Statement, ...], tuple[Source, ...]]:
    """Statements and sources in text order."""
    lex = lexicon(reading.language, reading.glossary)
    resolver = Resolver(reading, found, lex)
    arms = sorted(m.start for weapon in found.weapons for m in weapon.mentions)
    resolver.quotes = [(q.start, q.end) for q in quotes]
    said: list[tuple[Claim, Known | None]] = []
    previous: Known | None = None
    for one in claims:
        if one.head is not None and one.head.lower_ in lex["generic"] and one.lemma in lex["naming_verbs"]:
            continue  # "on l'appelle « la liste »"
        if _passes_on(one, arms, lex):
            continue  # "a promis quatre hélicoptères": an act, which the transfers tell
        claim = _learned(one, lex)
        known = resolver.resolve(claim, previous)
        if known is not None:
            previous = known
            known.via = known.via or _relay(reading, claim, resolver, lex, known) or _outlet(one, claim, resolver)
        if known is None and _only_thought(claim, lex):
            continue  # "who think that …": what nobody that the article names has in mind
        said.append((claim, known))
        if known is not None:
            said.extend(resolver.together(claim, known))
    _grounds(reading, said)
    made = tuple(
        Statement(
            f"s{number}", known.id if known else None, claim.spans, claim.source,
            reading.text[slice(*claim.cue)] if claim.cue else None, how, stance(reading, claim, lex, how == "direct"),
            claim.sentence.passage.id,
        )
        for number, (claim, known, how) in enumerate(((c, k, mode(c, quotes)) for c, k in said), 1)
    )  # fmt: skip
    used = {s.source for s in made}
    return made, tuple(_source(k) for k in sorted(resolver.sources, key=_first) if k.id in used)


def _passes_on(claim: Claim, arms: Sequence[int], lex: Lexicon) -> bool:
    """Whether the content is a weapon that somebody promises, offers or asks for."""
    if claim.how != "object" or claim.lemma not in lex["giving"]:
        return False
    at = bisect.bisect_left(arms, claim.start)
    if at >= len(arms) or arms[at] >= claim.end:
        return False
    before = claim.sentence.tokens(claim.start, arms[at])
    return all(t.pos_ in ("DET", "NUM", "ADJ", "ADP", "SYM", "PUNCT", "PROPN") or t.like_num for t in before)


def _only_thought(claim: Claim, lex: Lexicon) -> bool:
    """Whether a cue is a verb of thinking and of nothing else."""
    if claim.head is None or claim.head.lower_ in lex["oneself"] | lex["impersonal"]:
        return False  # "je crois que", "on pense que", "it is believed that"
    frames = {frame for frame in lex.words["verbs"] if claim.lemma in lex.words["verbs"][frame]}
    thought = "think" in frames and not frames & {"say", "tell", "show"}
    return thought and claim.how in ("clause", "infinitive", "object")


def _learned(claim: Claim, lex: Lexicon) -> Claim:
    """The claim with who told it: "La Presse a appris de deux fonctionnaires", "learned from two officials"."""
    if claim.lemma not in lex["learning"] or claim.cue is None:
        return claim
    sentence = claim.sentence
    verb = next((t for t in sentence.tokens(*claim.cue) if t.lemma_.lower() == claim.lemma), None)
    behind = verb.doc[verb.i + 1 :] if verb is not None else ()
    for token in behind:
        if within(sentence.offset(token)[0], claim.spans) or (token.is_punct and token.text != "-"):
            return claim
        if token.lower_ in lex["learned_from"]:
            noun = next((t for t in token.doc[token.i + 1 : token.i + FAR] if t.pos_ in ("NOUN", "PROPN")), None)
            if noun is None or not lex.speaks(noun):
                return claim
            first, last = noun_phrase(noun, lex)
            return replace(claim, head=noun, source=span_of(sentence, max(first, token.i + 1), last))
    return claim


def _outlet(one: Claim, claim: Claim, resolver: Resolver) -> str | None:
    """The outlet that learned it, where somebody else told."""
    inside = resolver.mentions.inside(*one.source) if claim is not one and one.source is not None else ()
    return next((m.actor.id for m in inside if m.actor.kind == "media"), None)


def _first(known: Known) -> int:
    return min((m.start for m in known.mentions), default=0)


def _source(known: Known) -> Source:
    return Source(
        known.id, known.name, known.naming, known.actor.id if known.actor else None, known.affiliation, known.role,
        known.grounds, known.via, tuple(sorted(known.mentions, key=lambda m: m.start)),
    )  # fmt: skip


def _relay(reading: Reading, claim: Claim, resolver: Resolver, lex: Lexicon, known: Known) -> str | None:
    """The outlet that a source told: "told Reuters", "a déclaré à l'AFP", "cité par l'agence X"."""
    if claim.cue is None:
        return None
    start = claim.cue[0]
    for one in resolver.mentions.inside(start, claim.cue[1] + RELAY):
        if one.actor.kind != "media" or (known.actor is not None and one.actor.id == known.actor.id):
            continue
        between = reading.text[claim.cue[1] : one.start]
        before = re.findall(r"\w+['’]?", between.lower())
        if claim.lemma in lex["relays"] and len(before) < 3:
            return one.actor.id
        if any(word in lex["relay_before"] for word in before[-3:]) and not re.search(r"[.;:!?]", between):
            return one.actor.id
    return None


def _grounds(reading: Reading, said: Sequence[tuple[Claim, Known | None]]) -> None:
    """Give each "on condition of anonymity" to the source of its sentence, else to the one met last before it."""
    for sentence in reading.sentences:
        for found in anonymity(reading.text, sentence.passage.start, sentence.passage.end, reading.language):
            known = _owner(sentence.index, found, said)
            if known is None:
                continue
            if known.naming in ("role_only", "group"):
                known.naming = "anonymous"
            known.grounds = known.grounds or found.grounds


def _owner(index: int, found: Anonymity, said: Sequence[tuple[Claim, Known | None]]) -> Known | None:
    unnamed = [(c, k) for c, k in said if k is not None and k.naming in ("role_only", "group", "anonymous")]
    here = [(c.source[0], k) for c, k in unnamed if c.source is not None and c.sentence.index == index]
    if here:
        return min(here, key=lambda item: (item[0] > found.place[0], abs(item[0] - found.place[0])))[1]
    earlier = [(c, k) for c, k in unnamed if c.sentence.index < index and index - c.sentence.index <= 3]
    if earlier:
        return max(earlier, key=lambda item: item[0].start)[1]
    later = [(c, k) for c, k in unnamed if 0 < c.sentence.index - index <= 2]
    return min(later, key=lambda item: item[0].start)[1] if later else None
