"""All transfers as CSV: the columns of SIPRI's trade register as far as articles fill them, then what only we know."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from generator.glossary import Glossary
from generator.model import Quantity, Transfer
from generator.publish import edtf
from generator.publish.contents import SitePage
from generator.publish.site import Site, told
from generator.publish.views import SheetView
from generator.wording.labels import label

COLUMNS = (
    "Recipient", "Supplier", "Year of order", "Number ordered", "Weapon designation", "Weapon description",
    "Number delivered", "Year(s) of delivery", "Comments",
    "Transfer status", "Stance", "According to", "Source naming", "Quantity as stated", "Quantity minimum",
    "Quantity maximum", "Quantity bound", "Date", "UN Register category", "SIPRI category", "Sentence",
    "Sentence language", "Article", "Publisher", "Article date", "Article URL", "Fact sheet",
    "Recipient id", "Supplier id", "Weapon id", "Source id", "Status code", "Stance code",
)  # fmt: skip
"""In English in every language, so that the files of two languages and SIPRI's own can be joined; "Comments" is SIPRI's
column of free text: here the row as a sentence. SIPRI's values in TIV and its "New/Second hand" stand in no article."""
ORDERED = frozenset({"ordered", "sold"})
DELIVERED = frozenset({"delivered"})
HELD = frozenset({"asserted", "reported", "estimated"})
"""Stances under which a number may stand in SIPRI's columns: what is denied was not delivered."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings that spreadsheets would calculate: an article's words are text."""


def transfers(site: Site, rows: Iterable[tuple[SitePage, SheetView, Transfer]], language: str) -> bytes:
    """A table of transfers, one line each; UTF-8 with a signature, without which Excel reads no accents."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for page, view, transfer in rows:
        cells = dict(_cells(site, page, view, transfer, language))
        assert set(cells) == set(COLUMNS)
        writer.writerow(_safe(cells[column]) for column in COLUMNS)
    return file.getvalue().encode("utf-8-sig")


def every(site: Site, language: str) -> Iterator[tuple[SitePage, SheetView, Transfer]]:
    """All transfers of all sheets, newest first."""
    return ((page, view, transfer) for page, view in site.sheets(language) for transfer in view.sheet.transfers)


def _cells(
    site: Site, page: SitePage, view: SheetView, transfer: Transfer, language: str
) -> Iterator[tuple[str, str | None]]:
    row = view.row(transfer, language)
    recipient, supplier = view.actor(transfer.recipient), view.actor(transfer.supplier)
    weapon, source, quantity = view.weapon(transfer.weapon), view.source(transfer.source), transfer.quantity
    ordered = transfer.status in ORDERED and transfer.stance in HELD
    delivered = transfer.status in DELIVERED and transfer.stance in HELD
    system = weapon.kind == "system"
    yield "Recipient", told(recipient.name, language) if recipient else None
    yield "Supplier", told(supplier.name, language) if supplier else None
    yield "Year of order", edtf.years(transfer.date) if ordered else None
    yield "Number ordered", _count(quantity) if ordered else None
    yield "Weapon designation", told(weapon.name, language) if system else None
    described = _class(site.glossary, weapon.category, language) if system else told(weapon.name, language)
    yield "Weapon description", described
    yield "Number delivered", _count(quantity) if delivered else None
    yield "Year(s) of delivery", edtf.years(transfer.date) if delivered else None
    yield "Comments", told(transfer.text, language)
    yield "Transfer status", row.status
    yield "Stance", row.stance
    yield "According to", row.source
    yield "Source naming", label("naming", source.naming, language) if source else None
    yield "Quantity as stated", row.quantity if quantity else None
    yield "Quantity minimum", _plain(quantity.min) if quantity else None
    yield "Quantity maximum", _plain(quantity.max) if quantity else None
    yield "Quantity bound", label("bound", quantity.bound, language) if quantity else None
    yield "Date", transfer.date
    yield "UN Register category", label("unroca", weapon.unroca, language) if weapon.unroca else None
    yield "SIPRI category", label("sipri", weapon.sipri, language) if weapon.sipri else None
    yield "Sentence", view.texts.get(transfer.passage)
    yield "Sentence language", view.meta.language
    yield "Article", view.meta.title
    yield "Publisher", view.meta.publisher
    yield "Article date", view.meta.date
    yield "Article URL", view.meta.url
    yield "Fact sheet", f"{site.addresses.absolute(page.url)}#{transfer.id}"
    yield "Recipient id", transfer.recipient
    yield "Supplier id", transfer.supplier
    yield "Weapon id", transfer.weapon
    yield "Source id", view.dossier(source) if source else None
    yield "Status code", transfer.status
    yield "Stance code", transfer.stance


def _class(glossary: Glossary, category: str, language: str) -> str | None:
    chain = glossary.ancestors(category)
    return told(glossary[chain[0]].name, language) if chain else None


def _count(quantity: Quantity | None) -> str | None:
    """A number that the article gives, with SIPRI's question mark where it is approximate; bounds are none."""
    if quantity is None or quantity.min is None or quantity.min != quantity.max:
        return None
    mark = {"exact": "", "approximate": "?"}.get(quantity.bound)
    return None if mark is None else f"{_plain(quantity.min)}{mark}"


def _plain(value: float | None) -> str | None:
    """A number for machines: no separators, no decimals that say nothing."""
    return None if value is None else f"{value:.10g}"


def _safe(cell: str | None) -> str:
    text = cell or ""
    return f"'{text}" if text.startswith(FORMULA) else text
