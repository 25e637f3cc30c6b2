"""Governments called after the person at their head: "l'administration Biden", "the Assad regime"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.drafts import LANGUAGES, ActorWords, Draft, Hit, Line, slug, words_of
from generator.model import Bilingual


def named_bodies(line: Line, words: ActorWords) -> Iterator[tuple[Draft, Hit, int, int]]:
    """Administrations called after a person ("l'administration Biden"), with the places of the person's tokens."""
    for suffix, rule in words.data["named_bodies"].items():
        for place, token in enumerate(line.tokens):
            if token.lower_ not in rule["words"]:
                continue
            if rule["before"]:
                first = place + 1
                while first < len(line.tokens) and line.after(first) in rule.get("particles", ()):
                    first += 1
                behind = first
                while behind < len(line.tokens) and _is_name(line, behind):
                    behind += 1
                start, end = token.idx, line.tokens[behind - 1].idx + len(line.tokens[behind - 1])
            else:
                behind, first = place, place
                if behind and line.before(behind) in ("'s", "’s"):
                    behind, first = behind - 1, first - 1
                while first > 0 and _is_name(line, first - 1):
                    first -= 1
                start, end = line.tokens[first].idx, token.idx + len(token)
            if first >= behind or behind - first > 3 or _taken(line, first, behind):
                continue
            last, final = line.tokens[first], line.tokens[behind - 1]
            person = line.text[last.idx : final.idx + len(final)]
            names = {code: words_of(code).data["named_bodies"][suffix]["name"].format(person) for code in LANGUAGES}
            draft = Draft(f"{slug(person)}-{suffix}", "state_body", Bilingual(names["fr"], names["en"]))
            yield draft, Hit(start, end, line.index, "name"), first, behind


def _is_name(line: Line, place: int) -> bool:
    token = line.tokens[place]
    return token.text[0].isupper() and token.pos_ not in ("DET", "ADP", "PRON", "CCONJ", "SCONJ", "VERB", "AUX", "ADV")


def _taken(line: Line, first: int, behind: int) -> bool:
    start, end = line.tokens[first].idx, line.tokens[behind - 1].idx + len(line.tokens[behind - 1])
    return any(k.start < end and start < k.end and k.entry.kind != "person" for k in line.known)
