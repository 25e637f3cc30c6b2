"""Questions that the text itself leaves open: asked, refused, not verified, not made known."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.questions_scene import DOUBTED, Raised, Scene
from generator.extract.reading import Sentence
from generator.model import Span

FIRM = frozenset({"sold", "ordered", "delivered"})
SETTLED = frozenset({"delivered", "used", "recovered", "refused", "cancelled", "suspended"})
"""Statuses after which nobody waits for a delivery."""
TOPICS = 2
"""So many things at most are left unsaid by one verb ("did not identify the customer or say how many")."""
SHORTEST = 12
"""Characters: "Which?" asks nothing that stands by itself."""
LONGEST = 220
"""Characters: a clause that runs on is no question to quote."""


def stated(scene: Scene) -> Iterator[Raised]:
    """The questions of every sentence, in text order."""
    for sentence in scene.reading.sentences:
        text = sentence.passage.text
        yield from _explicit(scene, sentence, text)
        if len(text) < LONGEST * 5:
            yield from _cues(scene, sentence, text)


def _explicit(scene: Scene, sentence: Sentence, text: str) -> Iterator[Raised]:
    start = sentence.passage.start
    seen: list[Span] = []
    for cue in scene.words.explicit.finditer(text):
        behind = scene.words.openers.match(text, cue.end()) or scene.words.open_nouns.match(text, cue.end())
        if behind is None or scene.quoted(start + cue.start()):
            continue
        span = _clause(scene, sentence, start + behind.end())
        if span[1] - span[0] > LONGEST or not any(c.isalpha() for c in scene.reading.text[slice(*span)]):
            continue
        if all(span[0] >= other[1] or span[1] <= other[0] for other in seen):
            seen.append(span)
            yield _asked(scene, sentence, span, cued=True)
    ahead = scene.words.explicit_behind.match(text) if not seen else None
    if ahead is not None and not scene.quoted(start):  # "Who paid for it remains unclear"
        seen.append((start + ahead.start("clause"), start + ahead.end("clause")))
        yield _asked(scene, sentence, seen[0], cued=True)
    end = text.rstrip(" »”\"'’)\u00a0\u202f")
    if end.endswith("?") and not seen and not scene.quoted(start + len(end) - 1) and len(end) <= LONGEST:
        own = len(end) >= SHORTEST and scene.words.openers.match(text) is not None and bool(scene.near(sentence))
        raised = _asked(scene, sentence, (start, start + len(end)), cued=own)
        if raised.about and (own or scene.armed(sentence)) and not scene.answered(sentence):
            yield raised


def _asked(scene: Scene, sentence: Sentence, span: Span, *, cued: bool) -> Raised:
    """A question of the article's own, with the actors (the one who gives first) and the weapons that it names."""
    clause = scene.reading.text[slice(*span)]
    actors = scene.mentioned(sentence, span, "actor")
    if len(actors) > 1:
        pairs = {(t.recipient, t.supplier) for t in scene.found.transfers}
        known = (actors[0], actors[1]) in pairs or (actors[1], actors[0]) in pairs
        turned = (actors[0], actors[1]) not in pairs if known else scene.words.receives.search(clause) is not None
        if turned:
            actors[:2] = actors[1], actors[0]
    weapons = scene.mentioned(sentence, span, "weapon")
    asks = tuple(kind for kind, pattern in scene.words.asks.items() if pattern.search(clause))
    about = (*actors, *weapons) or (_context(scene, sentence) if cued else ())
    return Raised("explicit", sentence.passage.id, span, about, span[0], asks)


def _clause(scene: Scene, sentence: Sentence, start: int) -> Span:
    """From a place to the end of what is said there: the end of the statement, else of the sentence."""
    end = sentence.passage.end
    for low, high in scene.said.get(sentence.passage.id, ()):
        if low <= start < high:
            end = min(end, high)
    text = scene.reading.text[start:end]
    tail = scene.words.tails.search(text)
    text = text[: tail.start()] if tail else text
    return start, start + len(text.rstrip(' .,;:!»”"\u00a0\u202f'))


def _cues(scene: Scene, sentence: Sentence, text: str) -> Iterator[Raised]:
    start, one = sentence.passage.start, sentence.passage.id
    for key, make in (
        ("denied", _denied), ("no_comment", _no_comment), ("not_verified", _not_verified),
        ("not_delivered", _not_delivered), ("unidentified", _unidentified),
    ):  # fmt: skip
        cue = scene.words.cues[key].search(text)
        if cue is not None and not scene.quoted(start + cue.start()):
            made = make(scene, sentence, (start + cue.start(), start + cue.end()))
            if made is not None:
                yield Raised(made[0], one, (start + cue.start(), start + cue.end()), made[1], start + cue.start())
    cue = scene.words.behind.search(text)
    topics = _topics(scene, text[: cue.start()]) if cue else []
    if not topics:
        cue = scene.words.before.search(text)
        topics = _topics(scene, text[cue.end() : cue.end() + 60]) if cue else []
    if cue is not None and topics and not scene.quoted(start + cue.start()):
        whole = (sentence.passage.start, sentence.passage.end)
        about = _context(scene, sentence) or tuple(scene.mentioned(sentence, whole, "weapon")[:1])
        if about or scene.found.transfers:
            for topic in topics[:TOPICS]:
                yield Raised(topic, one, (start + cue.start(), start + cue.end()), about, start + cue.start())


def _context(scene: Scene, sentence: Sentence) -> tuple[str, ...]:
    """The transfers that a sentence without names speaks of: its paragraph's, else those of the only parties."""
    here = scene.near(sentence, inside=True)
    if not here:
        firm = [t for t in scene.found.transfers if t.status in FIRM and t.stance not in DOUBTED]
        here = firm or [t for t in scene.found.transfers if t.stance not in DOUBTED]
    if len({(t.supplier, t.recipient) for t in here}) > 1:
        return ()
    return tuple({t.weapon: t.id for t in reversed(here)}.values())[::-1]


def _topics(scene: Scene, text: str) -> list[str]:
    return [kind for kind, pattern in scene.words.topics.items() if pattern.search(text)]


def _denied(scene: Scene, sentence: Sentence, cue: Span) -> tuple[str, tuple[str, ...]] | None:
    """A party denies, and the words are no statement: "Tehran denies any delivery"."""
    actor = scene.subject(sentence, cue[0])
    told = scene.told(cue[0], (actor,)) if actor else []
    before = scene.reading.sentences[max(0, sentence.index - 1)].passage.start
    own = (sentence.passage.start, sentence.passage.end)
    weapons = scene.named([own], "weapon") or scene.named([(before, cue[0])], "weapon")
    behind = [(cue[1], sentence.passage.end)]
    told = [t for t in told if not weapons or any(scene.same(t.weapon, one) for one in weapons)]
    told = [t for t in told if scene.about(behind, t)]
    about = tuple({t.weapon: t.id for t in reversed(told)}.values())[::-1]
    return ("denied_by_party", (*about, str(actor))) if about else None


def _no_comment(scene: Scene, sentence: Sentence, cue: Span) -> tuple[str, tuple[str, ...]] | None:
    """The one who did not answer: the actor before the cue, else the source or actor named last."""
    before = (sentence.passage.start, cue[0])
    named = [*scene.mentioned(sentence, before, "actor"), *scene.mentioned(sentence, before, "source")]
    who = scene.subject(sentence, cue[0]) or scene.acting(sentence, cue) or (named[-1] if named else None)
    if who is None and not scene.found.transfers:
        return None
    return "no_comment", (who,) if who else ()


def _not_verified(scene: Scene, sentence: Sentence, cue: Span) -> tuple[str, tuple[str, ...]] | None:  # noqa: ARG001
    """What was not verified: the transfers at hand, else the weapons of the nearest sentence that has any."""
    about = tuple(t.id for t in scene.near(sentence) if t.status != "not_stated")
    for other in scene.behind(sentence):
        if not about:
            about = tuple(scene.mentioned(other, (other.passage.start, other.passage.end), "weapon"))
    return ("not_independently_verified", about) if about else None


def _not_delivered(scene: Scene, sentence: Sentence, cue: Span) -> tuple[str, tuple[str, ...]] | None:  # noqa: ARG001
    near = scene.near(sentence)
    about = tuple(t.id for t in near if t.status not in SETTLED)
    if any(t.stance == "denied" for t in near) or (near and not about):
        return None  # that nothing was delivered, or will be, is said
    if not about:
        about = tuple(scene.mentioned(sentence, (sentence.passage.start, sentence.passage.end), "weapon"))
    return ("delivery_unconfirmed", about) if about else None


def _unidentified(scene: Scene, sentence: Sentence, cue: Span) -> tuple[str, tuple[str, ...]] | None:  # noqa: ARG001
    about = tuple(t.id for t in scene.transfers.get(sentence.passage.id, ())) or _context(scene, sentence)
    return ("identity_unknown", about) if about else None
