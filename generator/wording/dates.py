"""Dates that may be only partly known (EDTF) → words: "novembre 2022 (date estimée)"."""

from __future__ import annotations

import datetime
import re

from babel.dates import format_date

from generator.wording.data import words
from generator.wording.typography import typeset

_PART = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def date(edtf: str | None, language: str) -> str:
    """A date in words; None gives "date unknown", what cannot be read comes back as it is."""
    own = words(language, "dates")
    if not edtf:
        return typeset(own["unknown"], language)
    bare, estimated = _certainty(edtf)
    text = _range(bare, language, own) if "/" in bare else _one(bare, language)
    if text is None:
        return edtf
    return typeset(own["uncertain"].format(text) if estimated else text, language)


def since(edtf: str | None, language: str) -> str:
    """A date as a beginning ("depuis le 23 novembre 2026"); of a period its first part, of a season its year."""
    if not edtf:
        return ""
    first = edtf.strip().split("/")[0]
    if _certainty(first)[0][5:7] > "12":
        first = first[:4] + first[7:]
    return date(f"{first}/..", language)


def when(edtf: str | None, language: str) -> str:
    """A date as the adverbial of a sentence ("en novembre 2022", "on 3 November 2022"), "" when there is none."""
    if not edtf:
        return ""
    own = words(language, "dates")
    bare, estimated = _certainty(edtf)
    if "/" in bare:
        text = _range(bare, language, own["in"])
    else:
        text = _one(bare, language)
        text = text and own["in"][_grain(bare, own["in"])].format(text)
    if text is None:
        return ""
    return typeset(own["uncertain"].format(text) if estimated else text, language)


def _certainty(edtf: str) -> tuple[str, bool]:
    """The date without its marks, and whether it is only approximate or uncertain."""
    bare = re.sub(r"[~?%]", "", edtf.strip())
    return bare, bare != edtf.strip()


def _grain(bare: str, patterns: dict[str, str]) -> str:
    if len(bare) > 7:
        return "day"
    if len(bare) == 4:
        return "year"
    season = f"season_{bare[-2:]}"
    return "month" if int(bare[-2:]) <= 12 else season if season in patterns else "season"


def _one(bare: str, language: str, *, year: bool = True) -> str | None:
    match = _PART.fullmatch(bare)
    if match is None:
        return None
    own = words(language, "dates")
    if not match["month"]:
        return str(match["year"])
    month = int(match["month"])
    if month > 12:
        season = own["season"].get(month)
        return (
            None if season is None or match["day"] else str(own["season_of"].format(season=season, year=match["year"]))
        )
    try:
        day = datetime.date(int(match["year"]), month, int(match["day"] or 1))
    except ValueError:
        return None
    pattern = "d MMMM" if match["day"] else "LLLL"
    text = format_date(day, f"{pattern} y" if year else pattern, locale=own["locale"])
    return re.sub(r"^1(?= )", str(own["first_day"]), text) if match["day"] else text


def _range(bare: str, language: str, patterns: dict[str, str]) -> str | None:
    """Two dates, or one that is open at an end; `patterns` are those of a label or of an adverbial."""
    start, end = (part if part != ".." else "" for part in bare.split("/", 1))
    if not start and not end:
        return None
    days = all(len(part) > 7 for part in (start, end) if part)
    if not start or not end:
        one = _one(start or end, language)
        key = ("open_end" if start else "open_start") + ("_day" if days else "")
        return None if one is None else str(words(language, "dates")[key].format(start=one, end=one))
    same_year = start[:4] == end[:4] and len(start) > 4 and len(end) > 4
    first, last = _one(start, language, year=not same_year), _one(end, language)
    if first is None or last is None:
        return None
    return str(patterns["range_days" if days else "range"].format(start=first, end=last))
