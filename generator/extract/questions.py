"""Open questions: those that the text leaves open and those that its facts raise, merged and in order of importance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.extract.questions_facts import Parties, implied
from generator.extract.questions_scene import Raised, Scene
from generator.extract.questions_text import stated
from generator.extract.quotes import quotations
from generator.extract.reading import Found, Reading
from generator.model import Question

ORDER = (
    "explicit", "denied_by_party", "sources_disagree", "hedged", "delivery_unconfirmed", "not_independently_verified",
    "quantity_not_stated", "single_anonymous_source", "terms_unknown", "identity_unknown", "use_unknown", "no_comment",
    "date_unknown", "single_source",
)  # fmt: skip
"""Kinds by importance: what is asked, what is disputed, what is uncertain, what is missing."""
MOST = {
    "explicit": 8,
    "no_comment": 2,
    "date_unknown": 1,
    "single_source": 1,
    "terms_unknown": 1,
    "identity_unknown": 1,
}
"""How many of a kind a sheet shows; two of the others."""
BY_PARTIES = frozenset(
    {"delivery_unconfirmed", "terms_unknown", "date_unknown", "quantity_not_stated", "not_independently_verified"}
)
"""Kinds that are asked once for each pair of parties."""
IN_ALL = 8
"""Questions of a sheet, those of the article's own not counted: a long list of trivial ones hides those that matter."""


def questions(reading: Reading, found: Found) -> Found:
    """Fill `questions`; ids count in the order in which they are shown."""
    scene = Scene(reading, found, quotations(reading))
    parties = {t.id: (t.supplier, t.recipient) for t in found.transfers}
    kept = _kept(sorted((*stated(scene), *implied(scene)), key=_rank), parties)
    made = tuple(
        Question(f"q{number}", r.kind, r.passage, r.evidence, r.about) for number, r in enumerate(kept, 1)
    )  # fmt: skip
    return replace(found, questions=made)


def _rank(raised: Raised) -> tuple[int, bool, int]:
    return ORDER.index(raised.kind), not raised.stated, raised.place


def _kept(ranked: Iterable[Raised], parties: Mapping[str, Parties]) -> list[Raised]:
    """Each question once, and no more of a kind than a reader wants.

    One that the article asks itself covers those of its kind about the same facts. What is kept stays short, so that
    comparing with it takes linear time.
    """
    kept: list[Raised] = []
    for raised in ranked:
        alike = sum(1 for other in kept if other.kind == raised.kind)
        others = sum(1 for other in kept if other.kind != "explicit")
        if alike >= MOST.get(raised.kind, 2) or (raised.kind != "explicit" and others >= IN_ALL):
            continue
        if not any(_covers(other, raised, parties) for other in kept):
            kept.append(raised)
    return kept


def _covers(one: Raised, other: Raised, parties: Mapping[str, Parties]) -> bool:
    if other.kind in one.asks:
        return True
    if one.kind == "denied_by_party" and other.kind == "hedged" and set(one.about) & set(other.about):
        return True  # what is disputed is uncertain
    if one.kind == "hedged" and other.kind == "delivery_unconfirmed" and set(other.about) <= set(one.about):
        return True  # whether it will come at all is asked already
    if one.kind != other.kind:
        return False
    if one.kind == "explicit":
        return one.evidence == other.evidence
    if one.kind in BY_PARTIES:
        own, others = ({parties[i] for i in raised.about if i in parties} for raised in (one, other))
        if own & others:
            return True
    return one.evidence == other.evidence or bool(set(one.about) & set(other.about)) or not (other.about or one.about)
