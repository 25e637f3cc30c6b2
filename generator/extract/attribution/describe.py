"""A source that has no name: its words, and the same description in both languages."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.extract.attribution.lexicon import Lexicon
from generator.extract.bodies import of
from generator.extract.reading import Reading, Sentence
from generator.glossary import Entry, Form
from generator.language import language
from generator.model import Actor, Bilingual, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

LANGUAGES = ("fr", "en")
LONGEST = 90
"""Characters: a longer description is cut at its first comma."""


@dataclass(frozen=True)
class Description:
    """What the words of a source say of it. `mark`: definite · indefinite · another · bare."""

    words: str
    mark: str
    lemma: str
    role: Entry | None = None
    plural: bool = False
    gender: str | None = None
    affiliation: Actor | None = None
    modifiers: tuple[str, ...] = ()
    count: str | None = None
    descriptor: Entry | None = None
    name: Bilingual | None = None

    @property
    def specific(self) -> bool:
        """Whether the description tells this source from any other of its role."""
        return self.affiliation is not None or self.descriptor is not None


@dataclass(frozen=True)
class Named:
    """An actor mentioned in the words of a source."""

    actor: Actor
    start: int
    end: int
    how: str


def described(
    reading: Reading, sentence: Sentence, head: Token, span: Span, actors: Sequence[Named], lex: Lexicon
) -> Description:
    """Read a noun phrase whose head is no actor."""
    text = reading.text
    words = text[span[0] : span[1]]
    own = reading.language.code
    at = sentence.offset(head)[0]
    role, role_span, form = _role(reading, words, span[0], at, own)
    covered: list[Span] = [role_span] if role_span else []
    inside = [n for n in actors if not (role_span and role_span[0] <= n.start < role_span[1])]
    bodies = [n for n in inside if n.actor.kind not in ("person", "country")]
    countries = [n for n in inside if n.actor.kind == "country"]
    affiliation = (bodies or countries or [None])[0]
    covered.extend((n.start, n.end) for n in inside)
    tokens = [t for t in sentence.tokens(*span) if not t.is_space]
    mark, first = _mark(tokens, lex)
    count = _count(tokens, lex)
    descriptor, place = _descriptor(reading, span, own)
    if place:
        covered.append(place)
    modifiers = tuple(_modifiers(words, span[0], own, covered))
    plural = _plural(head, role, form, count)
    gender = _gender(tokens, form, role, head)
    rest = _without_mark(text, sentence, tokens, first, span)
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
    name = _both(reading, description, rest, complete, text[affiliation.start : affiliation.end] if affiliation else "")
    return Description(
        words, mark, description.lemma, role, plural, gender, description.affiliation, modifiers, count, descriptor, name
    )


def _role(reading: Reading, words: str, offset: int, at: int, own: str) -> tuple[Entry | None, Span | None, Form | None]:
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
    number = head.morph.get("Number")
    if form is not None and role is not None:
        own = {key: {str(role.data[c].get(k)) for c in LANGUAGES for k in keys} for key, keys in (("s", "mfs"), ("p", ("mp", "fp", "p")))}
        if form.text in own["s"] - own["p"] and head.lower_ not in own["p"]:
            return "Plur" in number and head.lower_.endswith(("s", "x"))
        if head.lower_ in own["p"] - own["s"]:
            return True
    return "Plur" in number


def _gender(tokens: Sequence[Token], form: Form | None, role: Entry | None, head: Token) -> str | None:
    """The gender the words show: by the article, or by the form of the role."""
    for token in tokens[:2]:
        gender = token.morph.get("Gender")
        if token.pos_ == "DET" and gender:
            return "f" if gender[0] == "Fem" else "m"
    if form is not None and role is not None:
        french = role.data["fr"]
        if french.get("m") != french.get("f") and form.text in (french.get("m"), french.get("f")):
            return "f" if form.text == french.get("f") else "m"
    gender = head.morph.get("Gender")
    return "f" if gender and gender[0] == "Fem" else None


def _without_mark(text: str, sentence: Sentence, tokens: Sequence[Token], first: int, span: Span) -> str:
    """The words without their article: what stands as a name in the article's language."""
    start = next((sentence.offset(t)[0] for t in tokens if t.i >= first), span[0])
    words = " ".join(text[start : span[1]].split())
    if len(words) > LONGEST:
        words = re.split(r"[,;:(—–]\s", words)[0]
    return words.strip(" ,;:.-–—") or " ".join(text[span[0] : span[1]].split())


def _forms(code: str, modifier: str) -> frozenset[str]:
    return frozenset(str(f) for f in language(code).words("attribution")["modifiers"].get(modifier) or ())


@functools.cache
def _numbers(code: str) -> frozenset[str]:
    return frozenset(w for forms in language(code).words("attribution")["counts"].values() for f in forms for w in str(f).split())


@functools.cache
def _modifier_patterns(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = language(code).words("attribution")["modifiers"]
    return tuple(
        (key, re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, map(str, forms)), key=len, reverse=True))})(?!\w)", re.I))
        for key, forms in table.items() if forms
    )  # fmt: skip


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


_CACHE: dict[tuple[str, str], list[tuple[Entry, re.Pattern[str]]]] = {}


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


def _both(reading: Reading, it: Description, rest: str, complete: bool, written: str) -> Bilingual:
    """The name in both languages: the article's own words, and the composed one; the same words where none can be made."""
    own = reading.language.code
    if not complete:
        return Bilingual(rest, rest)
    made = {code: _composed(reading, it, code, written) for code in LANGUAGES}
    made[own] = rest if it.mark != "definite" or it.specific else made[own] or rest
    if not made["fr"] or not made["en"]:
        return Bilingual(rest, rest)
    return Bilingual(str(made["fr"]), str(made["en"]))


def _composed(reading: Reading, it: Description, code: str, written: str) -> str | None:
    """The description in one language, from its parts."""
    if it.role is None:
        return None
    data = language(code).words("attribution")
    cell = ("f" if it.gender == "f" else "m") + ("p" if it.plural else "")
    role = _role_word(it.role, code, cell)
    before = [_cell(data["modifier_forms"][m]["before"], cell) for m in it.modifiers if "before" in data["modifier_forms"].get(m, {})]
    after = [_cell(data["modifier_forms"][m]["after"], cell) for m in it.modifiers if "after" in data["modifier_forms"].get(m, {})]
    nation, body = _belonging(reading, it, code, cell, written)
    counted = [_cell(data["count_forms"][it.count], cell[:1] == "f" and "fp" or "mp")] if it.count and it.count in data["count_forms"] else []
    tail = [_descriptor_text(it.descriptor, code, cell)] if it.descriptor else []
    order = data["order"]
    parts = {"count": counted, "before": before, "nation": nation, "body": body, "role": [role], "after": after, "descriptor": tail}
    return " ".join(part for key in order for part in parts[key] if part)


def _role_word(role: Entry, code: str, cell: str) -> str:
    own: Mapping[str, Any] = role.data[code]
    for key in (cell, cell.replace("f", "m"), "p" if cell.endswith("p") else "s", "m", "s"):
        if own.get(key):
            return str(own[key])
    return str(role.name[code])


def _cell(forms: Any, cell: str) -> str:
    """One of the four forms (m, f, mp, fp), or of two plural ones, or the only one."""
    if isinstance(forms, str):
        return forms
    keys = ("m", "f", "mp", "fp") if len(forms) == 4 else ("mp", "fp")
    return str(forms[keys.index(cell)] if cell in keys else forms[0])


def _belonging(reading: Reading, it: Description, code: str, cell: str, written: str) -> tuple[list[str], list[str]]:
    """The words for the country and for the body of a source: a demonym, a complement."""
    actor = it.affiliation
    if actor is None:
        return [], []
    entry = reading.glossary.get(actor.id)
    grammar = (entry.data.get("grammar") if entry else None) or {}
    if actor.kind == "country" and entry is not None:
        forms = (entry.data.get("demonyms") or {}).get(code) or {}
        if isinstance(forms, Mapping):
            form = forms.get(cell)
        else:
            form = next(iter(forms), None)
        if form:
            return [str(form)], []
    name = _short(actor, entry, code, written)
    if language(code).words("attribution")["belonging"] == "complement":
        article = grammar if grammar or actor.known else {"article": True, "gender": "m", "number": "s"}
        return [], [of(name, article)]
    return [], [name]


def _short(actor: Actor, entry: Entry | None, code: str, written: str) -> str:
    """An acronym stays an acronym: "diplomate de l'ONU" / "UN diplomat"."""
    if entry is not None and written.replace(".", "").isupper() and len(written) < 9:
        aliases = (entry.data.get("aliases") or {}).get(code) or ()
        short = next((str(a) for a in aliases if str(a).isupper() and "." not in str(a)), None)
        if short:
            return short
    return str(actor.name[code])


def _descriptor_text(entry: Entry, code: str, cell: str) -> str:
    """The first variant of a descriptor, its leading adjective in agreement."""
    words = str(entry.data[code][0]).split()
    rules = language(code).words("attribution").get("descriptor_agreement") or {}
    place = 1 if len(words) > 1 and (words[0].endswith("ment") or words[0] in rules.get("adverbs", ())) else 0
    word = words[place]
    if rules and cell != "m" and (word.endswith(("é", "er")) or word in rules["adjectives"]):
        if cell.startswith("f") and not word.endswith("e"):
            word = word[:-2] + "ère" if word.endswith("er") else word + "e"
        words[place] = word + ("s" if cell.endswith("p") and not word.endswith("s") else "")
    return " ".join(words)
