"""EDTF → what machines ask for: a day to sort by, a year, whether the date is certain. No clock is ever read."""

from __future__ import annotations

import datetime
import re

NEVER = datetime.date(1970, 1, 1)
"""Stands for a date that is not known, where a format demands one."""


def beginning(edtf: str | None) -> datetime.date:
    """The first day that a date may be: 2022-11~ gives 1 November 2022."""
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", edtf or "")
    if match is None:
        return NEVER
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        return datetime.date(year, month if month <= 12 else 1, day)
    except ValueError:
        return datetime.date(year, 1, 1)


def timestamp(edtf: str | None) -> str:
    """The same as RFC 3339 writes it; two builds of the same articles give the same."""
    return f"{beginning(edtf).isoformat()}T00:00:00Z"


def exact(edtf: str | None) -> bool:
    """Whether it is one date, neither estimated nor a range: ISO 8601 as it stands."""
    return bool(edtf) and re.search(r"[~?%/]", str(edtf)) is None


def years(edtf: str | None) -> str:
    """The year, or the years of a range; with a question mark where they are uncertain, as SIPRI writes them."""
    found = list(dict.fromkeys(re.findall(r"(?<![\d-])\d{4}", edtf or "")))
    return f"{'-'.join(found)}{'?' if found and re.search(r'[~?%]', str(edtf)) else ''}"
