"""Read the words of a source that has no name: its role, to whom it belongs, how many they are."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extract.attribution.anonymity import anonymity
from generator.extract.attribution.compose import LANGUAGES, both
from generator.extract.attribution.description import Description, Named
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.reading import Reading, Sentence
from generator.glossary import Entry, Form
from generator.language import language
from generator.model import Bilingual, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMED_ENTITIES = frozenset({"PERSON", "PER", "ORG", "GPE", "NORP", "LOC"})
LONGEST = 90
"""Characters: a longer description is cut at its first comma."""
_CACHE: dict[tuple[str, str], list[tuple[Entry, re.Pattern[str]]]] = {}


def described(
    reading: Reading, sentence: Sentence, head: Token, span: Span, actors: Sequence[Named], lex: Lexicon
) -> Description:
    """Read a noun phrase whose head is no actor."""
    text = reading.text
    span = _without_wish(reading, _without_audience(text, span, actors, lex))
    actors = [n for n in actors if n.start < span[1]]
    words = text[span[0] : span[1]]
    opening = [t for t in sentence.tokens(*span) if not t.is_space][:3]
    listed = len(opening) > 1 and opening[1].lower_ in lex["one_of"]
    if opening and (opening[0].lower_ in lex["definite"] or listed):  # "l'un des pilotes", "des dizaines de pilotes"
        opening = opening[1:]
    one_of = len(opening) > 1 and opening[0].lower_ in lex["one_of"] and opening[1].lower_ in lex["of"]
    own = reading.language.code
    at = sentence.offset(head)[0]
    role, role_span, form = _role(reading, words, span[0], at, own)
    covered: list[Span] = [role_span] if role_span else []
    inside = [n for n in actors if not (role_span and role_span[0] <= n.start < role_span[1])]
    bodies = [n for n in inside if n.actor.kind not in ("person", "country") and not asked_by(text, span, n, lex)]
    countries = [n for n in inside if n.actor.kind == "country" and not _posted(text, span, n, lex)]
    affiliation = next(iter((*bodies, *countries)), None)
    covered.extend((n.start, n.end) for n in inside)
    tokens = [t for t in sentence.tokens(*span) if not t.is_space]
    mark, first = _mark(tokens, lex)
    count = _count(tokens, lex)
    descriptor, place = _descriptor(reading, span, own)
    if place:
        covered.append(place)
    modifiers = tuple(_modifiers(words, span[0], own, covered))
    plural = _plural(head, role, form, count) and (count is not None or not one_of)
    mark = "another" if one_of and not plural else mark
    gender = _gender([] if one_of and count else tokens, form, role, head)  # not of "la plupart"
    rest = _without_mark(text, sentence, tokens, tokens[0].i if one_of and tokens else first, span)
    complete = role is not None and not any(
        token.is_alpha and token.lower_ not in lex["linking"] and token.i >= first
        and not any(a <= sentence.offset(token)[0] < b for a, b in covered)
        and not any(token.lower_ in _forms(own, m) for m in modifiers)
        and token.lower_ not in _numbers(own)
        for token in tokens
    )  # fmt: skip
    description = Description(
        words, mark, head.lemma_.lower(), role, plural, gender, affiliation.actor if affiliation else None,
        modifiers, count, descriptor,
    )  # fmt: skip
    name = both(
        reading,
        description,
        "" if one_of and complete else rest,
        complete,
        text[affiliation.start : affiliation.end] if affiliation else "",
    )
    return Description(
        words,
        mark,
        description.lemma,
        role,
        plural,
        gender,
        description.affiliation,
        modifiers,
        count,
        descriptor,
        name,
    )


def asked_by(text: str, span: Span, named: Named, lex: Lexicon) -> bool:
    """Whether an outlet only asked, or passes on: "jointe par Jeune Afrique", "cited by the Financial Times"."""
    before = text[span[0] : named.start]
    return named.actor.kind == "media" and re.search(lex.words["asked_by"], before, re.IGNORECASE) is not None


def _posted(text: str, span: Span, named: Named, lex: Lexicon) -> bool:
    """Whether a country is only where somebody sits: "deux diplomates en poste à Kiev", "based in Nairobi"."""
    return re.search(lex.words["posted_in"], text[span[0] : named.start], re.IGNORECASE) is not None


def _without_audience(text: str, span: Span, actors: Sequence[Named], lex: Lexicon) -> Span:
    """The words of a source without the outlet it speaks to: "a confié un responsable à l'AFP"."""
    pattern = lex.words["to_outlet"]
    for outlet in (n for n in actors if pattern and n.actor.kind == "media"):
        to = re.search(pattern, text[span[0] : outlet.start], re.IGNORECASE)
        if to is not None and to.start() > 0:
            return span[0], span[0] + to.start()
    return span


def _without_wish(reading: Reading, span: Span) -> Span:
    """The words of a source without its wish not to be named: "un diplomate sous couvert d'anonymat"."""
    wish = next(iter(anonymity(reading.text, *span, reading.language)), None)
    return (span[0], wish.place[0]) if wish is not None and wish.place[0] > span[0] else span


def _role(
    reading: Reading, words: str, offset: int, at: int, own: str
) -> tuple[Entry | None, Span | None, Form | None]:
    """The role whose words hold the head of the phrase, else the first one before any "of"."""
    for match in reading.glossary.matches(words, own, "roles"):
        span = offset + match.start, offset + match.end
        if span[0] <= at < span[1]:
            form = min(match.forms, key=lambda f: f.ambiguous)
            return form.entry, span, form
    return None, None, None


def _mark(tokens: Sequence[Token], lex: Lexicon) -> tuple[str, int]:
    """What the first words say of the source being known or new, and the first token behind the article."""
    if not tokens:
        return "bare", 0
    first = tokens[0].i
    mark = "bare"
    for token in tokens[:3]:
        word = token.lower_
        if word in lex["another"]:
            return "another", token.i + 1
        if word in lex["definite"] and mark == "bare":
            mark, first = "definite", token.i + 1
        elif word in lex["indefinite"] and mark == "bare":
            mark, first = "indefinite", token.i + 1
        elif mark == "bare":
            break
    return mark, first


def _count(tokens: Sequence[Token], lex: Lexicon) -> str | None:
    counts = lex.words["counts"]
    for token in tokens[:3]:
        for key, forms in counts.items():
            if token.lower_ in forms:
                return str(key)
        if token.pos_ in ("NOUN", "PROPN"):
            break
    return None


def _plural(head: Token, role: Entry | None, form: Form | None, count: str | None) -> bool:
    if count is not None:
        return True
    number = head.morph.get("Number", [])
    if form is not None and role is not None:
        own = {
            key: {str(role.data[c].get(k)) for c in LANGUAGES for k in keys}
            for key, keys in (("s", "mfs"), ("p", ("mp", "fp", "p")))
        }
        if form.text in own["s"] - own["p"] and head.lower_ not in own["p"]:
            return "Plur" in number and head.lower_.endswith(("s", "x"))
        if head.lower_ in own["p"] - own["s"]:
            return True
    return "Plur" in number


def _gender(tokens: Sequence[Token], form: Form | None, role: Entry | None, head: Token) -> str | None:
    """The gender the words show: by the article, or by the form of the role."""
    for token in tokens[:2]:
        gender = token.morph.get("Gender", [])
        if token.pos_ == "DET" and gender:
            return "f" if gender[0] == "Fem" else "m"
    if form is not None and role is not None:
        french = role.data["fr"]
        if french.get("m") != french.get("f") and form.text in (french.get("m"), french.get("f")):
            return "f" if form.text == french.get("f") else "m"
    gender = head.morph.get("Gender", [])
    return "f" if gender and gender[0] == "Fem" else None


def _without_mark(text: str, sentence: Sentence, tokens: Sequence[Token], first: int, span: Span) -> str:
    """The words without their article: what stands as a name in the article's language."""
    start = next((sentence.offset(t)[0] for t in tokens if t.i >= first), span[0])
    words = " ".join(text[start : span[1]].split())
    if len(words) > LONGEST:
        words = re.split(r"[,;:(—–]\s", words)[0]
    words = words.strip(" ,;:.-–—")
    leading = next((t for t in tokens if t.i >= first), None)
    common = leading is not None and leading.pos_ != "PROPN" and leading.text[1:].islower()
    if common and leading is not None and leading.ent_type_ not in NAMED_ENTITIES:
        words = words[:1].lower() + words[1:]
    return words or " ".join(text[span[0] : span[1]].split())


def _forms(code: str, modifier: str) -> frozenset[str]:
    return frozenset(str(f) for f in language(code).words("attribution")["modifiers"].get(modifier) or ())


@functools.cache
def _numbers(code: str) -> frozenset[str]:
    return frozenset(
        w for forms in language(code).words("attribution")["counts"].values() for f in forms for w in str(f).split()
    )


@functools.cache
def _modifier_patterns(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = language(code).words("attribution")["modifiers"]
    return tuple((key, _any_of(forms)) for key, forms in table.items() if forms)


def _any_of(forms: Sequence[object]) -> re.Pattern[str]:
    longest_first = sorted((re.escape(str(form)) for form in forms), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", re.IGNORECASE)


def _modifiers(words: str, offset: int, code: str, covered: list[Span]) -> Iterator[str]:
    for key, pattern in _modifier_patterns(code):
        for match in pattern.finditer(words):
            place = offset + match.start(), offset + match.end()
            if not any(a < place[1] and place[0] < b for a, b in covered):
                covered.append(place)
                yield key
                break


def _descriptor(reading: Reading, span: Span, code: str) -> tuple[Entry | None, Span | None]:
    """The descriptor in a phrase ("connaissant bien le dossier"), the longest one."""
    words = reading.text[span[0] : span[1]]
    lowered = words.lower().replace("’", "'")
    best: tuple[Entry | None, Span | None] = None, None
    for entry, pattern in _patterns_of(reading, code):
        match = pattern.search(lowered)
        if match and (best[1] is None or match.end() - match.start() > best[1][1] - best[1][0]):
            best = entry, (span[0] + match.start(), span[0] + match.end())
    return best


def _patterns_of(reading: Reading, code: str) -> list[tuple[Entry, re.Pattern[str]]]:
    """The descriptors of a glossary as patterns, made once; the words of a variant agree in French."""
    key = reading.glossary.digest, code
    if key not in _CACHE:
        _CACHE[key] = [
            (entry, re.compile(rf"(?<!\w){_agreeing(str(variant).lower(), code)}(?!\w)"))
            for entry in reading.glossary.of_kind("descriptor") for variant in entry.data[code]
        ]  # fmt: skip
    return _CACHE[key]


def _agreeing(variant: str, code: str) -> str:
    ending = "(?:e|s|es)?" if language(code).words("attribution")["descriptor_agreement"] else ""
    first, _, rest = variant.partition(" ")
    return re.escape(first) + ending + (re.escape(" " + rest) if rest else "")


def document_kind(it: Description, reading: Reading) -> Bilingual:
    """What sort of document it is, in both languages where the glossary knows the word."""
    for match in reading.glossary.matches(it.lemma, reading.language.code, "roles"):
        entry = match.forms[0].entry
        return Bilingual(str(entry.data["fr"]["m"]), str(entry.data["en"]["s"]))
    return Bilingual(it.lemma, it.lemma)


def clipped(reading: Reading, span: Span, behind: int) -> Span:
    """A source's words up to the first comma or bracket behind its head: what follows is said of it, no part of it."""
    stop = re.search(r"\s*[,;(—–]\s?", reading.text[behind : span[1]])
    return (span[0], behind + stop.start()) if stop and behind + stop.start() > span[0] else span


def with_descriptor(reading: Reading, span: Span) -> Span:
    """A source's words with the descriptor right behind them, which the parser may hang elsewhere."""
    words = reading.text[span[1] : span[1] + LONGEST].lower().replace("’", "'")
    gap = len(words) - len(words.lstrip(" ,\u00a0"))
    for _, pattern in _patterns_of(reading, reading.language.code):
        match = pattern.match(words, gap)
        if match is not None and gap:
            return span[0], span[1] + match.end()
    return span
