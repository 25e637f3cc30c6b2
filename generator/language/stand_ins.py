"""Other words shown to a model where it is lost ("dément": an adverb), and the real ones put back behind it."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

READ = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE"]
"""What the model finds out about a token."""
CLOSES = frozenset({",", "»", "”", '"', "’", "›"})
"""What stands before an inserted verb of saying."""
VERB_ONLY = "verbe"
"""The sort of a word that is a verb wherever one of the openers follows it."""
TABLES = ("finals", "cues", "nouns", "resumed", "forms")
LISTS = (
    "before", "behind", "clitics", "inside", "openers", "subjects", "feminine", "doers", "articles", "cue_subjects",
    "sayers", "reflexives",
)  # fmt: skip


@Pipeline.factory("stand_ins", default_config={"rules": {}})
def stand_ins(nlp: Pipeline, name: str, rules: dict[str, Any]) -> Any:  # noqa: ARG001
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
    `finals` does so for those that end a clause behind a name or one of `sayers` ("…, the institute notes.").
    `asides` are phrases that it takes for the predicate when they stand behind one of the auxiliaries `inside` ("a, de
    son côté, acheté"): it is shown the `adverb`, which stands anywhere and changes nothing. A clause ends at `ends`.
    """
    return _StandIns(rules)


class _StandIns:
    """The component: a Doc with other words, which `restored` gives its own back."""

    def __init__(self, rules: dict[str, Any]) -> None:
        self.rules = rules
        self.tables: dict[str, dict[str, Any]] = {name: rules.get(name, {}) for name in TABLES}
        self.own = {key: frozenset(rules.get(key, ())) for key in LISTS}
        self.ends = frozenset(rules.get("ends", "")) | frozenset(".,;:")
        self.phrases = [phrase.split() for phrase in sorted(rules.get("asides", ()), key=len, reverse=True)]

    def __call__(self, doc: Doc) -> Doc:
        words = [token.text for token in doc]
        found = ((place, self._shown(words, place)) for place in range(len(words)))
        shown = {place: pair for place, pair in found if pair is not None}
        for place, word in enumerate(words[:-2]):
            if word.lower() in self.own["inside"]:
                aside = _aside(words, place + 1, self.phrases)
                shown |= {n: [self.rules["adverb"], words[n].lower()] for n in aside}
        if not shown:
            return doc
        other = Doc(doc.vocab, [shown[n][0] if n in shown else w for n, w in enumerate(words)], spaces_of(doc))
        other.user_data |= doc.user_data
        other.user_data["stand_ins"] = {n: (words[n], pair[1]) for n, pair in shown.items()}
        return other

    def _shown(self, words: list[str], place: int) -> list[str] | None:
        """The word shown at a place and the lemma of the real one; None where that is shown itself."""
        word, rules, tables = words[place], self.rules, self.tables
        if word in tables["finals"] and self._final(words, place):
            return [rules["final_shown"], tables["finals"][word]]
        if word in tables["cues"] and self._inserted(words, place):
            return [rules["cue_shown"], tables["cues"][word]]
        if word in tables["nouns"] and self._acting(words, place, (*tables["nouns"][word], "")[2]):
            return list(tables["nouns"][word][:2])
        if word in tables["resumed"] and self._resumed(words, place):
            return list(tables["resumed"][word])
        form = tables["forms"].get(word)
        return form if form is not None and self._a_verb(words, place, form[2:] or self.own["behind"]) else None

    def _acting(self, words: list[str], place: int, sort: str) -> bool:
        """Whether what stands around a word that looks like a noun makes it a verb."""
        following = words[place + 1].lower().replace("’", "'") if place + 1 < len(words) else ""
        if place == 0 or not (following in self.own["openers"] or following[:1].isdigit()):
            return False
        before = words[place - 1]
        named = before[:1].isupper() and before.lower() not in self.own["articles"]
        if sort == VERB_ONLY or named or before.lower() in self.own["subjects"] | self.own["doers"]:
            return True
        near = {w.lower() for w in words[max(0, place - 3) : place - 1]}
        return not sort and before.isalpha() and not near & {",", ";"} and bool(near & self.own["feminine"])

    def _final(self, words: list[str], place: int) -> bool:
        """Whether a word ends a clause behind somebody who may speak."""
        ends = place + 1 == len(words) or words[place + 1] in self.ends
        return place > 1 and ends and (words[place - 1][:1].isupper() or words[place - 1] in self.own["sayers"])

    def _a_verb(self, words: list[str], place: int, behind: Container[str]) -> bool:
        """Whether what a verb needs stands behind a word, and nothing before it that makes it another."""
        following = _behind_adverb(words, place)
        if not following or place == 0 or words[place - 1].lower() in self.own["before"]:
            return False
        named = words[place - 1][:1].isupper() and following[0] in self.ends  # "Alger dément."
        return following[0] in behind or named

    def _inserted(self, words: list[str], place: int) -> bool:
        """Whether a verb stands behind a comma or a quotation, a reflexive pronoun between, and before a subject."""
        before = words[place - 1] if place else ""
        if before.lower() in self.own["reflexives"] and place > 1:
            before = words[place - 2]
        following = words[place + 1] if place + 1 < len(words) else ""
        return before in CLOSES and (following.lower() in self.own["cue_subjects"] or following[:1].isupper())

    def _resumed(self, words: list[str], place: int) -> bool:
        """Whether a verb stands between a pronoun and the end of its clause, an adverb between at most."""
        following = _behind_adverb(words, place)
        clitic = place > 1 and words[place - 1].lower() in self.own["clitics"]
        return clitic and bool(following) and following[0] in self.ends


def _behind_adverb(words: list[str], place: int) -> list[str]:
    """The one or two words behind a place, without an adverb, in small letters."""
    following = [w.lower().replace("’", "'") for w in words[place + 1 : place + 3]]
    return following[1:] if following and following[0].endswith("ment") else following


def _aside(words: list[str], place: int, phrases: list[list[str]]) -> range:
    """The places of a phrase that begins at a place, with the commas around it; none where something else stands."""
    comma = int(words[place] == ",")
    for phrase in phrases:
        end = place + comma + len(phrase)
        if [w.lower().replace("’", "'") for w in words[place + comma : end]] == phrase:
            closed = end < len(words) and words[end] == ","
            return range(place, end + int(closed)) if closed == bool(comma) else range(0)
    return range(0)


def spaces_of(doc: Doc) -> list[bool]:
    """Whether a space follows each token."""
    return [bool(token.whitespace_) for token in doc]


@Pipeline.component("restored")
def restored(doc: Doc) -> Doc:
    """Put the words and spaces of the text back where the model was shown others, with all that was read."""
    places = doc.user_data.get("stand_ins", {})
    if not places and "written" not in doc.user_data:
        return doc
    words, spaces = doc.user_data.get("written", ([token.text for token in doc], spaces_of(doc)))
    own = Doc(doc.vocab, [places.get(n, (word,))[0] for n, word in enumerate(words)], spaces)
    own.from_array(READ, doc.to_array(READ))  # type: ignore[arg-type]
    for place, (_, lemma) in places.items():
        own[place].lemma_ = lemma
    return own
