"""The spaCy pipeline of a language: its model, with one sentence a text and compounds kept whole."""

from __future__ import annotations

import importlib
import re
from typing import Any

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from generator.language import corrections  # noqa: F401 (it registers its components)
from generator.language.stand_ins import spaces_of


@Pipeline.component("one_sentence")
def one_sentence(doc: Doc) -> Doc:
    """Sentences are found before parsing: the parser must not find others ("missiles surface | - | surface")."""
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


@Pipeline.component("dashes")
def dashes(doc: Doc) -> Doc:
    """Show the model each dash as an em dash between spaces: "report—published on Monday—claims" hides the verb.

    A hyphen between spaces is one: "le ministre - un ancien général - affirme".
    """
    words, spaces = [token.text for token in doc], spaces_of(doc)
    marks = [n for n, word in enumerate(words) if word == "—" or (word == "-" and n and spaces[n] and spaces[n - 1])]
    around = {n for mark in marks for n in (mark - 1, mark) if n >= 0}
    if all(spaces[n] for n in around) and all(words[n] == "—" for n in marks):
        return doc
    shown = ["—" if n in marks else word for n, word in enumerate(words)]
    other = Doc(doc.vocab, shown, [space or n in around for n, space in enumerate(spaces)])
    other.user_data["written"] = words, spaces
    return other


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
    if "stand_ins" in rules:
        nlp.add_pipe("stand_ins", after="compounds", config={"rules": rules["stand_ins"]})
    nlp.add_pipe("dashes", after="compounds")
    nlp.add_pipe("restored", last=True)
    if "participles" in rules:
        nlp.add_pipe("participles", last=True, config=rules["participles"])
    if "described" in rules:
        nlp.add_pipe("described", last=True, config=rules["described"])
    if "inverted" in rules:
        nlp.add_pipe("inverted", last=True, config=rules["inverted"])
    if "reduced" in rules:
        nlp.add_pipe("reduced", last=True, config=rules["reduced"])
    if "speakers" in rules:
        nlp.add_pipe("speakers", last=True, config=rules["speakers"])
    if "agents" in rules:
        nlp.add_pipe("agents", last=True, config=rules["agents"])
    return nlp
