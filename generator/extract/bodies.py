"""Actors that the glossary knows: countries, demonyms, seats of power, and bodies with the country beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any

from generator.extract.drafts import ActorWords, Draft, Known, Line, slug, words_of
from generator.extract.headed import opens
from generator.extract.kinds import ORGANISED
from generator.extract.metonymy import acts
from generator.extract.names import is_shouted
from generator.extract.reading import Reading
from generator.extract.weapon_context import pseudo
from generator.glossary import Entry, Form, Match
from generator.model import Bilingual

HOLE = 60
"""Characters on either side of a demonym in which the rest of a body's name is looked for."""

_LONGER = re.compile(r" (?:d[aeo]s?|del|della?|di|van|von|of) [A-ZÀ-Þ]")
"""What goes on behind the short name of a medium and makes it another's."""
WEAPON = 40
"""Characters behind a name in which a weapon's name stands."""


def known(reading: Reading, line: Line) -> list[Known]:
    """The forms of the glossary in a sentence that stand for actors there, in order; bodies with their country."""
    code, words = reading.language.code, words_of(reading.language.code)
    matches = reading.glossary.matches(line.text, code, "actors")
    found = list(_contracted(reading, line, words))
    if not matches and not found:
        return []
    nations = {
        place for m in matches if any(f.entry.kind == "country" for f in m.forms)
        for place in range(*line.at(m.start, m.end))
    }  # fmt: skip
    for match in matches:
        if words.describing is not None and words.describing.match(line.text, match.end):
            continue  # "Kalashnikov-type rifles"
        if _only_describes(line, match):
            found += _adjectives(reading, line, match)
            continue
        form = _choice(reading, match, line, words, nations) or _of_scene(match, reading)
        if form is not None and form.entry.generic and (own := _running_on(reading, line, match)) is not None:
            found.append(own)
            continue
        if form is not None and form.entry.generic and _verb_behind_name(line, match, words):
            continue
        if form is not None and form.entry.generic and _in_longer_name(line, match, nations, words):
            continue
        meant = _of_other_state(reading, line, match, form.entry, matches) if form is not None else None
        if form is not None and meant is not form.entry:
            found += [Known(match.start, match.end, meant, form)] if meant is not None else []
            continue
        if form is not None and not any(k.start < match.end and match.start < k.end for k in found):
            found.append(Known(match.start, match.end, form.entry, form))
    found.sort(key=lambda k: k.start)
    found = _branches(line, _with_cut_bodies(reading, line, found))
    line.known = found
    found = [k for k in found if not pseudo(k.entry, line.text, (k.start, k.end), reading.language)]
    found = [k for k in found if k.form.how != "metonym" or acts(line, k, words, found)]
    return [_with_country(line, k, found, words) for k in found]


def _only_describes(line: Line, match: Match) -> bool:
    """Whether the words of a body are adjectives of another noun: "Russian military vehicles", "véhicules militaires
    russes" are not the armed forces."""
    if not any(form.entry.kind == "state_body" for form in match.forms):
        return False
    first, behind = line.at(match.start, match.end)
    inside = line.tokens[first:behind]
    own = {t.i for t in inside}
    return len(inside) > 1 and all(
        t.dep_ in ("amod", "compound") and t.head.pos_ == "NOUN" and t.head.i not in own for t in inside
    )


def _adjectives(reading: Reading, line: Line, match: Match) -> Iterator[Known]:
    """The countries that the adjectives of a match name: "Russian" of "Russian military vehicles"."""
    for token in line.tokens[slice(*line.at(match.start, match.end))]:
        for own in reading.glossary.matches(token.text, reading.language.code, "actors"):
            form = next((f for f in own.forms if f.how == "demonym" and f.entry.kind == "country"), None)
            if form is not None and own.end == len(token.text):
                yield Known(token.idx, token.idx + len(token), form.entry, form)


def _branches(line: Line, found: list[Known]) -> list[Known]:
    """Organisations with the country of their branch: "Amnesty International France" is no France."""
    kept: list[Known] = []
    for item in found:
        last = kept[-1] if kept else None
        branch = last is not None and last.entry.kind == "organisation" and last.entry.country is None
        names = item.entry.kind == "country" and item.form.how in ("name", "alias")
        if last is not None and branch and names and line.text[last.end : item.start] == " ":
            kept[-1] = Known(last.start, item.end, last.entry, last.form)
        else:
            kept.append(item)
    return kept


def _of_other_state(reading: Reading, line: Line, match: Match, body: Entry, matches: Sequence[Match]) -> Entry | None:
    """The body that is meant where a demonym beside it is another state's: "Conseil d'État belge" is not the French
    one; the general body of that sort, None where there is none."""
    if body.kind != "state_body" or body.generic or body.country is None:
        return body
    for other in matches:
        gap = (match.end, other.start) if other.start >= match.end else (other.end, match.start)
        near = gap[1] - gap[0] == 1 and line.text[slice(*gap)] == " "
        states = [f.entry.country for f in other.forms if f.how == "demonym" and f.entry.kind == "country"]
        if near and states and body.country not in states:
            general = reading.glossary.get(body.id.partition("-")[2])
            return general if general is not None and general.generic else None
    return body


def _verb_behind_name(line: Line, match: Match, words: ActorWords) -> bool:
    """ "Washington presse Athènes": a verb, where the tagger sees the press."""
    first, behind = line.at(match.start, match.end)
    alone = first == 1 and behind == 2 and line.tokens[0].text[:1].isupper() and line.tokens[0].pos_ == "PROPN"
    return alone and line.tokens[1].lower_ in words.metonymy["like_nouns"]


def _running_on(reading: Reading, line: Line, match: Match) -> Known | None:
    """A body that begins with the last word of a general one: "l'état-major de l'Armée nationale populaire"."""
    start = max(line.text.rfind(mark, match.start, match.end) + 1 for mark in " '’")
    if start <= match.start or not line.text[start].isupper():
        return None
    for other in reading.glossary.matches(line.text[start : start + HOLE], reading.language.code, "actors")[:1]:
        form = other.forms[0]
        if other.start == 0 and start + other.end > match.end and not form.entry.generic and not form.ambiguous:
            return Known(start, start + other.end, form.entry, form)
    return None


def _of_scene(match: Match, reading: Reading) -> Form | None:
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


def _contracted(reading: Reading, line: Line, words: ActorWords) -> Iterator[Known]:
    """Names that begin with an article which the sentence contracts: "les lecteurs du Monde" reads « Le Monde »."""
    for place, token in enumerate(line.tokens[:-1]):
        article = words.contracted.get(token.lower_)
        following = line.tokens[place + 1]
        if article is None or not following.text[0].isupper():
            continue
        window = line.text[following.idx : following.idx + HOLE]
        for match in reading.glossary.matches(f"{article} {window}", reading.language.code, "actors")[:1]:
            form = next((f for f in match.forms if f.text.startswith(f"{article} ")), None)
            if match.start == 0 and form is not None:
                start = following.idx
                yield Known(start, start + match.end - len(article) - 1, form.entry, form)


def _choice(
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


def around_demonyms(
    reading: Reading, line: Line, found: list[Known], family: str
) -> Iterator[tuple[int, int, tuple[Form, ...], Entry]]:
    """Forms cut in two by a demonym ("ministère russe de la Défense"): where they stand, and the country."""
    for item in found:
        if item.form.how != "demonym" or item.entry.kind != "country":
            continue
        low, high = max(0, item.start - HOLE), min(len(line.text), item.end + HOLE)
        cut = item.end
        while cut < high and line.text[cut].isspace():
            cut += 1
        hole, width = item.start - low, cut - item.start
        text = line.text[low : item.start] + line.text[cut:high]
        for match in reading.glossary.matches(text, reading.language.code, family):
            if match.start < hole < match.end:
                yield low + match.start, low + match.end + width, match.forms, item.entry


def _in_longer_name(line: Line, match: Match, nations: set[int], words: ActorWords) -> bool:
    """Whether a general body is part of a name of its own: "Oakland City Council", "Justice for All"."""
    first, behind = line.at(match.start, match.end)
    if not line.tokens[first].text[0].isupper() or line.tokens[first].ent_type_ not in words.organisation:
        return False
    around = [n for n in (first - 1, behind) if 0 <= n < len(line.tokens) and n not in nations]
    around = [n for n in around if line.tokens[n].lower_ not in words.determiners]
    return any(
        line.tokens[n].text[0].isupper() and line.tokens[n].ent_type_ in words.organisation and line.tokens[n].is_alpha
        for n in around
    )


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


def _with_cut_bodies(reading: Reading, line: Line, found: list[Known]) -> list[Known]:
    added: list[Known] = []
    for start, end, fitting, country in around_demonyms(reading, line, found, "actors"):
        form = min(fitting, key=lambda f: f.ambiguous)
        if form.entry.generic or form.entry.country == country.country:
            added.append(Known(start, end, form.entry, form, country.country))
    if not added:
        return found
    kept = [
        k for k in found
        if k.form.how == "demonym" or not any(a.start <= k.start and k.end <= a.end for a in added)
    ]  # fmt: skip
    return sorted([*kept, *added], key=lambda k: (k.start, -k.end))


def _with_country(line: Line, item: Known, found: list[Known], words: ActorWords) -> Known:
    """A body that every country has, with the country named beside it, and its words included."""
    if not item.entry.generic or item.country is not None:
        return item
    position = found.index(item)
    for other in found[position + 1 : position + 3]:
        if other.entry.kind == "state_body" and other.entry.country and not other.entry.generic:
            if re.fullmatch(words.data["of_country"], line.text[item.end : other.start]):
                return Known(item.start, item.end, item.entry, item.form, other.entry.country)
        elif other.entry.kind == "country" and other.form.how in ("demonym", "name", "alias"):
            between = line.text[item.end : other.start]
            if other.form.how == "demonym" and not between.strip() and words.data.get("adjective_after"):
                return Known(item.start, other.end, item.entry, item.form, other.entry.country)
            if other.form.how != "demonym" and re.fullmatch(words.data["of_country"], between):
                return Known(item.start, other.end, item.entry, item.form, other.entry.country)
        break
    for other in reversed(found[max(0, position - 2) : position]):
        if other.entry.kind == "country" and other.form.how in ("demonym", "name", "alias"):
            between = line.text[other.end : item.start]
            pattern = words.data["country_before"] if other.form.how != "demonym" else words.data["adjective_before"]
            if pattern and re.fullmatch(pattern, between):
                start = other.start if other.form.how == "demonym" or between == " " else item.start
                return Known(start, item.end, item.entry, item.form, other.entry.country)
        break
    return item


def draft_of(reading: Reading, item: Known) -> Draft:
    """The actor that a known form stands for, without mentions."""
    if item.entry.generic and item.country:
        return national_draft(reading, item.entry, item.country)
    return known_draft(item.entry)


def national_draft(reading: Reading, body: Entry, country: str) -> Draft:
    """The actor of a country's own body ("its navy"), without mentions."""
    own = reading.glossary.get(f"{country.lower()}-{body.id}")
    name = national(body, reading.glossary.countries[country])
    if own is None:  # "Rwanda's army" is whom the glossary knows as "the Rwandan army"
        written, code = name[reading.language.code], reading.language.code
        whole = (m for m in reading.glossary.matches(written, code, "actors") if m.end - m.start == len(written))
        own = next((f.entry for m in whole for f in m.forms if f.entry.country == country and not f.ambiguous), None)
    if own is not None:
        return known_draft(own)
    return Draft(
        f"{country.lower()}-{body.id}", body.kind, name,
        country, None, True, grammar=body.data.get("grammar") or {},
    )  # fmt: skip


def known_draft(entry: Entry) -> Draft:
    """The actor of an entry, without mentions."""
    return Draft(
        entry.id, entry.kind, entry.name, entry.country, entry.data.get("wikidata"), True,
        grammar=entry.data.get("grammar") or {},
    )  # fmt: skip


def national(body: Entry, country: Entry) -> Bilingual:
    """The name of a country's body: "ministère russe de la Défense" / "Russian defence ministry"."""
    grammar = body.data.get("grammar") or {}
    cell = ("f" if grammar.get("gender") == "f" else "m") + ("p" if grammar.get("number") == "p" else "")
    demonyms = country.data.get("demonyms") or {}
    french, english = (demonyms.get("fr") or {}).get(cell), next(iter(demonyms.get("en") or ()), None)
    patterns = body.data.get("national") or {}
    fr = (
        patterns.get("fr", f"{body.name.fr} {{}}").format(french)
        if french
        else f"{body.name.fr} {of(country.name.fr, country.data.get('grammar') or {})}"
    )
    en = (
        patterns.get("en", f"{{}} {body.name.en}").format(english)
        if english
        else f"{body.name.en} of {country.name.en}"
    )
    return Bilingual(fr, en)


def of(name: str, grammar: Mapping[str, Any]) -> str:
    """French "de" with a name, contracted as its grammar asks: "du Kenya", "de l'Iran", "des États-Unis"."""
    vowel = slug(name)[:1] in "aeiouy"
    if not grammar.get("article"):
        return f"d'{name}" if vowel else f"de {name}"
    if grammar.get("number") == "p":
        return f"des {name}"
    if vowel:
        return f"de l'{name}"
    return f"du {name}" if grammar.get("gender") == "m" else f"de la {name}"
