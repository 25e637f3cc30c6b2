"""Who a source is said to be, why it is not named, and the line above what it says."""

from __future__ import annotations

from generator.model import Source, Statement
from generator.wording.data import words
from generator.wording.labels import label
from generator.wording.names import Desk, actor_noun, source_noun, untranslated
from generator.wording.nouns import Noun
from generator.wording.pieces import fill
from generator.wording.typography import capital, typeset

UNNAMED = ("role_only", "group", "anonymous")


def description(source: Source, desk: Desk) -> str:
    """Name or function, role, anonymity with its ground, and the outlet that relays it."""
    own, language = desk.words("sources"), desk.language
    noun = source_noun(source, desk)
    parts = [desk.grammar.phrase(noun)]
    actor = desk.actor(source.actor)
    role = source.role or (actor.role if actor else None)
    if source.naming == "named" and role is not None and role[language].casefold() not in parts[0].casefold():
        foreign = role.fr == role.en and language != desk.sheet.article.language and " " in role.fr
        parts.append(own["quoted"].format(words=role[language]) if foreign else role[language])
    hidden = anonymity(source, noun, desk)
    if hidden:
        parts[-1] += f"{', ' if hidden == own['unnamed'] else own['joiner']}{hidden}"
    via = desk.actor(source.via)
    if via is not None and via.name[language] not in parts[0]:
        cited = desk.grammar.participle(own["cited_verb"], noun)
        by = desk.grammar.after(desk.words("sentences")["prepositions"]["by"], actor_noun(via, desk))
        parts.append(fill(own["via"], {"cited": cited, "by_via": by}))
    return typeset(", ".join(parts), language)


def anonymity(source: Source, noun: Noun, desk: Desk) -> str:
    """Why the source has no name ("qui s'est exprimé sous couvert d'anonymat …"); "" for one that has."""
    own = desk.words("sources")
    if source.grounds is None and source.naming != "anonymous":
        return str(own["unnamed"]) if source.naming in UNNAMED and not untranslated(source, desk) else ""
    pattern = own["anonymous"]["many" if noun.plural else "one"]
    reason = own["grounds"][source.grounds.code if source.grounds else "not_given"]
    forms = {
        "spoke": desk.grammar.participle(own["spoke_verb"], noun),
        "authorised": desk.grammar.participle(own["authorised_verb"], noun),
    }
    return fill(f"{pattern}{'' if reason[0] in ',;' else ' '}{reason}", forms)


def line(statement: Statement, desk: Desk) -> str:
    """What stands above the words of a statement: "Selon un diplomate de l'ONU, en partie entre guillemets :"."""
    own = desk.words("sources")
    source = desk.source(statement.source)
    noun = source_noun(source, desk) if source else Noun(desk.words("sentences")["row"]["own_voice"])
    according = desk.grammar.after(desk.words("sentences")["prepositions"]["according"], noun)
    stance = label("stance", statement.stance, desk.language)
    pattern = own["line" if statement.stance == "asserted" else "line_stance"]
    parts = {"according": according, "mode": own["mode"][statement.mode], "stance": stance}
    return typeset(capital(fill(pattern, parts)), desk.language)


def clause_of(text: str, language: str) -> str:
    """The words of a statement without the one that joins them to their verb ("que l'Iran…" → "l'Iran…")."""
    for word in words(language, "sources")["complementizers"]:
        if text.startswith(word):
            return text[len(word) :]
    return text
