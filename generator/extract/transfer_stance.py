"""Who says that a transfer took place, and how surely: the statements around a verb."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Collection, Sequence

from generator.extract.reading import Found, Reading, Sentence
from generator.extract.transfer_rules import rules
from generator.extract.transfer_status import strongest
from generator.model import Statement

ATTITUDES = frozenset({"suspected", "unconfirmed"})
"""What somebody fears or has not seen is told by whoever reports it, when somebody does."""


class Voices:
    """The statements of a text by the sentences that they touch."""

    def __init__(self, reading: Reading, found: Found) -> None:
        starts = [sentence.passage.start for sentence in reading.sentences]
        self._by_sentence: dict[int, list[Statement]] = defaultdict(list)
        pronouns = rules(reading.language).words("claim_pronouns")
        for statement in found.statements:
            named = statement.source_span
            if named is not None and reading.text[slice(*named)].lower() in pronouns:
                continue  # "selon laquelle" names nobody
            touched: set[int] = set()
            for low, high in statement.spans:
                first = max(0, bisect.bisect_right(starts, low) - 1)
                touched.update(range(first, bisect.bisect_left(starts, high)))
            for index in sorted(touched):
                self._by_sentence[index].append(statement)

    def of(self, sentence: Sentence) -> Sequence[Statement]:
        """The statements whose content touches a sentence."""
        low, high = sentence.passage.start, sentence.passage.end
        return [s for s in self._by_sentence[sentence.index] if any(a < high and low < b for a, b in s.spans)]

    def near(self, sentence: Sentence) -> Sequence[Statement]:
        """The statements of a sentence and of its neighbours."""
        return [s for i in (-1, 0, 1) for s in self._by_sentence.get(sentence.index + i, ())]

    def denier(self, sentence: Sentence, at: int) -> tuple[str | None, str | None]:
        """Who denies a claim by a word at an offset of the text: the source named last before it, and its statement."""
        first = sentence.passage.start
        near = [s for s in self.near(sentence) if s.source and s.source_span and first <= s.source_span[0] <= at]
        chosen = max(near, key=lambda s: s.source_span or (0, 0), default=None)
        return (chosen.source, chosen.id) if chosen is not None else (None, None)

    def voice(
        self, sentence: Sentence, at: int, stance: str, acts: Sequence[str] = (), status: str = "",
        parties: Collection[str | None] = (),
    ) -> tuple[str | None, str | None, str]:
        """Source, statement and stance of what stands at an offset of the text.

        `acts` are the words that give the status: what "a refusé de" governs is no statement of who refused. Of several
        who say the same words it is one of the `parties`: "la France et l'Italie ont annoncé la livraison".
        """
        around = self._around(sentence, at, acts)
        others = self.deniers(sentence, at, acts)
        if others and stance == "denied":
            stance = "asserted"  # "l'armée affirme que …, ce que Moscou dément": two rows
        chosen: Statement | None = None
        for statement in around:
            if statement in others:
                continue
            # A conditional is read at the verb, which knows a future in the past; a refusal in quotation marks ("We
            # will not deliver tanks") holds its negation already.
            refuses = status == "refused" and statement.stance == "denied" and statement.mode != "indirect"
            if statement.stance != "reported" and not refuses:
                stance = strongest(stance, statement.stance)
            if chosen is None or chosen.stance in ATTITUDES:
                chosen = statement
        if chosen is None:
            return None, None, stance
        alike = [s for s in around if s.spans == chosen.spans and s.cue == chosen.cue and s.source in parties]
        chosen = next(iter(alike), chosen)
        return chosen.source, chosen.id, stance

    def deniers(self, sentence: Sentence, at: int, acts: Sequence[str] = ()) -> list[Statement]:
        """The statements that deny the very words that somebody else says."""
        around = self._around(sentence, at, acts)
        denied = [s for s in around if s.stance == "denied" and s.source]
        return [s for s in denied if _rebuts(s) or any(_contrary(o, s) for o in around)]

    def _around(self, sentence: Sentence, at: int, acts: Sequence[str]) -> list[Statement]:
        """The statements whose content holds an offset, the shortest first."""
        around = [s for s in self.of(sentence) if any(a <= at < b for a, b in s.spans)]
        around = [s for s in around if not (s.cue and any(word in s.cue for word in acts))]
        return sorted(around, key=lambda s: sum(b - a for a, b in s.spans))


def _contrary(one: Statement, denial: Statement) -> bool:
    """Whether somebody else says what is denied: not two who deny it together."""
    return one.spans == denial.spans and one.source != denial.source and one.stance != "denied"


def _rebuts(denial: Statement) -> bool:
    """ "…, ce que Moscou dément": what the article says before is denied behind it."""
    behind = denial.source_span is not None and denial.source_span[0] >= denial.spans[-1][1]
    return behind and denial.mode == "indirect"
