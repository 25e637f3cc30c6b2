"""What the tags of WeasyPrint lack for PDF/UA-1: scopes of headers, names of links, items right below their lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

PRINTED = 4
"""The flag of what is seen on paper as well as on a screen."""


def links(document: Any) -> dict[str, str]:
    """What each place within a sheet is called by those that lead there: "p5" → "Sentence 5"."""
    found: dict[str, str] = {}
    for link in document.etree_element.iter("a"):
        href = link.get("href", "")
        if href.startswith("#"):
            found.setdefault(href[1:], link.get("title") or " ".join("".join(link.itertext()).split()))
    return found


def repair(names: Mapping[str, str]) -> Callable[[Any, Any], None]:
    """A step for `write_pdf(finisher=…)`; `names` are those of `links`."""

    def repaired(document: Any, pdf: Any) -> None:
        del document
        by_reference = {one.reference: one for one in pdf.objects if hasattr(one, "items")}
        for one in by_reference.values():
            kind = one.get("S")
            if kind == "/TH":
                group = by_reference[by_reference[one["P"]]["P"]]
                one["A"]["Scope"] = "/Column" if group["S"] == "/THead" else "/Row"
            elif kind == "/L":
                _hoist(one, by_reference)
            elif one.get("Subtype") == "/Link":
                one["F"] = PRINTED
                if "Dest" in one:
                    one["Contents"].string = names.get(one["Contents"].string, one["Contents"].string)

    return repaired


def _hoist(parent: Any, by_reference: Mapping[Any, Any]) -> None:
    """The items of groups in a list (`dl > div`) become the list's own."""
    for place, reference in reversed(list(enumerate(parent["K"]))):
        group = by_reference.get(reference)
        if group is not None and group.get("S") == "/Div":
            for item in group["K"]:
                by_reference[item]["P"] = parent.reference
            parent["K"][place : place + 1] = group["K"]
            group["K"].clear()
