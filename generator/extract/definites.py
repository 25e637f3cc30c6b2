"""Persons taken up by their role alone ("le ministre", "the Foreign Secretary"), and "I" for who speaks."""

from __future__ import annotations

from generator.extract.drafts import ActorWords, Draft, Hit, Line
from generator.glossary import Entry


def definites(
    lines: list[Line], people: list[Draft], held: dict[str, list[Entry]], words: ActorWords
) -> None:
    """Add the roles that stand for the one person of the text who bears them, as mentions how="title"."""
    bearers: dict[str, list[Draft]] = {}
    for draft in people:
        for entry in {e.id: e for e in held.get(draft.id, [])}.values():
            bearers.setdefault(entry.id, []).append(draft)
    if not bearers:
        return
    by_id = {draft.id: draft for draft in people}
    taken = {(h.sentence, place) for d in people for h in d.hits for place in range(h.start, h.end)}
    for line in lines:
        for role in line.roles:
            if role.plural or (line.index, role.end - 1) in taken:
                continue
            low, high = line.at(role.start, role.end)
            if line.before(low) not in words.definite or _named(line, low, high, taken):
                continue
            candidates = {d.id for d in bearers.get(role.entry.id, [])}
            if not candidates:
                nearby = set(role.entry.data.get("equivalents") or ())
                candidates = {d.id for other in nearby for d in bearers.get(other, []) if _title(role.entry)}
            if len(candidates) != 1:
                continue
            draft = by_id[candidates.pop()]
            if _elsewhere(line, role.start, role.end, role.country, draft):
                continue
            if min((h.sentence, h.start) for h in draft.hits) > (line.index, role.start) and not _title(role.entry):
                continue
            draft.hits.append(Hit(role.start, role.end, line.index, "title"))


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
        if known.entry.kind == "country" and (0 <= known.start - end <= 10 or 0 <= start - known.end <= 3):
            codes.add(known.entry.country)
    return bool(codes) and codes != {draft.country}
