"""The role of a person: from the words beside the name to the same words in both languages."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.extract.bodies import around_demonyms
from generator.extract.drafts import ActorWords, Draft, Line, RoleSpan, words_of
from generator.extract.names import Name
from generator.extract.national import of
from generator.extract.persons import Person
from generator.extract.reading import Reading
from generator.glossary import Entry, Form
from generator.model import Bilingual

# fmt: off
NOT_ROLES = frozenset({
    "person", "man", "woman", "citizen", "youth", "son", "daughter", "father", "mother", "brother", "sister",
    "husband", "wife", "parent", "relative", "friend", "neighbour", "victim", "witness", "survivor", "suspect",
    "resident", "source", "colleague", "team", "confidant", "supporter", "critic", "opponent", "prisoner",
    "protester", "voter", "visitor",
})
# fmt: on
"""Roles of the glossary that say what happened to somebody or whose relative he is, not who he is in public."""

MALE = frozenset({"king", "prince", "crown-prince", "sultan", "emir"})
"""Roles that English names otherwise for a woman: none is better than a wrong one."""

LONGEST = 14
"""Tokens between a role and the name that bears it ("porte-parole du Conseil … de la Maison Blanche, John Kirby")."""


def surnames(lines: list[Line], words: ActorWords) -> frozenset[str]:
    """The words with a capital behind a first name: "King" and "Bishop" are roles elsewhere."""
    return frozenset(
        token.text for line in lines for before, token in itertools.pairwise(line.tokens)
        if token.text.istitle() and before.text in words.first_names
    )  # fmt: skip


def find_roles(reading: Reading, line: Line, names: frozenset[str]) -> None:
    """Fill `line.roles` with the words for roles of persons, those cut in two by a demonym included.

    `names` are the surnames of the text, which are no roles though they look like some ("King said").
    """
    found = [
        _span(m.start, m.end, m.forms, None, line.text)
        for m in reading.glossary.matches(line.text, reading.language.code, "roles")
    ]
    for start, end, forms, country in around_demonyms(reading, line, line.known, "roles"):
        found = [f for f in found if f.end <= start or end <= f.start]
        found.append(_span(start, end, forms, country, line.text))
    found = [f for f in found if line.text[f.start : f.end] not in names]
    line.roles = sorted((f for f in found if f.entry.data.get("person") and _is_noun(line, f)), key=lambda f: f.start)


def _is_noun(line: Line, role: RoleSpan) -> bool:
    """Whether a form that is also an adjective or another word ("national", "major") is a noun here."""
    if line.text[role.start - 1 : role.start] == "-":
        return False  # "sous-marin"
    first, behind = line.at(role.start, role.end)
    if not role.ambiguous or behind - first != 1:
        return True
    return line.tokens[first].pos_ == "NOUN" and line.tokens[first].is_lower


def _span(start: int, end: int, forms: tuple[Form, ...], country: Entry | None, text: str) -> RoleSpan:
    form = min(forms, key=lambda f: f.ambiguous)
    data = form.entry.data
    plurals = {data["fr"].get("mp"), data["fr"].get("fp"), data["en"].get("p")}
    singulars = {data["fr"].get("m"), data["fr"].get("f"), data["en"].get("s")}
    written = form.text if country else text[start:end]
    plural = (
        written.lower() in {str(p).lower() for p in plurals - singulars}
        or written.lower() not in {str(s).lower() for s in singulars}
        and written.lower() != form.text.lower()
    )
    return RoleSpan(start, end, form.entry, form.text, plural, country, form.ambiguous)


@dataclass(frozen=True)
class Borne:
    """A role that a person bears, with the bodies and countries named in it, nearest first."""

    role: RoleSpan
    holders: tuple[Draft, ...]
    strength: int
    open: bool = False
    written: str = ""
    """The body with what joins it to the role, in the article's words: "du Conseil national de sécurité"."""

    @property
    def weight(self) -> tuple[bool, int]:
        """What makes one role better than another: to whom it belongs, then how it is said."""
        return bool(self.holders) or self.role.country is not None, self.strength


def borne(name: Name, words: ActorWords, drafts_at: Mapping[tuple[int, int], Draft]) -> Iterator[Borne]:
    """The roles that stand beside a name: before it, as an apposition behind it, or joined by "is"."""
    line = name.line
    for role in line.roles:
        low, high = line.at(role.start, role.end)
        if role.plural or role.entry.id in NOT_ROLES:
            continue
        title_end = name.first
        while title_end > high and (
            line.tokens[title_end - 1].text in words.titles or _ranked(line, title_end - 1, role)
        ):
            title_end -= 1
        if title_end - 2 >= high and line.tokens[title_end - 2].text == "," and title_end < name.first:
            title_end -= line.tokens[title_end - 1].lower_ in words.definite  # "le porte-parole, le colonel X"
        governed = line.tokens[title_end - 1].pos_ == "ADP" or line.before(title_end) in words.role_prepositions
        if high <= name.first and not governed and _complement(line, high, title_end, words):
            holders, of_text = _holders(line, low, high, title_end, drafts_at, words)
            yield Borne(role, holders, 2 if high < name.first else 1, _open(line, role, words), of_text)
        elif low >= name.behind and _apposition(line, name.behind, low, words):
            until = _end_of_complement(line, high, words)
            holders, of_text = _holders(line, low, high, until, drafts_at, words, name.behind)
            yield Borne(role, holders, 2, _open(line, role, words), of_text)


def _ranked(line: Line, place: int, role: RoleSpan) -> bool:
    """Whether a token belongs to a rank, another role than the one asked about: "le ministre, le général X"."""
    start = line.tokens[place].idx
    return any(r.start <= start < r.end and r is not role and r.entry.data.get("title") for r in line.roles)


def _complement(line: Line, first: int, behind: int, words: ActorWords) -> bool:
    """Whether tokens between a role and a name belong to the role: its complement, one comma at the end."""
    if behind - first > LONGEST:
        return False
    if behind > first and line.tokens[behind - 1].text == ",":
        behind -= 1
    return _is_complement(line, first, behind, words)


def _is_complement(line: Line, first: int, behind: int, words: ActorWords) -> bool:
    for place in range(first, behind):
        token = line.tokens[place]
        if token.text in "()" and any(_inside_known(line, n) for n in (place - 1, place + 1) if n < len(line.tokens)):
            continue  # "le porte-parole du Commandement central (Centcom)"
        if token.pos_ == "ADP" and token.lower_ not in words.role_prepositions:
            return False
        if token.pos_ in ("VERB", "AUX", "CCONJ", "SCONJ", "PRON", "PUNCT") and not _inside_known(line, place):
            return False
        if place == first and token.pos_ in ("PROPN",) and not _inside_known(line, place):
            return False
    return True


def _inside_known(line: Line, place: int) -> bool:
    token = line.tokens[place]
    return any(k.start <= token.idx < k.end for k in line.known)


def _apposition(line: Line, first: int, behind: int, words: ActorWords) -> bool:
    """Whether tokens between a name and a role make it an apposition or a predicate of the name."""
    if first >= behind or behind - first > 9:
        return False
    opening = line.tokens[first]
    if opening.text not in (",", "(", "–", "—") and opening.lemma_ not in words.copulas:
        return False
    for place in range(first + 1, behind):
        token = line.tokens[place]
        ok = (
            token.pos_ in ("DET", "ADJ", "NUM", "PART")
            or token.lower_ in words.determiners
            or token.lower_ in words.apposition_words
            or _inside_known(line, place)
            or token.pos_ in ("NOUN", "PROPN")
            and line.after(place + 1) in ("'s", "’s")
        )
        if not ok:
            return False
    return True


def _end_of_complement(line: Line, first: int, words: ActorWords) -> int:
    """Where the complement of a role ends: at a comma, a verb, a conjunction."""
    place = first
    while place < len(line.tokens) and place < first + LONGEST and _is_complement(line, place, place + 1, words):
        place += 1
    return place


def _holders(
    line: Line, low: int, high: int, until: int, drafts_at: Mapping[tuple[int, int], Draft], words: ActorWords,
    since: int = 0,
) -> tuple[tuple[Draft, ...], str]:  # fmt: skip
    """Whom the role belongs to: the body and the countries named behind it, or those right before it."""
    first = line.tokens[high - 1].idx + len(line.tokens[high - 1])
    end = line.tokens[until - 1].idx + len(line.tokens[until - 1]) if until > high else first
    spans = sorted(span for span in drafts_at if first <= span[0] and span[1] <= end)
    bodies = [span for span in spans if drafts_at[span].kind != "country"]
    nations = [span for span in spans[:1] if drafts_at[span].kind == "country" and _joined(line, first, span[0], words)]
    found = [drafts_at[span] for span in (*bodies[:1], *nations)]
    written = ""
    if bodies:
        between = line.tokens[high : line.at(*bodies[0])[0]]
        if all(t.pos_ in ("ADP", "DET") or t.lower_ in words.determiners for t in between):
            written = " ".join(line.text[first : bodies[0][1]].split())
    edge = line.tokens[low].idx
    floor = line.tokens[since].idx if since < len(line.tokens) else edge
    for start, stop in sorted(drafts_at, reverse=True):
        if stop <= edge and start >= floor and line.text[stop:edge].strip() in words.possessive_marks:
            draft = drafts_at[start, stop]
            if draft.kind != "country" and not found:
                written = " ".join(line.text[start:stop].split())
            found.append(draft)
            edge = start
    return tuple(found), written


def _joined(line: Line, start: int, end: int, words: ActorWords) -> bool:
    """Whether nothing but "of" and an article stands between two places of a sentence."""
    first, behind = line.at(start, end) if end > start else (0, 0)
    return all(
        t.idx < start or t.lower_ in words.role_prepositions or t.lower_ in words.determiners
        for t in line.tokens[first:behind]
    )


def _open(line: Line, role: RoleSpan, words: ActorWords) -> bool:
    """Whether a complement follows the role ("président de …"): without it the role would say something else."""
    behind = line.at(role.start, role.end)[1]
    word = line.after(behind)
    return word in words.of_words


def composed(
    borne_role: Borne, countries: Mapping[str, Entry], gender: str | None, code_read: str
) -> tuple[Bilingual, str | None]:
    """The role in both languages with the body or country it belongs to, and that country's code.

    In the language of the article a body keeps the article's words, which agree with their article already.
    """
    entry = borne_role.role.entry
    fr = str(entry.data["fr"].get(gender or "m") or entry.data["fr"]["m"])
    en = str(entry.data["en"]["s"])
    body = next((d for d in borne_role.holders if d.kind != "country"), None)
    named = (countries.get(d.country or "") for d in borne_role.holders if d.kind == "country")
    nation = borne_role.role.country or next((n for n in named if n is not None), None)
    code = nation.country if nation else body.country if body else None
    if body is not None:
        texts = {"fr": f"{fr} {of(body.name.fr, body.grammar)}", "en": f"{body.name.en} {en}"}
        if borne_role.written:
            texts[code_read] = words_of(code_read).role_with_body(fr if code_read == "fr" else en, borne_role.written)
        return Bilingual(texts["fr"], texts["en"]), code
    if nation is None:
        return Bilingual(fr, en), None
    demonyms = nation.data.get("demonyms") or {}
    french, english = (demonyms.get("fr") or {}).get(gender or "m"), next(iter(demonyms.get("en") or ()), None)
    if not french or not english:
        complement = of(nation.name.fr, nation.data.get("grammar") or {})
        return Bilingual(f"{fr} {complement}", f"{en} of {nation.name.en}"), code
    return Bilingual(_with_demonym(fr, str(french)), f"{english} {en}"), code


def _with_demonym(role: str, demonym: str) -> str:
    """ "ministre russe de la Défense", but "chef d'état-major russe": only some heads part with their complement."""
    head, _, rest = role.partition(" ")
    if rest and head in words_of("fr").data["demonym_behind"]:
        return f"{head} {demonym} {rest}"
    return f"{role} {demonym}"


def give_roles(
    people: list[tuple[Person, Draft]], drafts_at: Mapping[int, Mapping[tuple[int, int], Draft]],
    countries: Mapping[str, Entry], words: ActorWords, code: str,
) -> dict[str, list[Entry]]:  # fmt: skip
    """Fill the role, the country and the gender of each person; the role entries of each, for "le ministre" later."""
    held: dict[str, list[Entry]] = {}
    for person, draft in people:
        best: Borne | None = None
        sentence = -1
        for name in person.mentions:
            for one in borne(name, words, drafts_at.get(name.line.index, {})):
                held.setdefault(draft.id, []).append(one.role.entry)
                draft.gender = draft.gender or _gender(one.role)
                if draft.gender == "f" and one.role.entry.id in MALE:
                    continue
                if best is None or one.weight > best.weight:
                    best, sentence = one, name.line.index
        if best is not None and not (best.open and not best.weight[0]):
            draft.role, country = composed(best, countries, draft.gender, code)
            draft.country = draft.country or country
            draft.holder = _holder(best, drafts_at.get(sentence, {}))
            states = all(d.kind == "country" for d in best.holders)  # not the president of a firm or of a parliament
            draft.leads = states and bool(best.role.entry.data.get("leads"))
    return held


def _holder(best: Borne, here: Mapping[tuple[int, int], Draft]) -> Draft | None:
    """The body of a role, or its country: "nous" in the mouth of a Polish minister is Poland."""
    if best.holders:
        return best.holders[0]
    code = best.role.country.country if best.role.country else None
    return next((d for d in here.values() if d.kind == "country" and d.country == code), None) if code else None


def _gender(role: RoleSpan) -> str | None:
    """The gender that the word for the role shows ("présidente", "directeur"); None when both are written alike."""
    own = role.entry.data["fr"]
    m, f, form = str(own.get("m")).lower(), str(own.get("f")).lower(), role.form.lower()
    if m == f or form not in (m, f):
        return None
    return "m" if form == m else "f"
