"""What the noun in front of a name says of it, and names between quotation marks behind such a noun."""

from __future__ import annotations

from generator.extract.drafts import ActorWords, Line

OPENING, CLOSING = "\"“«‹‘'", "\"”»›’'"
STARTS = frozenset('"“”«»‹›:—–-(•*.…[')
"""Marks behind which any word may have a capital."""
LONGEST_QUOTED = 9
"""Tokens: a longer text between quotation marks is a quotation, not a name."""


def opens(line: Line, place: int) -> bool:
    """Whether a token stands where every word has a capital."""
    return place == 0 or line.tokens[place - 1].text in STARTS


def quoted_name(line: Line, place: int, words: ActorWords) -> tuple[int, int, str] | None:
    """A name between quotation marks behind a word that says what it names ("l'association « Une vie »").

    Its first token, the one behind its last, and its kind.
    """
    if line.tokens[place].text not in OPENING or place == 0 or place + 2 >= len(line.tokens):
        return None
    first = line.tokens[place + 1].text[0]
    if not (first.isupper() or first.isdigit()):
        return None
    ends = (
        n for n in range(place + 2, min(place + 2 + LONGEST_QUOTED, len(line.tokens))) if line.tokens[n].text in CLOSING
    )
    behind = next(ends, None)
    if behind is None:
        return None
    while behind > place + 2 and line.tokens[behind - 1].is_punct and line.tokens[behind - 1].text in ",;.":
        behind -= 1
    kind = head_before(line, place, words, 8) or _quoted_after_role(line, place, behind, words)
    return (place + 1, behind, kind) if kind is not None else None


def _quoted_after_role(line: Line, place: int, behind: int, words: ActorWords) -> str | None:
    """An organisation behind "chez" or the role of somebody ("propriétaire du « Taste Me »"): capitals throughout."""
    if not all(
        t.text[0].isupper() or t.text in words.particles or not t.is_alpha for t in line.tokens[place + 1 : behind]
    ):
        return None
    here = place - 1
    while here > 0 and line.tokens[here].lower_ in (words.role_prepositions | words.determiners):
        if line.tokens[here].lower_ in words.employed:
            return "organisation"
        here -= 1
    if here == place - 1:
        return None
    return "organisation" if any(line.at(r.start, r.end)[1] == here + 1 for r in line.roles) else None


def head_before(line: Line, place: int, words: ActorWords, far: int) -> str | None:
    """The kind of the noun that heads the phrase before a name, with nothing but its complements between."""
    for distance in range(1, far + 1):
        here = place - distance
        if here < 0:
            return None
        token = line.tokens[here]
        word = token.lower_
        for candidate in (f"{line.before(here)} {word}", word, token.lemma_.lower()):
            if candidate in words.heads:
                known = any(k.start <= token.idx < k.end and not k.entry.generic for k in line.known)
                shown = token.text[0].isupper() and not token.text.isupper() and not opens(line, here)
                return None if known or shown else words.heads[candidate]
        if word == "," and here + 1 < place and line.after(here + 1) in words.determiners:
            continue
        if word not in words.named and (
            token.pos_ not in ("ADJ", "NOUN", "PROPN", "ADP", "DET", "CCONJ") or token.text in ",;:.("
        ):
            return None
    return None
