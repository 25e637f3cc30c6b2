"""Several suppliers or recipients of one verb: "la France et l'Italie"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.transfer_parties import Slots, gapped
from generator.extract.transfer_rules import plain
from generator.extract.transfer_scene import NEUTRAL, Party, Scene
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def pairs(scene: Scene, slots: Slots, token: Token, span: Span) -> list[tuple[Party | None, Party | None]]:
    """Every supplier with every recipient, where several are joined ("la France et l'Italie")."""
    one, other = slots.supplier, slots.recipient
    if one is not None and other is not None:
        gap = scene.between(*sorted((one, other), key=lambda p: p.start))
        together = any(t.pos_ == "CCONJ" for t in gap) and all(t.pos_ in ("CCONJ", "DET") for t in gap)
        if together or all(p.bare and p.end <= token.idx for p in (one, other)):
            return [(one, other)]  # "Saab and the Thai air force signed", "talks between Peru and Sweden"
    suppliers, recipients = _joined(scene, slots.supplier, token, span), _joined(scene, slots.recipient, token, span)
    return [(s, r) for s in _first_too(scene, suppliers, token) for r in _first_too(scene, recipients, token)]


def _first_too(scene: Scene, found: list[Party | None], token: Token) -> list[Party | None]:
    """With the subject that the parser took for the only one, those before it: "Paris et Berlin ont livré"."""
    first = found[0]
    while first is not None and first.bare and first.end <= token.idx:
        before = [p for p in scene.parties if p.end <= first.start and p.bare and not p.owner and p.how != "demonym"]
        gap = scene.between(before[-1], first) if before else []
        last = len(found) == 1
        fits = gap and all(t.pos_ in ("CCONJ", "DET") or (t.text == "," and not last) for t in gap)
        if not fits or (last and not any(t.pos_ == "CCONJ" for t in gap)) or before[-1].actor.kind == "person":
            break
        first = before[-1]
        found = [first, *found]
    return found


def _joined(scene: Scene, party: Party | None, token: Token, span: Span) -> list[Party | None]:
    if party is None:
        return [None]
    found, last = [party], False
    limit = token.idx if party.end <= token.idx else span[1]
    for other in scene.parties:
        if (
            other.start < found[-1].end
            or other.end > limit
            or other.how == "demonym"
            or other.owner
            or (other.speaking and not party.speaking)
        ):
            continue
        if other.before == NEUTRAL:
            break  # "au Soudan, via l'Égypte"
        gap = scene.between(found[-1], other)
        while gap and plain(gap[0].text) in scene.rules.words("belongings"):
            gap.pop(0)  # "to the Wazalendo militias and to the FDLR"
        if not gap or len(gap) > 5 or not all(t.pos_ in ("CCONJ", "ADP", "DET") or t.text == "," for t in gap):
            break
        if gap[0].pos_ != "CCONJ" and gap[0].text != ",":
            break
        if party.start > token.idx and (_acts_itself(scene, other) or _counted(scene, other)):
            break
        if any(gapped(scene, arm, token) is other for arm in scene.arms):
            break
        found.append(other)
        last = any(t.pos_ == "CCONJ" for t in gap)
    return [*found] if last else [party]


def _counted(scene: Scene, party: Party) -> bool:
    """Whether a bare number stands behind a name: "19 to Ukraine and the Netherlands 24" begins another gift."""
    following = next((t for t in scene.sentence.doc if t.idx >= party.end and not t.is_space), None)
    return following is not None and following.pos_ == "NUM"


def _acts_itself(scene: Scene, party: Party) -> bool:
    """Whether a name is the subject of a verb behind it: "from Dassault, and the Emirates, which …, bought"."""
    subject_of = scene.rules.labels["subject"]
    return any(
        party.start <= t.idx < party.end and t.dep_ in subject_of and t.head.i > t.i and t.head.pos_ in ("VERB", "AUX")
        for t in scene.sentence.doc
    )
