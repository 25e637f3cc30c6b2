"""What the models get wrong of a tree, put right: relative clauses, agents, speakers; each a spaCy component."""

from __future__ import annotations

from typing import Any

from spacy.language import Language as Pipeline
from spacy.tokens import Doc, Token

from generator.language.stand_ins import CLOSES


@Pipeline.factory("participles", default_config={"label": "", "auxiliary": ""})
def participles(nlp: Pipeline, name: str, label: str, auxiliary: str) -> Any:  # noqa: ARG001
    """Take a word for the verb that it is where an auxiliary hangs on it: "ont gelé" is no adjective."""

    def correct(doc: Doc) -> Doc:
        for token in doc:
            head = token.head
            if token.dep_ == label and token.lemma_ == auxiliary and head.pos_ not in ("VERB", "AUX"):
                head.pos_ = "VERB"
                head.set_morph("Tense=Past|VerbForm=Part")  # type: ignore[attr-defined]
        return doc

    return correct


@Pipeline.factory("described", default_config={"subject": "", "clause": "", "becomes": "", "predicates": []})
def described(nlp: Pipeline, name: str, subject: str, clause: str, becomes: str, predicates: list[str]) -> Any:  # noqa: ARG001
    """Give a verb its subject back where an adjective between them took it ("le ministre, très proche de X, affirme").

    An adjective with one of `predicates` of its own (a copula, a conjunction) is a clause, and keeps its subject.
    """

    def correct(doc: Doc) -> Doc:
        for token in doc:
            verb = token.head
            if token.pos_ != "ADJ" or token.dep_ != clause or verb.i < token.i or verb.pos_ != "VERB":
                continue
            own = {child.dep_: child for child in token.lefts}
            taken = own.get(subject)
            if taken is None or own.keys() & set(predicates) or any(c.dep_ == subject for c in verb.lefts):
                continue
            if any(t.text == "," for t in doc[taken.i : token.i]):
                taken.head, token.head, token.dep_ = verb, taken, becomes
        return doc

    return correct


@Pipeline.factory("agents", default_config={"by": "", "labels": [], "marks": [], "becomes": ""})
def agents(nlp: Pipeline, name: str, by: str, labels: list[str], marks: list[str], becomes: str) -> Any:  # noqa: ARG001
    """Give a participle the infinitive that stands right behind its agent ("est accusé par X d'avoir livré").

    The model hangs it on the noun of the agent, or on a later verb: X would have delivered.
    """

    def agent_before(doc: Doc, place: int) -> Token | None:
        noun = doc[place - 1]
        while noun.dep_ not in labels and noun.head.i < noun.i:
            noun = noun.head
        return noun if noun.dep_ in labels and any(c.lower_ == by for c in noun.lefts) else None

    def correct(doc: Doc) -> Doc:
        for token in doc:
            start = token.left_edge.i
            if token.pos_ != "VERB" or not start or doc[start].lower_ not in marks:
                continue
            noun = agent_before(doc, start)
            verb = noun.head if noun is not None else token
            infinitive = any("Inf" in t.morph.get("VerbForm", []) for t in (token, *token.lefts))
            if noun is not None and infinitive and verb.i < noun.i and "Past" in verb.morph.get("Tense", []):
                token.head, token.dep_, noun.dep_ = verb, becomes, labels[0]
        return doc

    return correct


@Pipeline.factory(
    "inverted",
    default_config={
        "pronouns": [], "clitics": [], "clause": "", "complement": "", "subject": "", "object": "", "indirect": "",
        "always": [], "auxiliary": "",
    },
)
def inverted(
    nlp: Pipeline, name: str, pronouns: list[str], clitics: list[str], clause: str, complement: str,  # noqa: ARG001
    subject: str, object: str, indirect: str, always: list[str], auxiliary: str,
) -> Any:  # fmt: skip
    """Read the noun behind "que lui a vendus X" as who sells: "que" is the object, and there is but one.

    `always` are pronouns that are never a subject or an object. A `complement` whose "que" is an object, or whose
    participle agrees with one before it ("les chars, que X a revendus"), is a relative clause of the noun before it.
    """

    def correct(doc: Doc) -> Doc:
        for verb in doc:
            if verb.lower_ in always and verb.pos_ == "PRON" and verb.dep_ in (subject, object):
                verb.dep_ = indirect  # "l'Iran leur a fourni": to them
            opening = verb.left_edge
            if verb.dep_ == complement and opening.lower_ in pronouns and opening.head == verb and opening.i:
                noun = _noun_before(opening)
                if noun is not None and (opening.dep_ == object or _agrees_with_none(verb, object, auxiliary)):
                    verb.head, verb.dep_, opening.dep_ = noun, clause, object
            if verb.dep_ != clause or opening.lower_ not in pronouns or opening.head != verb:
                continue
            others = [c for c in verb.lefts if c != opening and c.dep_ == subject and c.lower_ not in clitics]
            # "que peut fournir X"
            governs = next((c for c in verb.rights if c.i == verb.i + 1 and c.pos_ == "VERB"), verb)
            noun = next((c for c in governs.rights if c.dep_ == object and c.left_edge.i == governs.i + 1), None)
            if others or noun is None or noun.pos_ not in ("NOUN", "PROPN"):
                continue
            opening.dep_, noun.head, noun.dep_ = object, verb, subject
            for clitic in (c for c in verb.lefts if c.lower_ in clitics):
                clitic.dep_ = indirect
        return doc

    return correct


def _noun_before(opening: Token) -> Token | None:
    """The noun right before a pronoun, a comma between at most."""
    before = opening.nbor(-1)
    if before.text == "," and before.i:
        before = before.nbor(-1)
    if before.pos_ in ("NUM", "ADJ") and before.head.i < before.i:
        before = before.head
    return before if before.pos_ in ("NOUN", "PROPN") else None


def _agrees_with_none(verb: Token, object: str, auxiliary: str) -> bool:
    """Whether a participle behind an auxiliary agrees with an object that stands before it ("que X a revendus")."""
    having = any(c.lemma_ == auxiliary and c.pos_ == "AUX" for c in verb.lefts)
    marked = "Plur" in verb.morph.get("Number", []) or "Fem" in verb.morph.get("Gender", [])
    return having and marked and not any(c.dep_ == object for c in verb.rights)


@Pipeline.factory(
    "reduced",
    default_config={
        "subjects": [], "apposed": "", "clauses": [], "participle": "", "becomes": "", "end": "", "behind": [],
        "object": "", "tags": [],
    },
)  # fmt: skip
def reduced(
    nlp: Pipeline, name: str, subjects: list[str], apposed: str, clauses: list[str], participle: str,  # noqa: ARG001
    becomes: str, end: str, behind: list[str], object: str, tags: list[str],
) -> Any:  # fmt: skip
    """Read "The jets France has pledged will arrive" as a relative clause without its pronoun.

    The model takes the name for an apposition and the noun for the subject of the wrong verb: the verb behind the name
    becomes a relative clause of the noun, with the name as its subject, and the next verb without one gets the noun.
    So does a participle right behind its noun and before one of `behind`: "The jets bought from Georgia were sold on".
    """

    def correct(doc: Doc) -> Doc:
        for noun in doc[:-2]:
            verb = noun.nbor()
            described = noun.dep_ in subjects and noun.pos_ == "NOUN" and verb == noun.head and verb.tag_ in tags
            open_end = verb.nbor().lower_ in behind and not any(c.dep_ == object for c in verb.rights)
            own = _next_verb(verb, subjects, clauses) if described and open_end else None
            if own is not None:
                _turn(verb, noun, own, end)
                verb.head, verb.dep_ = noun, participle
        for token in doc:
            if token.dep_ != apposed or token.head.pos_ != "NOUN" or token.left_edge.i != token.head.i + 1:
                continue
            noun, after = token.head, token.right_edge.i + 1
            verb = noun.head
            group = [t.i for t in (verb, *verb.lefts) if t.i >= after and t.pos_ in ("VERB", "AUX", "ADV", "PART")]
            if verb.i > after - 1 and group and min(group) == after and noun.dep_ in subjects:
                own = _next_verb(verb, subjects, clauses)
                if own is None:
                    continue
                _turn(verb, noun, own, end)
                verb.head, verb.dep_ = noun, becomes
                token.head, token.dep_ = verb, subjects[0]
            else:
                owned = next((c for c in noun.rights if c.dep_ == participle and c.i >= after), None)
                if owned is not None and all(t.pos_ == "ADV" for t in doc[after : owned.i]):
                    owned.dep_, token.head, token.dep_ = becomes, owned, subjects[0]
        return doc

    return correct


@Pipeline.factory(
    "speakers",
    default_config={
        "subjects": [], "subject": "", "apposed": "", "content": "", "who": [], "says": [], "participle": "",
        "past": "",
    },
)  # fmt: skip
def speakers(
    nlp: Pipeline, name: str, subjects: list[str], subject: str, apposed: str, content: str,  # noqa: ARG001
    who: list[str], says: list[str], participle: str, past: str,
) -> Any:  # fmt: skip
    """Find the speaker before a verb that ends a sentence, where the model hangs it on what is said.

    "…, Pierre Exemple, a researcher at the institute, said.": the first of two noun phrases between commas is the
    subject of a tensed verb without one, the other its apposition. "…, a panel of experts reported in October.": one of
    the nouns `who` with one of the lemmas `says` behind it, up to the end, is no participle.
    """

    def correct(doc: Doc) -> Doc:
        for verb in doc:
            if verb.pos_ != "VERB" or any(c.dep_ in subjects for c in verb.children):
                alone = verb.lemma_ in says and not any(c.pos_ == "AUX" for c in verb.lefts)
                if alone and verb.tag_ == participle and any(c.dep_ == subject for c in verb.lefts):
                    _tensed(verb, past)  # "a panel of experts noted in October": the tagger sees a participle
                continue
            if verb.i > 4 and verb.nbor(-1).text == ",":
                pair = _two_phrases(doc, verb.i - 1)
                if pair is not None and "Fin" in verb.morph.get("VerbForm", []):
                    first, second = pair
                    first.head, first.dep_, second.head, second.dep_ = verb, subject, first, apposed
            elif verb.lemma_ in says and verb.head.lemma_ in who:
                noun, over = _whole(verb.head), next(t for t in doc if t.head == t)
                if over.i < noun.left_edge.i and _closes(doc, noun, verb):
                    verb.head, verb.dep_, over.head, over.dep_ = verb, over.dep_, verb, content
                    noun.head, noun.dep_ = verb, subject
                    _tensed(verb, past)
        return doc

    return correct


def _tensed(verb: Token, past: str) -> None:
    verb.tag_ = past
    verb.set_morph("Tense=Past|VerbForm=Fin")  # type: ignore[attr-defined]


def _two_phrases(doc: Doc, last: int) -> tuple[Token, Token] | None:
    """The heads of two noun phrases between three commas of which the last is at a place; one of them is a name."""
    commas = [t.i for t in doc[:last] if t.text in CLOSES][-2:]
    if len(commas) < 2 or doc[commas[1]].text != "," or commas[1] - commas[0] < 2 or last - commas[1] < 2:
        return None
    heads = []
    for low, high in ((commas[0] + 1, commas[1]), (commas[1] + 1, last)):
        inside = doc[low:high]
        if any("Fin" in t.morph.get("VerbForm", []) or t.pos_ == "CCONJ" for t in inside):
            return None
        head = next((t for t in inside if t.pos_ in ("NOUN", "PROPN") and not low <= t.head.i < high), None)
        if head is None or inside[0].pos_ not in ("DET", "PROPN", "NOUN", "ADJ"):
            return None
        heads.append(head)
    named = [h.pos_ == "PROPN" for h in heads]
    return (heads[0], heads[1]) if any(named) else None


def _whole(noun: Token) -> Token:
    """The noun of which another is a part: "a panel of experts"."""
    while noun.head.pos_ == "ADP" and noun.head.head.pos_ == "NOUN" and noun.head.head.i < noun.i:
        noun = noun.head.head
    return noun


def _closes(doc: Doc, noun: Token, verb: Token) -> bool:
    """Whether a verb and what says when end a sentence, behind a noun phrase that a comma or a quotation opens."""
    low = noun.left_edge.i
    opened = low > 0 and doc[low - 1].text in CLOSES and verb.nbor(-1).pos_ in ("NOUN", "PROPN")
    behind = doc[verb.i + 1 :]
    return opened and all(t.pos_ in ("ADP", "NOUN", "PROPN", "NUM", "DET", "ADV", "PUNCT", "ADJ") for t in behind)


def _turn(verb: Token, noun: Token, own: Token, end: str) -> None:
    """Hang a clause on the verb behind the one that the model took for its head, with the noun as its subject."""
    over, label = (own if verb.head == verb else verb.head), verb.dep_
    own.head, own.dep_ = over, label
    for mark in [c for c in verb.rights if c.dep_ == end and c.i > own.i]:
        mark.head = own
    noun.head = own


def _next_verb(verb: Token, subjects: list[str], clauses: list[str]) -> Token | None:
    """The tensed verb to the right that hangs on a verb without a subject or a conjunction of its own."""
    for token in verb.rights:
        group = [token, *(c for c in token.lefts if c.pos_ == "AUX")]
        tensed = any("Fin" in t.morph.get("VerbForm", []) for t in group)
        own = any(c.dep_ in subjects for c in token.lefts)
        joined = any(c.pos_ in ("CCONJ", "SCONJ") for c in verb.rights if c.i < token.i and c.i > token.i - 3)
        if token.dep_ in clauses and token.pos_ in ("VERB", "AUX") and tensed and not own and not joined:
            return token
    return None
