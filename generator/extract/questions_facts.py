"""Questions that the facts raise: what nobody confirms, what somebody denies, what is not said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.extract.questions_scene import DOUBTED, Raised, Scene
from generator.model import Source, Statement, Transfer

AGREED = frozenset({"ordered", "sold", "planned", "pledged"})
"""Statuses of a transfer that is decided and not carried out."""
CARRIED_OUT = frozenset({"delivered", "in_transit", "used", "recovered"})
SETTLED = CARRIED_OUT | {"sold"}
DEALS = frozenset({"ordered", "sold"})
QUANTIFIED = CARRIED_OUT | AGREED
UNCERTAIN = frozenset({"suspected", "reported"})
"""Only possible, or told as hearsay: the press conditional, "reportedly"."""
LONG_AGO = 2
"""Years after which a deal is told as background."""
MISSING = frozenset({"delivery_unconfirmed", "date_unknown"})
"""Kinds about what an article leaves out: it need not say everything of what it tells in passing."""
SEVERAL = 3
"""So many pairs of parties make a survey, in which most deals are told in passing."""
Parties = tuple[str | None, str | None]


def implied(scene: Scene) -> Iterator[Raised]:
    """What the transfers, sources and statements of a sheet leave open; each kind is merged over the same parties."""
    groups = _by_parties(scene.found.transfers)
    central = _central(groups)
    for group in groups:
        for raise_ in (_hedged, _undelivered, _uncounted, _undated):
            made = raise_(scene, group)
            if made is not None and (group in central or made.kind not in MISSING):
                yield made
    yield from _denied(scene)
    yield from _disputed(scene)
    yield from _anonymous(scene)
    yield from _terms(scene)
    yield from _alone(scene)


def _by_parties(transfers: Iterable[Transfer]) -> list[list[Transfer]]:
    groups: dict[Parties, list[Transfer]] = {}
    for transfer in transfers:
        groups.setdefault((transfer.supplier, transfer.recipient), []).append(transfer)
    return list(groups.values())


def _central(groups: Sequence[list[Transfer]]) -> list[list[Transfer]]:
    """The transfers that the article is about: of the parties of which it tells most, the first of several; of two
    pairs both."""
    ranked = sorted(groups, key=lambda group: -len(group))
    return ranked if len(groups) < SEVERAL else ranked[:1]


def _raised(kind: str, transfers: Sequence[Transfer], *also: str) -> Raised:
    """A question about transfers, placed at the first of them."""
    first = transfers[0]
    about = tuple(dict.fromkeys((*(t.id for t in transfers), *also)))
    return Raised(kind, first.passage, first.evidence, about, first.evidence[0], stated=False)


def _hedged(scene: Scene, group: Sequence[Transfer]) -> Raised | None:  # noqa: ARG001
    """What is only suspected, unless it is said to have happened: to be sought is not yet to be had."""
    sure = {t.weapon for t in group if t.status in SETTLED and t.stance not in UNCERTAIN | DOUBTED}
    open_ = _distinct(t for t in group if t.stance in UNCERTAIN and t.weapon not in sure)
    return _raised("hedged", open_) if open_ else None


def _undelivered(scene: Scene, group: Sequence[Transfer]) -> Raised | None:
    """Sold, ordered, promised, and no word of a delivery; or a delivery that somebody does not confirm."""
    recipients = {t.recipient for t in group if t.recipient is not None}
    there = [t for t in scene.found.transfers if t in group or t.recipient in recipients]  # it uses them: they came
    sure = {t.weapon for t in there if t.status in CARRIED_OUT and t.stance not in DOUBTED}
    coming = {t.weapon for t in group if t.status in ("planned", "in_transit") and t.stance not in DOUBTED}
    dated = {t.weapon for t in group if t.status in DEALS and t.weapon in coming}  # when they are due is told
    sure |= dated
    waiting = [
        t for t in group
        if (_agreed(scene, t) and not any(scene.same(t.weapon, one) for one in sure))
        or (t.status in CARRIED_OUT and t.stance == "unconfirmed" and t.weapon not in sure)
    ]  # fmt: skip
    waiting = _distinct(waiting)
    return _raised("delivery_unconfirmed", waiting) if waiting else None


def _agreed(scene: Scene, transfer: Transfer) -> bool:
    return (
        transfer.status in AGREED
        and transfer.stance not in DOUBTED
        and _between(transfer)
        and not _old(scene, transfer)
        and not _due(scene, transfer)
    )


def _between(transfer: Transfer) -> bool:
    """Whether both parties are known: what is missing from a vaguer row is not worth a question."""
    return transfer.supplier is not None and transfer.recipient is not None


def _old(scene: Scene, transfer: Transfer) -> bool:
    """A sale of years ago, told as background: nobody waits for its delivery, nor asks for its price."""
    years = [int(str(transfer.date)[:4])] if transfer.date else scene.years(transfer.passage)
    return scene.now is not None and bool(years) and scene.now - max(years) >= LONG_AGO


def _due(scene: Scene, transfer: Transfer) -> bool:
    """Whether the sentence says in which year to come the weapons are due."""
    return scene.now is not None and any(year > scene.now for year in scene.years(transfer.passage))


def _distinct(transfers: Iterable[Transfer]) -> list[Transfer]:
    """One transfer of each weapon, the first."""
    seen: dict[str, Transfer] = {}
    for transfer in transfers:
        seen.setdefault(transfer.weapon, transfer)
    return list(seen.values())


def _uncounted(scene: Scene, group: Sequence[Transfer]) -> Raised | None:
    """Only a vague number; or none at all, where the article gives no number of anything that passes."""
    counted = {t.weapon for t in group if t.quantity is not None and t.quantity.bound != "vague"}
    vague = [t for t in group if t.quantity is not None and t.quantity.bound == "vague" and t.weapon not in counted]
    if vague:
        return _raised("quantity_not_stated", _distinct(vague))
    if scene.counted:
        return None
    bare = [t for t in group if t.status in QUANTIFIED and t.stance not in DOUBTED and _between(t)]
    return _raised("quantity_not_stated", _distinct(bare)) if bare else None


def _undated(scene: Scene, group: Sequence[Transfer]) -> Raised | None:
    """A sale or a delivery without a date, in a sentence without a word of time."""
    done = [t for t in group if t.status in {"sold", "delivered"} and t.stance not in DOUBTED and _between(t)]
    if not done or any(t.date or scene.words.time.search(scene.texts[t.passage]) for t in done):
        return None
    return _raised("date_unknown", _distinct(done))


def _denied(scene: Scene) -> Iterator[Raised]:
    """A party of a transfer denies it: in a row of its own, or in a statement."""
    found = scene.found
    sources = scene.sources
    rows = [t for t in found.transfers if t.stance == "denied" and t.source in sources]
    for group in _by_parties(rows):
        own = [t for t in group if _party(scene, sources[str(t.source)], t)]
        denied = {t.weapon for t in own}
        if own:
            others = [
                t for t in found.transfers
                if t.stance not in DOUBTED and (t.supplier, t.recipient) == (own[0].supplier, own[0].recipient)
                and any(scene.same(t.weapon, one) for one in denied)
            ]  # fmt: skip
            yield _raised("denied_by_party", _distinct([*others, *own]), str(own[0].source))
    known = {t.statement for t in rows}
    for statement in found.statements:
        source = sources.get(str(statement.source))
        if statement.stance != "denied" or statement.id in known or source is None:
            continue
        about = _denials(scene, statement, source)
        if about:
            raised = _raised("denied_by_party", about, source.id)
            yield Raised(
                raised.kind, statement.passage, statement.spans[0], raised.about, statement.spans[0][0], stated=False
            )


def _denials(scene: Scene, statement: Statement, source: Source) -> list[Transfer]:
    """The transfers that a denial without a row of its own speaks of: told before it, the source being a party, where
    what is denied does not name others alone, or another weapon."""
    told = scene.told(statement.spans[0][0], (source.actor, source.affiliation), source=source.id)
    return _distinct(t for t in told if scene.about(statement.spans, t))


def _party(scene: Scene, source: Source, transfer: Transfer) -> bool:
    """Whether a source is one of the parties, or speaks for one: a body or an official of that country."""
    return scene.party((source.actor, source.affiliation), transfer)


def _disputed(scene: Scene) -> Iterator[Raised]:
    """One source asserts what another, who is no party, denies."""
    sources = scene.sources
    for group in _by_parties(scene.found.transfers):
        outside = [
            t for t in group
            if t.stance == "denied" and (t.source not in sources or not _party(scene, sources[str(t.source)], t))
        ]  # fmt: skip
        first = {(t.weapon, t.source): t for t in reversed(outside)}.values()
        said = next(
            (t for t in group if t.stance not in DOUBTED and any(_contradicts(scene, t, d) for d in first)), None
        )
        if said is not None:
            yield _raised("sources_disagree", [said, next(d for d in first if _contradicts(scene, said, d))])


def _contradicts(scene: Scene, one: Transfer, other: Transfer) -> bool:
    return one.source != other.source and scene.same(one.weapon, other.weapon)


def _anonymous(scene: Scene) -> Iterator[Raised]:
    """What rests on one source that the article does not name."""
    hidden = {s.id for s in scene.found.sources if s.naming == "anonymous"}
    alone: dict[str, list[Transfer]] = {}
    for group in _by_parties(scene.found.transfers):
        said = [t for t in group if t.stance not in DOUBTED]
        voices: dict[tuple[str, str], set[str | None]] = {}
        for transfer in said:
            voices.setdefault((transfer.status, transfer.weapon), set()).add(transfer.source)
        for transfer in said:
            if transfer.source in hidden and not any(
                status == transfer.status and scene.same(weapon, transfer.weapon) and sources - {transfer.source}
                for (status, weapon), sources in voices.items()
            ):
                alone.setdefault(str(transfer.source), []).append(transfer)
    for source, transfers in alone.items():
        first = [t for t in transfers if (t.supplier, t.recipient) == (transfers[0].supplier, transfers[0].recipient)]
        yield _raised("single_anonymous_source", _distinct(first), source)
    if not scene.found.transfers and len(scene.found.sources) == 1 and hidden:
        only = scene.found.sources[0]
        place = only.mentions[0] if only.mentions else None
        if place is not None:
            yield Raised(
                "single_anonymous_source",
                place.passage,
                (place.start, place.end),
                (only.id,),
                place.start,
                stated=False,
            )


def _terms(scene: Scene) -> Iterator[Raised]:
    """A sale or an order, and not a word of money in the whole article."""
    deals = [
        t for t in scene.found.transfers
        if t.status in DEALS and t.stance not in DOUBTED and t.supplier and t.recipient and not _old(scene, t)
    ]  # fmt: skip
    if deals and not scene.words.money.search(scene.reading.text):
        group = [t for t in deals if (t.supplier, t.recipient) == (deals[0].supplier, deals[0].recipient)]
        yield _raised("terms_unknown", _distinct(group))


def _alone(scene: Scene) -> Iterator[Raised]:
    """All transfers of an article rest on one source, which is named."""
    transfers = [t for t in scene.found.transfers if t.stance not in DOUBTED]
    sources = {t.source for t in transfers}
    if len(sources) != 1 or not transfers:
        return
    source = scene.sources.get(str(transfers[0].source))
    if source is not None and source.naming in ("named", "organisation", "document", "role_only"):
        group = [t for t in transfers if (t.supplier, t.recipient) == (transfers[0].supplier, transfers[0].recipient)]
        yield _raised("single_source", _distinct(group), source.id)
