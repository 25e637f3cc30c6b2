"""One claim as it is read off a sentence, before its source is known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.extract.reading import Sentence
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Claim:
    """`how`: clause · aside · phrase · quotation · infinitive · object · noun · label · passive · hearsay · continued ·
    resumed · denial."""

    sentence: Sentence
    spans: tuple[Span, ...]
    cue: Span | None
    lemma: str
    how: str
    head: Token | None = None
    """The head of the words that name the source; None when nobody is named."""
    source: Span | None = None
    negated: bool = False

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[-1][1]

    def with_spans(self, *spans: Span) -> Claim:
        """The same claim with other content; the spans are put in order and joined where they touch."""
        joined: list[Span] = []
        for start, end in sorted(spans):
            if joined and start <= joined[-1][1]:
                joined[-1] = joined[-1][0], max(end, joined[-1][1])
            else:
                joined.append((start, end))
        return replace(self, spans=tuple(joined))
