"""Who "il", "elle", "he", "she", "ce dernier" are: the person that fits and stands out, and nobody where none does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.attribution.lexicon import Lexicon
from generator.extract.drafts import ActorWords, Draft, Hit, Line
from generator.extract.names import Name
from generator.extract.persons import Person
from generator.extract.speakers import Mentioned, first_person, is_quoted
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEAKING = frozenset({"say", "tell", "ask", "think"})
REACH = 3
"""Sentences: how far back a pronoun looks for its person. A pronoun that was resolved counts as a mention."""


def pronouns(
    lines: list[Line], people: list[tuple[Person, Draft]], quotations: tuple[Span, ...], words: ActorWords, lex: Lexicon
) -> None:
    """Add the pronouns that stand for persons to their mentions."""
    if not people:
        return
    starts = [start for start, _ in quotations]
    by_line: dict[int, list[Mentioned]] = {}
    for person, draft in people:
        for name in person.mentions:
            quoted = is_quoted(name.line, name.start, quotations, starts)
            subject = is_subject(name, words)
            if subject and draft.gender is None:
                draft.gender = _agreement(name, words)
            by_line.setdefault(name.line.index, []).append(Mentioned(name.start, name.end, draft, subject, quoted))
    for line in lines:
        here = by_line.setdefault(line.index, [])
        for place, token in enumerate(line.tokens):
            gender = _pronoun(line, place, words)
            if gender is None:
                continue
            bare = _bare(token.lower_)
            width = 1 if bare in words.pronouns else len(_latter(line, place, words).split())
            last = line.tokens[place + width - 1]
            quoted = is_quoted(line, token.idx, quotations, starts)
            spoken = bool(lex.frames(token.head)[1] & SPEAKING)
            found = _antecedent(lines, by_line, line, token.idx, gender, quoted, words, width > 1, spoken)
            if found is None:
                continue
            found.gender = found.gender or (gender if gender != "u" else None)
            start = token.idx + len(token.lower_) - len(bare)
            found.hits.append(Hit(start, last.idx + len(last), line.index, "pronoun"))
            here.append(Mentioned(token.idx, last.idx + len(last), found, True, quoted))
    first_person(lines, by_line, quotations, words)


def _latter(line: Line, place: int, words: ActorWords) -> str:
    two = f"{line.after(place)} {line.after(place + 1)}"
    return two if two in words.latter else line.after(place)


def _pronoun(line: Line, place: int, words: ActorWords) -> str | None:
    """The gender that a pronoun of a person asks for ("u": any); None for other tokens and for "il faut"."""
    token = line.tokens[place]
    word = _bare(token.lower_)
    if word in words.pronouns:
        return None if _impersonal(line, place, words) else words.pronouns[word]
    return words.latter.get(_latter(line, place, words))


def _bare(word: str) -> str:
    """A pronoun behind its verb without the hyphen: "a-t-elle", "dit-il"."""
    return word.removeprefix("-").removeprefix("t-")


def _impersonal(line: Line, place: int, words: ActorWords) -> bool:
    """ "Il faut", "il est clair que": the parser's label alone is no proof, it gives it to persons too."""
    token = line.tokens[place]
    one, two = line.after(place + 1), line.after(place + 2)
    inverted = f"{line.before(place, 3)} {line.before(place, 2)}"  # "y a-t-il"
    if token.head.lemma_ in words.impersonal or {one, two, f"{one} {two}", inverted} & words.impersonal_next:
        return True
    if token.dep_ not in words.expletives:
        return False
    described = token.head.pos_ in ("ADJ", "NOUN") or any(c.dep_ in words.agreeing for c in token.head.children)
    return described and any(line.after(n) in words.complementisers for n in range(place + 2, place + 8))


def is_subject(name: Name, words: ActorWords) -> bool:
    """Whether a name is the subject of a verb, itself or as the apposition of a subject."""
    return _subject_token(name, words) is not None


def _subject_token(name: Name, words: ActorWords) -> Token | None:
    labels = words.subjects | words.passive_subjects
    for token in name.line.tokens[name.first : name.behind]:
        climbed = token
        for _ in range(4):
            if climbed.dep_ in labels:
                return climbed
            if climbed.dep_ not in words.appositions:
                break
            climbed = climbed.head
    return None


def _agreement(name: Name, words: ActorWords) -> str | None:
    """The gender that a participle or adjective shows ("Anaïs Abert a été contactée")."""
    token = _subject_token(name, words)
    if token is None:
        return None
    verb = token.head
    if not any(child.dep_ in words.agreeing for child in verb.children):
        return None
    gender = verb.morph.get("Gender", [])
    return {"Fem": "f", "Masc": "m"}.get(gender[0]) if gender else None


def _antecedent(
    lines: list[Line], by_line: dict[int, list[Mentioned]], line: Line, at: int, gender: str, quoted: bool,
    words: ActorWords, nearest: bool, spoken: bool,
) -> Draft | None:  # fmt: skip
    """The person meant, looked for in this sentence, then in those before it."""
    for index in range(line.index, max(-1, line.index - REACH - 1), -1):
        limit = at if index == line.index else len(lines[index].text) + 1
        people = [
            m for m in by_line.get(index, ())
            if m.start < limit and (m.quoted == quoted or not quoted and not m.quoted)
            and (gender == "u" or m.draft.gender in (None, gender))
        ]  # fmt: skip
        rivals = _rivals(lines[index], limit, gender, by_line.get(index, []), words)
        if people:
            if nearest:
                last = max(people, key=lambda m: m.start)
                return None if any(r > last.start for r in rivals) else last.draft
            chosen = _outstanding(people, lines[index], words, spoken, index < line.index)
            if chosen is None:
                return None
            return None if rivals and not chosen.subject else chosen.draft
        if rivals:
            return None
    return None


def _outstanding(
    people: list[Mentioned], line: Line, words: ActorWords, spoken: bool, earlier: bool
) -> Mentioned | None:
    """The one person of a sentence that a pronoun takes up: its subject, or the only one.

    Of two subjects in an earlier sentence, who goes on speaking is the one of its main clause ("X said Y had sold. He
    added"); who does something else may be either.
    """
    subjects = [m for m in people if m.subject]
    if not subjects:
        return people[-1] if len({id(m.draft) for m in people}) == 1 else None
    if not earlier or len({id(m.draft) for m in subjects}) == 1:
        return subjects[-1]
    depths = [_depth(line, m, words) for m in subjects]
    if min(depths) == max(depths):
        return subjects[-1]
    return subjects[depths.index(min(depths))] if spoken else None


def _depth(line: Line, person: Mentioned, words: ActorWords) -> int:
    """How many clauses stand above the one whose subject a person is."""
    first, behind = line.at(person.start, person.end)
    subject = next((t for t in line.tokens[first:behind] if t.head.i < first or t.head.i >= behind), line.tokens[first])
    return sum(above.dep_ in words.clauses for above in (subject.head, *subject.head.ancestors))


def _rivals(line: Line, limit: int, gender: str, people: list[Mentioned], words: ActorWords) -> list[int]:
    """Where other subjects stand whom the pronoun could mean: "le diplomate", "un homme", in French "la convention"."""
    roles = {place: role for role in line.roles for place in range(*line.at(role.start, role.end))}
    found: list[int] = []
    for place, token in enumerate(line.tokens):
        if token.idx >= limit:
            break
        if token.dep_ not in words.subjects | words.passive_subjects or token.pos_ not in ("NOUN", "PROPN"):
            continue
        role = roles.get(place)
        if role is None and not words.agreeing or role is not None and role.plural:
            continue  # English "he" is a human being
        if any(m.start <= token.idx < m.end for m in people) or role is not None and _of_named(line, place, people):
            continue
        if token.morph.get("Number", []) == ["Plur"]:
            continue
        own = token.morph.get("Gender", [])
        if own and gender in ("m", "f") and words.agreeing and own[0] != {"m": "Masc", "f": "Fem"}[gender]:
            continue
        found.append(token.idx)
    return found


def _of_named(line: Line, place: int, people: list[Mentioned]) -> bool:
    """Whether a role is that of a person who is named beside it: no verb parts them."""
    for person in people:
        first, behind = line.at(person.start, person.end)
        between = line.tokens[place:first] if place < first else line.tokens[behind:place]
        if len(between) < 12 and not any(t.pos_ in ("VERB", "AUX") for t in between):
            return True
    return False
