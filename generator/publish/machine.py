"""What pages say to machines beside the words: dates and amounts, the same in every language."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from generator.model import Quantity

DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
"""What HTML takes for a date: a year, a month or a day."""


def time(edtf: str | None, text: str) -> Markup:
    """A date in words with the date itself; what HTML has no form for (a summer, two months) stays as EDTF has it."""
    if not edtf:
        return escape(text)
    bare = re.sub("[~?%]", "", edtf)
    if DAY.fullmatch(bare):
        return Markup('<time datetime="{}">{}</time>').format(bare, text)
    return data(text, edtf)


def data(text: str, value: object) -> Markup:
    """Words with what they stand for."""
    return Markup('<data value="{}">{}</data>').format(value, text)


def amount(quantity: Quantity) -> str:
    """A quantity as its bounds, ".." for an open one: "6", "20/25", "100/.."; as stated where it has no number."""
    low, high = (".." if value is None else _figure(value) for value in (quantity.min, quantity.max))
    bounds = low if low == high else f"{low}/{high}"
    number = quantity.text if quantity.min is None and quantity.max is None else bounds
    return f"{number} {quantity.unit}" if quantity.unit else number


def _figure(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)
