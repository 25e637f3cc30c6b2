"""The spaCy pipeline of a language: its model, with one sentence a text and compounds kept whole."""

from __future__ import annotations

import importlib
import re
from typing import Any

from spacy.language import Language as Pipeline
from spacy.tokens import Doc


@Pipeline.component("one_sentence")
def one_sentence(doc: Doc) -> Doc:
    """Sentences are found before parsing: the parser must not find others ("missiles surface | - | surface")."""
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


@Pipeline.factory("compounds", default_config={"whole": ""})
def compounds(nlp: Pipeline, name: str, whole: str) -> Any:  # noqa: ARG001 (spaCy calls it by these names)
    """Merge the tokens of a hyphenated compound that `whole` (a regular expression) accepts."""
    pattern = re.compile(whole) if whole else None

    def merge(doc: Doc) -> Doc:
        if pattern is None or "-" not in doc.text:
            return doc
        with doc.retokenize() as retokenizer:
            for match in pattern.finditer(doc.text):
                span = doc.char_span(*match.span())
                if span is not None and len(span) > 1:
                    retokenizer.merge(span)
        return doc

    return merge


def load(model: str, rules: dict[str, Any]) -> Pipeline:
    """Load a model from its package; `rules["whole"]` is the pattern of compounds to keep as one token."""
    nlp: Pipeline = importlib.import_module(model).load()
    nlp.add_pipe("compounds", first=True, config={"whole": rules.get("whole", "")})
    nlp.add_pipe("one_sentence", after="compounds")
    return nlp
