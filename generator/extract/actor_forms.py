"""Which of the actors that share a form is meant in a sentence, if it is an actor there at all."""

from __future__ import annotations

import re
from collections.abc import Set

from generator.extract.drafts import ActorWords, Line
from generator.extract.headed import opens
from generator.extract.kinds import ORGANISED
from generator.extract.names import is_shouted
from generator.extract.reading import Reading
from generator.glossary import Entry, Form, Match

_LONGER = re.compile(r" (?:d[aeo]s?|del|della?|di|van|von|of) [A-ZÀ-Þ]")
"""What goes on behind the short name of a medium and makes it another's."""
WEAPON = 40
"""Characters behind a name in which a weapon's name stands."""


def choice(
    reading: Reading, match: Match, line: Line, words: ActorWords, nations: Set[int] = frozenset()
) -> Form | None:
    """The one form that is meant: names before other forms; a form that several actors share is nobody's."""
    order = ("name", "alias", "demonym", "metonym")
    forms = sorted(
        match.forms, key=lambda f: (f.ambiguous, order.index(f.how) if f.how in order else 9, f.entry.generic)
    )
    best = forms[0]
    alike = (f for f in forms if f.entry.generic == best.entry.generic)
    rivals = {f.entry.id for f in alike if (f.ambiguous, f.how) == (best.ambiguous, best.how)}
    if len(rivals) > 1 and not best.entry.generic:
        return None
    first, behind = line.at(match.start, match.end)
    labels = {t.ent_type_ for t in line.tokens[first:behind]}
    other = best.entry.kind == "organisation" and best.how == "alias" and {first - 1, behind} & nations
    if other and best.entry.country is None:
        return None  # "the Armenian Security Council" is not the UN's
    if best.entry.kind == "company" and line.before(first) in words.indefinite:
        return None  # "un Boeing" flies
    if best.entry.kind == "media" and re.match(r"-\w", line.text[match.end : match.end + 2]):
        return None  # "La Croix-Rouge" is no newspaper
    if best.entry.kind == "media" and best.how == "alias" and _LONGER.match(line.text, match.end):
        return None  # "Folha do Sul" is not the Folha
    if best.how == "demonym" and _is_language(line, first, behind, words):
        return None
    national = best.entry.generic and behind in nations  # "la marine libanaise"
    national |= best.entry.kind == "company" and first - 1 in nations and line.before(first, 2) in words.definite
    if best.ambiguous and not national and not _sure(line, first, behind, best, labels, words):
        return None
    if best.entry.kind == "media" and line.before(first + 1) in words.definite and _goes_on(line, match.end, behind):
        return None  # "the National Unity Government" is not "The National"
    # "Palestine-2" is a missile, "FTC-2000G" a jet
    designation = re.match(r"-\d", line.text[match.end : match.end + 2])
    if designation and (best.entry.kind == "country" or best.text.isupper()):
        return None
    if best.entry.kind == "country" and _inside_name(line, first, behind, best, words):
        return best if _before_weapon(reading, line, behind) else None
    if is_shouted(line) and best.text.isupper() and len(best.text) < 4:
        return None  # "UN" in a French headline is no organisation
    return best


def _goes_on(line: Line, end: int, behind: int) -> bool:
    """Whether a capitalised word follows a name at once."""
    return behind < len(line.tokens) and line.text[end : end + 1] == " " and line.tokens[behind].text[0].isupper()


def _inside_name(line: Line, first: int, behind: int, form: Form, words: ActorWords) -> bool:
    """Whether a form is part of the name of a person ("Michael Jordan")."""
    token = line.tokens[first]
    if form.how == "demonym" and token.pos_ == "ADJ" and not (first and line.tokens[first - 1].text[0].isupper()):
        return False
    if not token.text[0].isupper():
        return token.ent_type_ in words.person
    if first and (line.tokens[first - 1].text in words.first_names or line.tokens[first - 1].text in words.titles):
        return line.tokens[first - 1].text[0].isupper()
    around = [line.tokens[n] for n in (first - 1, behind) if 0 <= n < len(line.tokens)]
    return token.ent_type_ in words.person and any(
        t.ent_type_ == token.ent_type_ and t.text[0].isupper() for t in around
    )


def _before_weapon(reading: Reading, line: Line, behind: int) -> bool:
    """Whether the name of a weapon follows at once, which is no family name: "gave Mali Akinci drones"."""
    if behind >= len(line.tokens):
        return False
    start = line.tokens[behind].idx
    found = reading.glossary.matches(line.text[start : start + WEAPON], reading.language.code, "weapons")
    return any(match.start == 0 for match in found)


def _sure(line: Line, first: int, behind: int, form: Form, labels: set[str], words: ActorWords) -> bool:
    """Whether an ambiguous form is an actor here: capitalised as its entry is, and subject or agent."""
    if form.how == "metonym":
        return True
    token = line.tokens[first]
    if not token.text[0].isupper() and not form.entry.generic:
        return False
    if form.entry.kind == "country" and labels & words.person:
        return False
    if form.entry.kind == "media" and first and token.lower_ in words.definite and not opens(line, first):
        return True  # "a appris Le Devoir": within a sentence only a title has an article with a capital
    if form.entry.kind in ORGANISED and _is_party(line, first, words):
        return True
    head = line.tokens[behind - 1]
    return head.dep_ in words.subjects or bool(labels & (words.organisation | words.place)) and token.text[0].isupper()


def of_scene(match: Match, reading: Reading) -> Form | None:
    """Of several actors with one acronym, or countries with one name, the one whose country the text names otherwise
    (RSF in an article about Sudan, "l'armée congolaise" in one about Kinshasa)."""
    shared = all(f.text.isupper() for f in match.forms) or all(f.entry.kind == "country" for f in match.forms)
    if len({f.entry.id for f in match.forms}) < 2 or not shared:
        return None
    countries = reading.glossary.countries
    fitting = [
        f for f in match.forms
        if (own := countries.get(f.entry.country or "")) is not None and _named_otherwise(reading, own)
    ]  # fmt: skip
    return fitting[0] if len({f.entry.id for f in fitting}) == 1 else None


def _named_otherwise(reading: Reading, country: Entry) -> bool:
    """Whether a text names a country by a name that is its own: in full, by another name, by its capital."""
    code, data = reading.language.code, country.data
    doubtful = set(data.get("ambiguous") or ())
    names = [country.name[code], *((data.get("aliases") or {}).get(code) or ()), (data.get("capital") or {}).get(code)]
    return any(name and name not in doubtful and name in reading.text for name in names)


def _is_party(line: Line, first: int, words: ActorWords) -> bool:
    """Whether the words before a name make it a body: "le patron de Wagner", "selon Wagner", "le groupe Wagner"."""
    if line.before(first) in words.metonymy["voices"] | words.metonymy["parties"]:
        return True
    if line.before(first) in words.heads and words.heads[line.before(first)] in ORGANISED:
        return True
    if line.before(first) not in words.of_words:
        return False
    return line.before(first, 2) in words.leaders or line.before(first, 2) in words.metonymy["possessed"]


def _is_language(line: Line, first: int, behind: int, words: ActorWords) -> bool:
    """ "Il parle russe", "written in French", "les montagnes russes": no country."""
    around = {f"{line.before(first)} {line.after(first)}", f"{line.after(first)} {line.after(behind)}"}
    if around & words.set_phrases:
        return True
    noun_follows = behind < len(line.tokens) and line.tokens[behind].pos_ in ("NOUN", "PROPN", "ADJ")
    verb = line.tokens[first - 1].lemma_.lower() if first else ""
    return not noun_follows and (line.before(first) in words.language_prepositions or verb in words.language_verbs)
