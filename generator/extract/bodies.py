"""Actors that the glossary knows: countries, demonyms, seats of power, and bodies with the country beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract.actor_forms import choice, of_scene
from generator.extract.drafts import ActorWords, Known, Line, words_of
from generator.extract.metonymy import acts
from generator.extract.reading import Reading
from generator.extract.weapon_context import pseudo
from generator.glossary import Entry, Form, Match

HOLE = 60
"""Characters on either side of a demonym in which the rest of a body's name is looked for."""


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
        form = choice(reading, match, line, words, nations) or of_scene(match, reading)
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
