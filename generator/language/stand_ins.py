"""Other words shown to a model where it is lost ("dément": an adverb), and the real ones put back behind it."""

from __future__ import annotations

from typing import Any

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

READ = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE"]
"""What the model finds out about a token."""
ENDS = frozenset({".", ",", ";", ":", "et", "mais"})
"""What may follow such a verb behind a name."""
CLOSES = frozenset({",", "»", "”", '"', "’", "›"})
"""What stands before an inserted verb of saying."""
REFLEXIVES = frozenset({"s'", "s’", "se"})
ADVERB = "aussi"
"""What the French model is shown for each word of an aside: it stands anywhere and changes nothing."""
VERB_ONLY = "verbe"
"""The sort of a word that is a verb wherever one of the openers follows it."""


@Pipeline.factory(
    "stand_ins",
    default_config={
        "forms": {}, "before": [], "behind": [], "resumed": {}, "clitics": [], "asides": [], "inside": [],
        "nouns": {}, "openers": [], "subjects": [], "feminine": [], "doers": [], "articles": [], "cues": {},
        "cue_shown": "", "cue_subjects": [], "finals": {}, "final_shown": "",
        "sayers": [],
    },
)  # fmt: skip
def stand_ins(
    nlp: Pipeline, name: str, forms: dict[str, list[str]], before: list[str], behind: list[str],  # noqa: ARG001
    resumed: dict[str, list[str]], clitics: list[str], asides: list[str], inside: list[str],
    nouns: dict[str, list[str]], openers: list[str], subjects: list[str], feminine: list[str], doers: list[str],
    articles: list[str], cues: dict[str, str], cue_shown: str, cue_subjects: list[str],
    finals: dict[str, str], final_shown: str, sayers: list[str],
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
    `finals` does so for those that end a clause behind a name or one of `sayers` ("…, the institute notes.").
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

    def final(words: list[str], place: int) -> bool:
        """Whether a word ends a clause behind somebody who may speak."""
        ends = place + 1 == len(words) or words[place + 1] in ENDS
        return place > 1 and ends and (words[place - 1][:1].isupper() or words[place - 1] in sayers)

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
        shown |= {
            n: [cue_shown, cues[w]] for n, w in enumerate(words) if w in cues and _inserted(words, n, cue_subjects)
        }
        shown |= {n: [final_shown, finals[w]] for n, w in enumerate(words) if w in finals and final(words, n)}
        for place, word in enumerate(words[:-2]):
            if word.lower() in auxiliaries:
                shown |= {n: [ADVERB, words[n].lower()] for n in _aside(words, place + 1, phrases)}
        if not shown:
            return doc
        other = Doc(doc.vocab, [shown[n][0] if n in shown else w for n, w in enumerate(words)], spaces_of(doc))
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
    """Whether a verb stands behind a comma or a quotation, a reflexive pronoun between, and before a subject."""
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
