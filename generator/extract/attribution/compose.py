"""The name of a source that has none, in both languages: "diplomate de l'ONU" / "UN diplomat"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.extract.attribution.description import Description
from generator.extract.national import of
from generator.extract.reading import Reading
from generator.glossary import Entry
from generator.language import language
from generator.model import Actor, Bilingual

LANGUAGES = ("fr", "en")


def both(reading: Reading, it: Description, rest: str, complete: bool, written: str) -> Bilingual:
    """The name in both languages: the article's words, and a composed one (the same words where none can be made)."""
    own = reading.language.code
    if not complete:
        return Bilingual(rest, rest)
    made = {code: _composed(reading, it, code, written) for code in LANGUAGES}
    if rest and (it.mark != "definite" or it.specific):
        made[own] = rest
    if not made["fr"] or not made["en"]:
        return Bilingual(rest, rest)
    return Bilingual(str(made["fr"]), str(made["en"]))


def _composed(reading: Reading, it: Description, code: str, written: str) -> str | None:
    """The description in one language, from its parts."""
    if it.role is None:
        return None
    data = language(code).words("attribution")
    cell = ("f" if it.gender == "f" else "m") + ("p" if it.plural else "")
    role = _role_word(it.role, code, cell)
    forms = {m: data["modifier_forms"][m] for m in it.modifiers if m in data["modifier_forms"] and m != "other"}
    early = [_cell(f["before"], cell) for f in forms.values() if "before" in f and f.get("early")]
    before = [_cell(f["before"], cell) for f in forms.values() if "before" in f and not f.get("early")]
    after = [_cell(f["after"], cell) for f in forms.values() if "after" in f]
    nation, body = _belonging(reading, it, code, cell, written)
    counted = (
        [_cell(data["count_forms"][it.count], cell[:1] == "f" and "fp" or "mp")]
        if it.count and it.count in data["count_forms"]
        else []
    )
    tail = [_descriptor_text(it.descriptor, code, cell)] if it.descriptor else []
    order = data["order"]
    parts = {
        "count": counted,
        "early": early,
        "before": before,
        "nation": nation,
        "body": body,
        "role": [role],
        "after": after,
        "descriptor": tail,
    }
    if nation and role.split()[0] in data["early_words"]:  # "senior Iranian official"
        first, _, rest = role.partition(" ")
        parts["early"], parts["role"] = [*early, first], [rest] if rest else []
    return " ".join(part for key in order for part in parts[key] if part)


def _role_word(role: Entry, code: str, cell: str) -> str:
    own: Mapping[str, Any] = role.data[code]
    for key in (cell, cell.replace("f", "m"), "p" if cell.endswith("p") else "s", "m", "s"):
        if own.get(key):
            return str(own[key])
    return str(role.name[code])


def _cell(forms: Any, cell: str) -> str:
    """One of the four forms (m, f, mp, fp), or of two plural ones, or the only one."""
    if isinstance(forms, str):
        return forms
    keys = ("m", "f", "mp", "fp") if len(forms) == 4 else ("mp", "fp")
    return str(forms[keys.index(cell)] if cell in keys else forms[0])


def _belonging(reading: Reading, it: Description, code: str, cell: str, written: str) -> tuple[list[str], list[str]]:
    """The words for the country and for the body of a source: a demonym, a complement."""
    actor = it.affiliation
    if actor is None:
        return [], []
    entry = reading.glossary.get(actor.id)
    grammar = (entry.data.get("grammar") if entry else None) or {}
    if actor.kind == "country" and entry is not None:
        forms = (entry.data.get("demonyms") or {}).get(code) or {}
        form = forms.get(cell) if isinstance(forms, Mapping) else next(iter(forms), None)
        if form:
            return [str(form)], []
    name = _short(actor, entry, code, written)
    if language(code).words("attribution")["belonging"] == "complement":
        article = grammar if grammar or actor.known else {"article": True, "gender": "m", "number": "s"}
        return [], [of(name, article)]
    return [], [name]


def _short(actor: Actor, entry: Entry | None, code: str, written: str) -> str:
    """An acronym stays an acronym: "diplomate de l'ONU" / "UN diplomat"."""
    if entry is not None and written.replace(".", "").isupper() and len(written) < 9:
        aliases = (entry.data.get("aliases") or {}).get(code) or ()
        short = next((str(a) for a in aliases if str(a).isupper() and "." not in str(a)), None)
        if short:
            return short
    return str(actor.name[code])


def _descriptor_text(entry: Entry, code: str, cell: str) -> str:
    """The first variant of a descriptor, its leading adjective in agreement."""
    words = str(entry.data[code][0]).split()
    rules = language(code).words("attribution").get("descriptor_agreement") or {}
    place = 1 if len(words) > 1 and (words[0].endswith("ment") or words[0] in rules.get("adverbs", ())) else 0
    word = words[place]
    if rules and cell != "m" and (word.endswith(("é", "er")) or word in rules["adjectives"]):
        if cell.startswith("f") and not word.endswith("e"):
            word = word[:-2] + "ère" if word.endswith("er") else word + "e"
        words[place] = word + ("s" if cell.endswith("p") and not word.endswith("s") else "")
    return " ".join(words)
