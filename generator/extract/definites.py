"""Actors taken up by a word for what they are: "le ministre", "the Foreign Secretary", "l'ONG", "the company"."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from generator.extract.drafts import ActorWords, Draft, Hit, Line
from generator.extract.headed import CLOSING, OPENING
from generator.extract.kinds import ORGANISED
from generator.glossary import Entry

NEAR = 2
"""Sentences within which "le ministre" is the minister just named, when the text names several."""


def definites(lines: list[Line], people: list[Draft], held: dict[str, list[Entry]], words: ActorWords) -> None:
    """Add the roles that stand for the one person of the text who bears them, as mentions how="title"."""
    bearers: dict[str, list[Draft]] = {}
    for draft in people:
        for entry in {e.id: e for e in held.get(draft.id, [])}.values():
            bearers.setdefault(entry.id, []).append(draft)
    if not bearers:
        return
    taken = {(h.sentence, place) for d in people for h in d.hits for place in range(h.start, h.end)}
    for line in lines:
        for role in line.roles:
            if role.plural or (line.index, role.end - 1) in taken:
                continue
            low, high = line.at(role.start, role.end)
            if line.before(low) not in words.definite or _named(line, low, high, taken):
                continue
            candidates = _candidates(line, role.entry, bearers)
            if len(candidates) != 1:
                continue
            draft = candidates[0]
            if _elsewhere(line, role.start, role.end, role.country, draft):
                continue
            if min((h.sentence, h.start) for h in draft.hits) > (line.index, role.start) and not _title(role.entry):
                continue
            draft.hits.append(Hit(role.start, role.end, line.index, "title"))


def _candidates(line: Line, entry: Entry, bearers: dict[str, list[Draft]]) -> list[Draft]:
    """The persons who bear a role or, for a title, one like it; of several, those named just before."""
    found = {d.id: d for d in bearers.get(entry.id, [])}
    if not found and _title(entry):
        found = {d.id: d for other in entry.data.get("equivalents") or () for d in bearers.get(other, [])}
    if len(found) > 1:
        return [d for d in found.values() if any(0 <= line.index - h.sentence <= NEAR for h in d.hits)]
    return list(found.values())


def _title(entry: Entry) -> bool:
    return bool(entry.data.get("title")) and not entry.data.get("anonymous_head")


def _named(line: Line, low: int, high: int, taken: set[tuple[int, int]]) -> bool:
    """Whether the name of the bearer stands beside the role: that is the role of a name, not a mention of its own."""
    for place in (*range(high, min(high + 14, len(line.tokens))), *range(max(0, low - 6), low)):
        token = line.tokens[place]
        if (line.index, token.idx) in taken:
            return True
        if place >= high and token.pos_ in ("VERB", "AUX"):
            return any((line.index, line.tokens[n].idx) in taken for n in range(max(0, low - 6), low))
    return False


def _elsewhere(line: Line, start: int, end: int, country: Entry | None, draft: Draft) -> bool:
    """Whether the words beside the role name another country than the person's."""
    codes = {country.country} if country else set()
    for known in line.known:
        if known.entry.country is not None and (0 <= known.start - end <= 10 or 0 <= start - known.end <= 3):
            codes.add(known.entry.country)
    return bool(codes) and codes != {draft.country}


def groups(lines: list[Line], drafts: Iterable[Draft], words: ActorWords) -> None:
    """Add the words that take up the one organisation of the text called so ("l'ONG « Une vie » … l'ONG")."""
    called: dict[str, set[str]] = {}
    by_id = {draft.id: draft for draft in drafts if draft.kind in ORGANISED}
    spans: dict[int, list[tuple[int, int]]] = {}
    for draft in by_id.values():
        for hit in draft.hits:
            spans.setdefault(hit.sentence, []).append((hit.start, hit.end))
            for word in _called(lines[hit.sentence], hit, words):
                called.setdefault(word, set()).add(draft.id)
    armed = {draft.id for draft in by_id.values() if draft.kind == "armed_group" and draft.known}
    called |= {word: armed for word in words.fighters if armed and not called.get(word)}
    alone = {word: by_id[next(iter(ids))] for word, ids in called.items() if len(ids) == 1}
    if not alone:
        return
    first = {draft.id: min((h.sentence, h.start) for h in draft.hits) for draft in by_id.values() if draft.hits}
    for line in lines:
        for place, token in enumerate(line.tokens):
            taken_up = alone.get(token.lower_)
            if taken_up is None or line.before(place) not in words.definite | words.demonstrative:
                continue
            if first[taken_up.id] >= (line.index, token.idx) or _goes_on(line, place + 1, words):
                continue
            if not any(start <= token.idx < end for start, end in spans.get(line.index, ())):
                taken_up.hits.append(Hit(token.idx, token.idx + len(token), line.index, "alias"))


def _called(line: Line, hit: Hit, words: ActorWords) -> Iterator[str]:
    """The nouns that say what a named actor is: in front of its name, or the first or last word of the name."""
    first, behind = line.at(hit.start, hit.end)
    if first >= behind:
        return
    if behind - first > 1:
        for place in (first, behind - 1):
            if words.heads.get(line.after(place)) in ORGANISED:
                yield line.after(place)
    if first and line.tokens[first - 1].pos_ in ("ADP", "DET"):
        return
    for place in range(first - 1, max(-1, first - 4), -1):
        token = line.tokens[place]
        if token.lower_ in words.heads:
            if words.heads[token.lower_] in ORGANISED:
                yield token.lower_
            return
        if token.text not in OPENING and token.pos_ not in ("ADJ", "NOUN", "ADP"):
            return


def _goes_on(line: Line, place: int, words: ActorWords) -> bool:
    """Whether the noun has a complement or a name of its own: then it is another one."""
    if place >= len(line.tokens):
        return False
    token = line.tokens[place]
    if token.lower_ in words.of_words or token.text in OPENING and token.text not in CLOSING:
        return True
    return token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM") or token.text[0].isupper()


def plurals(lines: list[Line], drafts: Iterable[Draft], words: ActorWords) -> None:
    """Add "ils" and "they" at the head of a sentence to the one group that is the subject of the sentence before."""
    subjects = words.subjects | words.passive_subjects
    at: dict[int, dict[int, Draft]] = {}
    for draft in drafts:
        for hit in draft.hits if draft.kind in ORGANISED or draft.kind == "country" else ():
            for place in range(*lines[hit.sentence].at(hit.start, hit.end)):
                at.setdefault(hit.sentence, {})[place] = draft
    for before, line in itertools.pairwise(lines):
        opening = next((n for n, t in enumerate(line.tokens[:3]) if t.is_alpha), None)
        if opening is None or line.after(opening) not in words.group_pronouns:
            continue
        if before.sentence.paragraph != line.sentence.paragraph:
            continue
        found: list[Draft | None] = []
        for n, token in enumerate(before.tokens):
            plural = token.morph.get("Number", []) == ["Plur"]
            if token.dep_ in subjects and token.pos_ in ("NOUN", "PROPN"):
                named = at.get(before.index, {}).get(n)
                acts = named is not None and (plural or _is_plural(named))
                found.extend([named] if acts else [None] if plural else [])
        if len(found) == 1 and found[0] is not None:
            token = line.tokens[opening]
            found[0].hits.append(Hit(token.idx, token.idx + len(token), line.index, "pronoun"))


def _is_plural(draft: Draft) -> bool:
    """Armed groups are many in both languages; other bodies when their French name is a plural."""
    return draft.kind == "armed_group" or draft.grammar.get("number") == "p"
