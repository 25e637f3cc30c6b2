"""A transfer as a sentence and as a row: who passes what to whom, and who says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import Transfer, Weapon
from generator.wording.dates import date
from generator.wording.deals import clause, deal_of
from generator.wording.labels import label
from generator.wording.names import Desk, source_noun, weapon_nouns
from generator.wording.nouns import Noun
from generator.wording.pieces import fill
from generator.wording.quantities import stated
from generator.wording.typography import capital, typeset


def sentence(transfer: Transfer, desk: Desk) -> str:
    """The transfer as one sentence that says whose word it is and asserts no more than that."""
    return together([transfer], desk)


def together(rows: Sequence[Transfer], desk: Desk) -> str:
    """Transfers that differ in nothing but weapon and quantity as one sentence."""
    transfer = rows[0]
    stance = desk.words("sentences")["stances"][transfer.stance]
    # What may be planned is what may come: "pourrait fournir", not "pourrait prévoir de fournir".
    name = "possible" if (transfer.status, transfer.stance) == ("planned", "suspected") else transfer.status
    made = clause(name, deal_of(rows, desk), desk)
    source = desk.source(transfer.source)
    speaker = source_noun(source, desk) if source else None
    text = stance["own"]
    if source is not None:
        text = stance["sourced"]
        acts = desk.actor(made.party)
        if acts is not None and acts.kind != "person" and source.actor == acts.id:
            text = stance.get("self", text)
        elif made.party is not None and "accused" in stance:
            text = stance["accused"]
    if isinstance(text, Mapping):
        assert speaker is not None
        text = f"{desk.grammar.says(speaker, text)} {text['then']}"
    parts = made.pieces(desk)
    parts.update(speaking(speaker, desk))
    filled = fill(text, parts)
    if filled[:1].isdigit():  # no sentence begins with figures
        said, _, voice = filled.rpartition(", ")
        filled = f"{voice}, {said}"
    return typeset(capital(desk.grammar.elided(filled)) + ".", desk.language)


def speaking(noun: Noun | None, desk: Desk) -> dict[str, str]:
    """The pieces of a sentence that name a source."""
    if noun is None:
        return {}
    own = desk.words("sentences")["prepositions"]
    return {
        "source": desk.grammar.phrase(noun),
        "according": desk.grammar.after(own["according"], noun),
        "of_source": desk.grammar.after(own["of"], noun),
        "its": desk.words("sentences")["its"]["many" if noun.plural else "one"],
    }


def _weapon(weapon: Weapon | None, desk: Desk) -> str:
    """A system by its name, a class in the plural."""
    if weapon is None:
        return ""
    return weapon.name[desk.language] if weapon.kind == "system" else weapon_nouns(weapon, desk)[1].text


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a transfer in a table. `quantity` is "" where the language has no words for it, see `stated_as`."""

    status: str
    stance: str
    quantity: str
    stated_as: str
    """The article's own words for the quantity, "" when it gives none."""
    weapon: str
    supplier: str
    recipient: str
    source: str
    date: str


def row(transfer: Transfer, desk: Desk) -> Row:
    """The transfer as cells; an unknown party, quantity or source says so."""
    own, language = desk.words("sentences")["row"], desk.language
    quantity, source = transfer.quantity, desk.source(transfer.source)
    supplier, recipient = (desk.actor(one) for one in (transfer.supplier, transfer.recipient))
    return Row(
        status=label("status", transfer.status, language),
        stance=label("stance", transfer.stance, language),
        quantity=typeset(stated(quantity, language) if quantity else own["unknown_quantity"], language),
        stated_as=quantity.text if quantity else "",
        weapon=typeset(_weapon(desk.weapon(transfer.weapon), desk), language),
        supplier=typeset(supplier.name[language] if supplier else own["unknown_party"], language),
        recipient=typeset(recipient.name[language] if recipient else own["unknown_party"], language),
        source=typeset(desk.grammar.phrase(source_noun(source, desk)) if source else own["own_voice"], language),
        date=date(transfer.date, language),
    )
