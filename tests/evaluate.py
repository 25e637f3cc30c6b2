"""Score the extraction on the gold set: `make evaluate`, or `python -m tests.evaluate [NAME…] [--errors]`."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator import analyse
from generator.model import Actor, FactSheet, Source, Span, Statement

GOLD = Path(__file__).parent / "gold"
GROUPS = {"development": GOLD, "wider": GOLD / "wider", "unseen": GOLD / "unseen"}
"""The sets of articles; see gold/README.md. Errors in the unseen ones are never listed."""
KINDS = ("actors", "weapons", "statements", "transfers", "questions")
DETAILS = {
    "statements": ("who", "mode", "stance", "naming"),
    "transfers": ("status", "stance", "quantity", "source"),
}


@dataclass
class Score:
    """Counts of one kind of fact, and of the details of those found; figures are percentages."""

    right: int = 0
    predicted: int = 0
    gold: int = 0
    details: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        return 100 * self.right / self.predicted if self.predicted else 100.0

    @property
    def recall(self) -> float:
        return 100 * self.right / self.gold if self.gold else 100.0

    @property
    def f1(self) -> float:
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def detail(self, name: str) -> float:
        return 100 * self.details[name] / self.asked[name] if self.asked[name] else 100.0


def articles(names: Iterable[str] = (), group: str = "development") -> list[tuple[str, dict[str, Any]]]:
    """The gold articles of a group, by name: all, or those whose names begin as given."""
    wanted = tuple(names)
    return [
        (path.stem, yaml.safe_load(path.read_text("utf-8")))
        for path in sorted(GROUPS[group].glob("*.yml"))
        if not wanted or path.stem.startswith(wanted)
    ]


def evaluate(names: Iterable[str] = (), group: str = "development") -> tuple[dict[str, Score], list[str]]:
    """Scores by kind of fact, and one line for each error."""
    scores = {kind: Score() for kind in KINDS}
    errors: list[str] = []
    for name, gold in articles(names, group):
        sheet = analyse(gold["text"], gold["language"])
        for kind, compare in (
            ("actors", _actors), ("weapons", _weapons), ("statements", _statements),
            ("transfers", _transfers), ("questions", _questions),
        ):  # fmt: skip
            errors.extend(f"{name}: {kind}: {line}" for line in compare(gold, sheet, scores[kind]))
    return scores, errors


def _set(score: Score, gold: set[str], found: set[str], free: set[str]) -> list[str]:
    score.gold += len(gold)
    score.right += len(gold & found)
    score.predicted += len(found - free | gold & found)
    return [f"missing {x}" for x in sorted(gold - found)] + [f"wrong {x}" for x in sorted(found - gold - free)]


def _key(actor: Actor) -> str:
    return actor.name.en if actor.kind == "person" or not actor.known else actor.id


def _actors(gold: dict[str, Any], sheet: FactSheet, score: Score) -> list[str]:
    return _set(score, set(gold["actors"]), {_key(a) for a in sheet.actors}, set(gold["maybe"]))


def _weapons(gold: dict[str, Any], sheet: FactSheet, score: Score) -> list[str]:
    # The general words ("armes", "weapons") name no weapon: finding them is neither right nor wrong.
    return _set(score, set(gold["weapons"]), {w.id for w in sheet.weapons}, {"weapon"})


def _where(text: str, words: str | Sequence[str]) -> tuple[Span, ...]:
    """Where the words stand; raises ValueError when the gold names words that are not in its text."""
    found = []
    for piece in [words] if isinstance(words, str) else words:
        start = text.index(piece)
        found.append((start, start + len(piece)))
    return tuple(found)


def _chars(spans: Iterable[Span]) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}


def _statements(gold: dict[str, Any], sheet: FactSheet, score: Score) -> list[str]:
    text = gold["text"]
    sources = {s.id: s for s in sheet.sources}
    free = list(sheet.statements)
    errors = []
    for item in gold["statements"]:
        content = _chars(_where(text, item["says"]))

        def overlap(statement: Statement, content: set[int] = content) -> float:
            own = _chars(statement.spans)
            return len(own & content) / len(own | content)

        best = max(free, key=overlap, default=None)
        score.gold += 1
        if best is None or overlap(best) < 0.5:
            errors.append(f"missing {item['who']}: {item['says']}")
            continue
        free.remove(best)
        score.right += 1
        source = sources.get(best.source or "")
        values = {"mode": best.mode, "stance": best.stance, "naming": source.naming if source else None}
        values["who"] = _who(text, item["who"], best.source_span, source)
        errors.extend(_details(score, item, values, "statements", str(item["says"])))
    score.predicted += len(sheet.statements)
    errors.extend(f"wrong {[text[a:b] for a, b in s.spans]} ({s.source})" for s in free)
    return errors


def _who(text: str, words: str, span: Span | None, source: Source | None) -> str | None:
    """The gold words when the source touches one of the places where they stand."""
    if span is None:
        return source.name.fr if source else None
    return words if text[slice(*span)] in words or words in text[slice(*span)] else text[slice(*span)]


def _transfers(gold: dict[str, Any], sheet: FactSheet, score: Score) -> list[str]:
    sources = {s.id: s for s in sheet.sources}
    party = {a.id: _key(a) for a in sheet.actors if a.kind != "person"}
    free = list(sheet.transfers)
    errors = []
    for item in gold["transfers"]:
        parties = (item["supplier"], item["recipient"], item["weapon"])
        score.gold += 1
        named = [(party.get(t.supplier or "", t.supplier), party.get(t.recipient or "", t.recipient), t.weapon) for t in free]
        same = [t for t, own in zip(free, named, strict=True) if own == parties]
        best = max(same, key=lambda t, i=item: (t.status == i["status"], t.stance == i["stance"]), default=None)  # type: ignore[misc]
        if best is None:
            errors.append(f"missing {parties}")
            continue
        free.remove(best)
        score.right += 1
        source = sources.get(best.source or "")
        words = " · ".join(m.text for m in source.mentions) + f" · {source.name.fr}" if source else None
        wanted = item.get("source")
        values = {
            "status": best.status, "stance": best.stance,
            "quantity": best.quantity.text if best.quantity else None,
            "source": wanted if wanted and words and (wanted in words or any(w in wanted for w in words.split(" · "))) else words,
        }  # fmt: skip
        errors.extend(_details(score, {"quantity": None, "source": None} | item, values, "transfers", str(parties)))
    score.predicted += len(sheet.transfers)
    errors.extend(f"wrong {t.supplier} → {t.recipient} {t.weapon} {t.status} {t.stance}" for t in free)
    return errors


def _details(score: Score, item: dict[str, Any], values: dict[str, Any], kind: str, what: str) -> list[str]:
    errors = []
    for name in DETAILS[kind]:
        score.asked[name] += 1
        score.details[name] += values[name] == item[name]
        if values[name] != item[name]:
            errors.append(f"{what}: {name} is {values[name]!r}, not {item[name]!r}")
    return errors


def _questions(gold: dict[str, Any], sheet: FactSheet, score: Score) -> list[str]:
    found = {q.kind for q in sheet.questions}
    return _set(score, set(gold["questions"]), found, found - set(gold["not_questions"]))


def table(scores: dict[str, Score]) -> str:
    """The scores as the text that `make evaluate` prints."""
    lines = [f"{'':12}{'gold':>6}{'found':>7}{'precision':>11}{'recall':>8}{'F1':>7}  details of those found"]
    for kind, s in scores.items():
        details = "  ".join(f"{name} {s.detail(name):.1f}" for name in DETAILS.get(kind, ()))
        lines.append(f"{kind:12}{s.gold:>6}{s.predicted:>7}{s.precision:>11.1f}{s.recall:>8.1f}{s.f1:>7.1f}  {details}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("names", nargs="*", help="articles whose names begin so; all when none is given")
    parser.add_argument("--errors", action="store_true", help="also print each error")
    options = parser.parse_args()
    for group in GROUPS:
        scores, errors = evaluate(options.names, group)
        print(f"{group}: {len(articles(options.names, group))} gold articles")
        print(table(scores))
        if options.errors and group != "unseen":
            print(*errors, sep="\n")
        print()


if __name__ == "__main__":
    main()
