"""The spaCy pipeline of a language: its model, with one sentence a text and compounds kept whole."""

from __future__ import annotations

import importlib
import re
from typing import Any

from spacy.language import Language as Pipeline
from spacy.tokens import Doc, Token

READ = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE"]
"""What the model finds out about a token."""
ENDS = frozenset({".", ",", ";", ":", "et", "mais"})
"""What may follow such a verb behind a name."""
CLOSES = frozenset({",", "»", "”", '"', "’", "›"})
"""What stands before an inserted verb of saying."""
REFLEXIVES = frozenset({"s'", "s’", "se"})
ADVERB = "aussi"
"""What the French model is shown for each word of an aside: it stands anywhere and changes nothing."""
PARTICIPLE = ("VBN", "VBD")
"""The tags of English participles, which the model mistakes for a past tense."""
VERB_ONLY = "verbe"
"""The sort of a word that is a verb wherever one of the openers follows it."""


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
    words, spaces = [token.text for token in doc], _spaces(doc)
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


@Pipeline.factory(
    "stand_ins",
    default_config={
        "forms": {}, "before": [], "behind": [], "resumed": {}, "clitics": [], "asides": [], "inside": [],
        "nouns": {}, "openers": [], "subjects": [], "feminine": [], "doers": [], "articles": [], "cues": {},
        "cue_shown": "", "cue_subjects": [],
    },
)  # fmt: skip
def stand_ins(
    nlp: Pipeline, name: str, forms: dict[str, list[str]], before: list[str], behind: list[str],  # noqa: ARG001
    resumed: dict[str, list[str]], clitics: list[str], asides: list[str], inside: list[str],
    nouns: dict[str, list[str]], openers: list[str], subjects: list[str], feminine: list[str], doers: list[str],
    articles: list[str], cues: dict[str, str], cue_shown: str, cue_subjects: list[str],
) -> Any:  # fmt: skip
    """Show the model other words where it is lost.

    `forms` gives the verb shown in the place of one that it takes for something else ("Moscou dément que": an adverb),
    the lemma of the real one, and what must follow it where that is not `behind`; `behind` are the words that must
    follow it, an adverb between at most, and `before` those that must not precede it ("sans doute que"); `resumed`
    gives the same for verbs between one of the pronouns `clitics` and the end of a clause ("Téhéran le dément.").
    `nouns` gives it for words that are verbs before one of `openers` and behind a name (a word in capitals that is none
    of `articles`), one of `subjects` or of `doers`, or a subject that one of `feminine` opens ("Paris livre deux
    frégates", "la firme livre des chars"). A third word there says that the last does not hold ("la dernière commande
    des Émirats"), or, where it is VERB_ONLY, that any word may stand before it.
    `cues` gives the lemmas of verbs of saying for which `cue_shown` stands between a comma or a closing quotation mark
    and a subject that a name or one of `cue_subjects` opens (", note le chercheur", ", s'inquiète Pierre Exemple").
    `asides` are phrases that it takes for the predicate when they stand behind one of the auxiliaries `inside` ("a, de
    son côté, acheté"): it is shown adverbs.
    """
    phrases = [phrase.split() for phrase in sorted(asides, key=len, reverse=True)]
    auxiliaries = frozenset(inside)

    def acting(words: list[str], place: int, sort: str) -> bool:
        """Whether what stands around a word that looks like a noun makes it a verb."""
        following = words[place + 1].lower().replace("’", "'") if place + 1 < len(words) else ""
        if place == 0 or not (following in openers or following[:1].isdigit()):
            return False
        before = words[place - 1]
        named = before[:1].isupper() and before.lower() not in articles
        if sort == VERB_ONLY or named or before.lower() in subjects or before.lower() in doers:
            return True
        near = [w.lower() for w in words[max(0, place - 3) : place - 1]]
        return not sort and before.isalpha() and not set(near) & {",", ";"} and bool(set(near) & set(feminine))

    def replace(doc: Doc) -> Doc:
        words = [token.text for token in doc]
        shown = {
            n: forms[w] for n, w in enumerate(words) if w in forms and _a_verb(words, n, before, forms[w][2:] or behind)
        }
        shown |= {n: resumed[w] for n, w in enumerate(words) if w in resumed and _resumed(words, n, clitics)}
        shown |= {
            n: nouns[w][:2] for n, w in enumerate(words)
            if w in nouns and acting(words, n, (*nouns[w], "")[2])
        }
        shown |= {n: [cue_shown, cues[w]] for n, w in enumerate(words) if w in cues and _inserted(words, n, cue_subjects)}
        for place, word in enumerate(words[:-2]):
            if word.lower() in auxiliaries:
                shown |= {n: [ADVERB, words[n].lower()] for n in _aside(words, place + 1, phrases)}
        if not shown:
            return doc
        other = Doc(doc.vocab, [shown[n][0] if n in shown else w for n, w in enumerate(words)], _spaces(doc))
        other.user_data |= doc.user_data
        other.user_data["stand_ins"] = {n: (words[n], own[1]) for n, own in shown.items()}
        return other

    return replace


def _a_verb(words: list[str], place: int, before: list[str], behind: list[str]) -> bool:
    following = [w.lower().replace("’", "'") for w in words[place + 1 : place + 3]]
    if following and following[0].endswith("ment"):
        following = following[1:]
    if not following or place == 0 or words[place - 1].lower() in before:
        return False
    named = words[place - 1][:1].isupper() and following[0] in ENDS  # "Alger dément."
    return following[0] in behind or named


def _inserted(words: list[str], place: int, subjects: list[str]) -> bool:
    """Whether a verb stands behind a comma or a quotation, a reflexive pronoun between at most, and before a subject."""
    before = words[place - 1] if place else ""
    if before.lower() in REFLEXIVES and place > 1:
        before = words[place - 2]
    following = words[place + 1] if place + 1 < len(words) else ""
    return before in CLOSES and (following.lower() in subjects or following[:1].isupper())


def _resumed(words: list[str], place: int, clitics: list[str]) -> bool:
    """Whether a verb stands between a pronoun and the end of its clause, an adverb between at most."""
    following = words[place + 1 : place + 3]
    if following and following[0].endswith("ment"):
        following = following[1:]
    return place > 1 and words[place - 1].lower() in clitics and bool(following) and following[0] in ENDS


def _aside(words: list[str], place: int, phrases: list[list[str]]) -> range:
    """The places of a phrase that begins at a place, with the commas around it; none where something else stands."""
    comma = int(words[place] == ",")
    for phrase in phrases:
        end = place + comma + len(phrase)
        if [w.lower().replace("’", "'") for w in words[place + comma : end]] == phrase:
            closed = end < len(words) and words[end] == ","
            return range(place, end + int(closed)) if closed == bool(comma) else range(0)
    return range(0)


def _spaces(doc: Doc) -> list[bool]:
    return [bool(token.whitespace_) for token in doc]


@Pipeline.component("restored")
def restored(doc: Doc) -> Doc:
    """Put the words and spaces of the text back where the model was shown others, with all that was read."""
    places = doc.user_data.get("stand_ins", {})
    if not places and "written" not in doc.user_data:
        return doc
    words, spaces = doc.user_data.get("written", ([token.text for token in doc], _spaces(doc)))
    own = Doc(doc.vocab, [places.get(n, (word,))[0] for n, word in enumerate(words)], spaces)
    own.from_array(READ, doc.to_array(READ))  # type: ignore[arg-type]
    for place, (_, lemma) in places.items():
        own[place].lemma_ = lemma
    return own


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
        "always": [],
    },
)
def inverted(
    nlp: Pipeline, name: str, pronouns: list[str], clitics: list[str], clause: str, complement: str,  # noqa: ARG001
    subject: str, object: str, indirect: str, always: list[str],
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
                if noun is not None and (opening.dep_ == object or _agrees_with_none(verb, object)):
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


def _agrees_with_none(verb: Token, object: str) -> bool:
    """Whether a French participle agrees with an object that does not stand behind it ("que X a revendus")."""
    having = any(c.lemma_ == "avoir" and c.pos_ == "AUX" for c in verb.lefts)
    marked = "Plur" in verb.morph.get("Number", []) or "Fem" in verb.morph.get("Gender", [])
    return having and marked and not any(c.dep_ == object for c in verb.rights)


@Pipeline.factory(
    "reduced",
    default_config={
        "subjects": [], "apposed": "", "clauses": [], "participle": "", "becomes": "", "end": "", "behind": [],
        "object": "",
    },
)  # fmt: skip
def reduced(
    nlp: Pipeline, name: str, subjects: list[str], apposed: str, clauses: list[str], participle: str,  # noqa: ARG001
    becomes: str, end: str, behind: list[str], object: str,
) -> Any:  # fmt: skip
    """Read "The jets France has pledged will arrive" as a relative clause without its pronoun.

    The model takes the name for an apposition and the noun for the subject of the wrong verb: the verb behind the name
    becomes a relative clause of the noun, with the name as its subject, and the next verb without one gets the noun.
    So does a participle right behind its noun and before one of `behind`: "The jets bought from Georgia were sold on".
    """

    def correct(doc: Doc) -> Doc:
        for noun in doc[:-2]:
            verb = noun.nbor()
            described = noun.dep_ in subjects and noun.pos_ == "NOUN" and verb == noun.head and verb.tag_ in PARTICIPLE
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


def load(model: str, rules: dict[str, Any]) -> Pipeline:
    """Load a model from its package; `rules["whole"]` is the pattern of compounds to keep as one token."""
    nlp: Pipeline = importlib.import_module(model).load()
    nlp.add_pipe("compounds", first=True, config={"whole": rules.get("whole", "")})
    nlp.add_pipe("one_sentence", after="compounds")
    if "stand_ins" in rules:
        nlp.add_pipe("stand_ins", after="compounds", config=rules["stand_ins"])
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
    if "agents" in rules:
        nlp.add_pipe("agents", last=True, config=rules["agents"])
    return nlp
