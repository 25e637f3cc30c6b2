"""The actors that entries of the glossary stand for, and how a country's own body is called in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.extract.drafts import Draft, Known, slug
from generator.extract.reading import Reading
from generator.glossary import Entry
from generator.model import Bilingual


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
