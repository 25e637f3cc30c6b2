"""When a sentence says that something happens, as EDTF; None wherever that is not sure."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from generator.language import Language
from generator.model import Span


@dataclass(frozen=True)
class Dated:
    """A date at characters `start` to `end` of a sentence."""

    start: int
    end: int
    edtf: str


@functools.cache
def _pattern(language: Language) -> tuple[re.Pattern[str], dict[str, Any]]:
    words = language.words("dates")
    lists = {
        "month": words["months"], "season": words["seasons"], "day": words["weekdays"], "relative": words["relative"],
    }  # fmt: skip
    groups = {name: f"(?P<{name}>{_either(own)})" for name, own in lists.items()}
    parts = [p.format(**groups) for p in words["patterns"]]
    return re.compile("|".join(f"(?:{_renamed(p, n)})" for n, p in enumerate(parts)), re.IGNORECASE), words


def _either(own: Any) -> str:
    return "|".join(sorted((str(w) for w in own), key=len, reverse=True))


def _renamed(pattern: str, number: int) -> str:
    """Group names must differ between the alternatives of one expression."""
    return re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>_{number}>", pattern)


def dates(text: str, language: Language, today: str | None) -> Iterator[Dated]:
    """The dates of a sentence; `today` is the date of the article (EDTF), which relative dates need."""
    pattern, words = _pattern(language)
    for match in pattern.finditer(text):
        found = {k.rsplit("_", 1)[0]: v for k, v in match.groupdict().items() if v is not None}
        edtf = _edtf(found, words, today)
        if edtf is not None:
            yield Dated(match.start(), match.end(), edtf)


def _edtf(found: dict[str, str], words: dict[str, Any], today: str | None) -> str | None:
    now = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", today or "")
    year = found.get("year")
    if "until" in found:
        return f"{year}/{found['until']}" if str(year) < found["until"] else None
    if "weekday" in found or "day" in found and "month" not in found and not found["day"].isdigit():
        return _weekday(words["weekdays"].get(found["day"].lower()), now)
    if "relative" in found:
        return _relative(words["relative"][found["relative"].lower()], now)
    if "season" in found:
        months = words["seasons"][found["season"].lower()]
        known = year or _past_year(months[1], now)
        return f"{known}-{months[0]:02}/{known}-{months[1]:02}" if known else None
    if "month" in found:
        month = words["months"][found["month"].lower()]
        known = year or _past_year(month, now)
        if known is None:
            return None
        number = found.get("number")
        if number is None:
            return f"{known}-{month:02}"
        return f"{known}-{month:02}-{int(number):02}" if 1 <= int(number) <= 31 else None
    return year


def _past_year(month: int, now: re.Match[str] | None) -> str | None:
    """A month without its year lies behind the article's date or in its month; the year before is not guessed."""
    if now is None or now[2] is None or month > int(now[2]):
        return None
    return now[1]


def _weekday(number: int | None, now: re.Match[str] | None) -> str | None:
    """The last such day up to the article's date, which must be a whole date."""
    if number is None or now is None or now[3] is None:
        return None
    try:
        day = date(int(now[1]), int(now[2]), int(now[3]))
    except ValueError:
        return None
    return (day - timedelta(days=(day.weekday() - number) % 7)).isoformat()


def _relative(shift: dict[str, int], now: re.Match[str] | None) -> str | None:
    if now is None:
        return None
    if "years" in shift:
        return str(int(now[1]) + shift["years"])
    if "months" in shift and now[2] is not None:
        count = int(now[1]) * 12 + int(now[2]) - 1 + shift["months"]
        return f"{count // 12}-{count % 12 + 1:02}"
    if "days" in shift and now[3] is not None:
        try:
            return (date(int(now[1]), int(now[2]), int(now[3])) + timedelta(days=shift["days"])).isoformat()
        except ValueError:
            return None
    return None


def date_near(text: str, language: Language, today: str | None, span: Span, future: bool) -> Dated | None:
    """The date inside a part of a sentence, when there is exactly one; relative past dates date no plan."""
    found = [d for d in dates(text, language, today) if span[0] <= d.start and d.end <= span[1]]
    if len({d.edtf for d in found}) != 1 or _one_of_several(text, found[-1], language):
        return None
    if future and today is not None and found[0].edtf[:4] < today[:4]:
        return None
    return found[0]


def _one_of_several(text: str, dated: Dated, language: Language) -> bool:
    """Whether another year is joined to a date: "in 2020 and 2021", "en 2020 ou 2021"."""
    joins = _either(language.words("dates")["joins"])
    return re.match(rf"(?:\s*,\s*\d{{4}})*\s*(?:{joins})\s*(?:\w{{2}}\s+)?\d{{4}}(?!\d)", text[dated.end :]) is not None
