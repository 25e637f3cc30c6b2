"""An open question as a sentence, composed from the facts that it is about."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model import Question, Transfer
from generator.wording.data import words
from generator.wording.deals import Deal, clause, deal_of, pieces
from generator.wording.grammar import form
from generator.wording.names import Desk, actor_noun, source_noun, weapon_nouns
from generator.wording.nouns import Noun, Verb
from generator.wording.pieces import Maker, Pieces, fill
from generator.wording.quantities import stated
from generator.wording.typography import capital, held, typeset

PENDING = frozenset({"sought", "discussed", "offered", "pledged", "planned", "licensed", "ordered", "allocated"})
"""Statuses after which a delivery may still come: what is asked is whether it will."""
COUNTED = frozenset({"hedged", "denied_by_party", "sources_disagree", "not_independently_verified"})
"""Kinds of questions that ask about one transfer with its quantity."""
BY_ACTOR = frozenset({"no_comment", "denied_by_party"})
"""Kinds that may be about an actor who is no source of the sheet."""
INTENDED = frozenset({"planned", "pledged", "offered", "discussed"})
AGAINST = frozenset({"denied", "unconfirmed", "no_comment"})


def question(asked: Question, desk: Desk) -> str:
    """The question in words; every kind has a form for which no fact needs to be known."""
    own = desk.words("questions")
    about = _About.of(asked, desk)
    parts = about.pieces(desk)
    if asked.kind == "explicit":
        return _explicit(asked, parts, desk)
    pattern = next(p for p in own[asked.kind] if _known(p, parts))
    return typeset(capital(desk.grammar.elided(fill(pattern, parts))), desk.language)


def _explicit(asked: Question, parts: Pieces, desk: Desk) -> str:
    """The article's own question: composed where it can be recognised, else quoted in its own language.

    A clause with figures is not quoted: both pages show the same numbers.
    """
    own = desk.words("questions")["explicit"]
    clause_ = _words(asked, desk)
    exchange = words(desk.sheet.article.language, "questions")["exchange"]
    quotable = desk.language == desk.sheet.article.language and clause_ and not re.search(r"\d", clause_)
    if clause_ and any(sign in clause_.casefold() for sign in exchange) and _known(own["exchange"], parts):
        pattern = own["exchange"]
    elif re.search(words(desk.sheet.article.language, "questions")["delivered"], clause_, re.IGNORECASE) and _known(
        own["delivered"], parts
    ):
        pattern = own["delivered"]
    elif quotable:
        pattern = own[_form(clause_, desk)]
    else:
        pattern = own["named"] if parts.has("names") else own["transfer"] if parts.has("transfer") else own["bare"]
    parts.update(clause=held(0), topic=_topic(clause_, desk))
    text = fill(pattern, parts)
    return typeset(capital(desk.grammar.elided(text)), desk.language, (clause_,))


def _form(clause_: str, desk: Desk) -> str:
    """How a clause of the article is quoted: as a statement, a direct question, an indirect one, or anything else."""
    own = desk.words("questions")
    if clause_.endswith("?"):
        return "quoted_question"
    if re.match(own["that"], clause_, re.IGNORECASE):
        return "quoted_that"
    return "quoted_whether" if re.match(own["whether"], clause_, re.IGNORECASE) else "quoted"


def _topic(clause_: str, desk: Desk) -> str:
    """ "de date", "de livraison": what the article's own question is about, "" where that is not known."""
    signs = words(desk.sheet.article.language, "questions")["topics"]
    found = (kind for kind, topic in signs.items() if re.search(topic["signs"], clause_, re.IGNORECASE))
    kind = next(found, None)
    return str(desk.words("questions")["topics"][kind]["say"]) if kind else ""


def _words(asked: Question, desk: Desk) -> str:
    """The article's words for the question, "" where it has none."""
    passage = desk.passages.get(str(asked.passage))
    if passage is None or asked.evidence is None:
        return ""
    start, end = (offset - passage.start for offset in asked.evidence)
    return " ".join(passage.text[max(0, start) : end].split()).strip(' "«»“”')


def _known(pattern: str, parts: Pieces) -> bool:
    """Whether all pieces of a pattern are there; those with a preposition for a party may be empty."""
    return all(
        parts.has(field) or re.fullmatch(r"\w+_(?:supplier|recipient)", field)
        for field in re.findall(r"\{(\w+)\}", pattern)
    )


@dataclass(frozen=True)
class _About:
    """The facts that a question is about, by kind, in its order."""

    kind: str
    transfers: tuple[Transfer, ...]
    actors: tuple[Noun, ...]
    weapons: tuple[Noun, ...]
    speaker: Noun | None
    """Who says so, denies it or keeps silent: named by the question itself, else the source of its transfers."""
    deal: Deal | None

    @classmethod
    def of(cls, asked: Question, desk: Desk) -> _About:
        facts, statements = desk.transfers, desk.statements
        transfers = tuple(facts[one] for one in asked.about if one in facts)
        ids = [
            *asked.about,
            *(t.source for t in transfers),
            *(statements[i].source for i in asked.about if i in statements),
        ]
        sources = tuple(s for s in map(desk.source, dict.fromkeys(ids)) if s is not None)
        actors = {i: desk.actor(i) for i in asked.about}
        known = {i: actor_noun(a, desk) for i, a in actors.items() if a is not None}
        classes = {one for i in asked.about for one in desk.glossary.ancestors(i)[1:]}
        named_weapons = [w for i in asked.about if i not in classes and (w := desk.weapon(i)) is not None]
        weapons = tuple(weapon_nouns(w, desk) for w in named_weapons)
        goods = tuple(_plain(many, mass) for _, many, mass in weapons)
        deal = deal_of(transfers, desk, counted=len(transfers) == 1 and asked.kind in COUNTED) if transfers else None
        if deal is None and goods:
            recipient, supplier = (*known, None, None)[:2]
            deal = Deal(goods, supplier, recipient)
        named = [source_noun(s, desk) for s in map(desk.source, asked.about) if s is not None]
        if asked.kind == "denied_by_party":
            sources = tuple(
                sorted(sources, key=lambda s: all(t.stance != "denied" for t in transfers if t.source == s.id))
            )
        spoken = [*named, *(known.values() if asked.kind in BY_ACTOR else ()), *(source_noun(s, desk) for s in sources)]
        if asked.kind == "identity_unknown":
            spoken = named
        return cls(asked.kind, transfers, tuple(known.values()), goods, next(iter(spoken), None), deal)

    def pieces(self, desk: Desk) -> Pieces:
        """Every piece that the facts allow; the others are missing."""
        own = desk.words("questions")
        parts = Pieces()
        agree: dict[str, Noun] = {}
        if self.deal is not None and self.deal.goods:
            parts = pieces(self.deal, desk)
            mass = len(self.deal.goods) == 1 and self.deal.good.article == "mass"
            agree["good"] = replace(self.deal.good, plural=not mass)
            how_many = own["how_many"]["mass" if mass else "count"]
            parts.makers["how_many"] = lambda: fill(how_many, parts)
            parts.update(self._parties(desk, agree))
            if self.weapons:
                parts.makers["asked_the_goods"] = functools.partial(self._delivered, self.deal, desk)
            parts.makers.update(self._clauses(self.deal, desk))
        if self.speaker is not None:
            agree["source"] = self.speaker
            parts.update(_speaker(self.speaker, desk))
        for side, transfers in (("for", self._side(False)), ("against", self._side(True))):
            speakers = _speakers(transfers, desk) if self.kind == "sources_disagree" else []
            if speakers:
                parts[side] = desk.grammar.listed("", speakers)
                parts[side.capitalize()] = capital(parts[side])
                agree[side] = Noun("", plural=len(speakers) > 1 or speakers[0].plural)
        named = (*self.actors, *(replace(w, article="definite") for w in self.weapons))
        if named:
            of = desk.words("sentences")["prepositions"]["of"]
            parts.makers["of_names"] = lambda: desk.grammar.listed(of, named)
            parts.makers["names"] = lambda: desk.grammar.listed("", (*self.actors, *self.weapons))
        for key, (lemma, tense, piece) in own["verbs"].items():
            if piece in agree:
                plural = agree[piece].plural
                parts.makers[key] = functools.partial(form, desk.language, lemma, tense, plural=plural)
        return parts

    def _parties(self, desk: Desk, agree: dict[str, Noun]) -> dict[str, str]:
        assert self.deal is not None
        made: dict[str, str] = {}
        to = desk.words("sentences")["prepositions"]["to"]
        for key, role in (("giver", "recipient"), ("taker", "supplier")):
            actor = desk.actor(getattr(self.deal, role))
            if actor is not None:
                noun = actor_noun(actor, desk)
                agree[key] = agree[role] = noun
                made[key] = desk.grammar.phrase(noun)
                made[f"to_{key}"] = desk.grammar.after(to, noun)
        return made

    def _clauses(self, deal: Deal, desk: Desk) -> dict[str, Maker]:
        """What is asked of the transfers, as clauses."""
        main = next((t for t in self.transfers if t.stance not in AGAINST), next(iter(self.transfers), None))
        if self.kind == "denied_by_party":
            # A denial without a row of its own does not say what exactly is denied.
            main = next((t for t in self.transfers if t.stance == "denied"), None)
        if main is None:
            return {}

        def asked(name: str, own: Deal) -> str:
            made = clause(name, own, desk)
            return made.said("asked", desk) + made.date

        undated = replace(deal, date=None)
        dated = deal if len(self.transfers) == 1 else undated
        made: dict[str, Maker] = {
            "asked": functools.partial(asked, main.status, dated),
            "asked_delivered": functools.partial(asked, "delivered", undated),
            "asked_agreed": functools.partial(self._agreed, desk),
            "vague": functools.partial(self._vague, desk),
        }
        if all(t.status in INTENDED for t in self.transfers):
            made["asked_future"] = functools.partial(asked, "future", undated)
        if main.status in PENDING:
            made["asked_outcome"] = functools.partial(asked, "outcome", undated)
        return made

    def _vague(self, desk: Desk) -> str:
        """The one vague quantity that is given, "" where there are none or several."""
        quantities = [t.quantity for t in self.transfers if t.quantity is not None]
        vague = {stated(quantity, desk.language) for quantity in quantities if quantity.bound == "vague"}
        return vague.pop() if len(vague) == 1 else ""

    def _delivered(self, deal: Deal, desk: Desk) -> str:
        """ "Les armes ont-elles été livrées": the weapons that the article's own question names."""
        goods = replace(deal, goods=tuple(replace(good, article="definite") for good in deal.goods))
        subject = Noun(desk.grammar.listed("", goods.goods), "none", goods.good.feminine, goods.good.plural)
        verb = Verb(desk.words("questions")["agreed"]["verb"], "past", passive=True)
        return desk.grammar.clause(subject, verb, "", "asked")

    def _agreed(self, desk: Desk) -> str:
        """Whether what was ordered or sold has been delivered; "" where neither is said."""
        assert self.deal is not None
        own = desk.words("questions")["agreed"]
        statuses = {t.status for t in self.transfers}
        agreed = next((own[status] for status in ("ordered", "sold") if status in statuses), None)
        if agreed is None:
            return ""
        goods = replace(self.deal, goods=tuple(replace(g, article="definite") for g in self.deal.goods)).good
        parts = pieces(self.deal, desk)
        parts["agreed"] = desk.grammar.participle(agreed["verb"], goods)
        subject = Noun(fill("{the_weapon} {agreed} " + agreed["rest"], parts), "none", goods.feminine, goods.plural)
        return desk.grammar.clause(subject, Verb(own["verb"], "past", passive=True), "", "asked")

    def _side(self, against: bool) -> list[Transfer]:
        return [t for t in self.transfers if (t.stance in AGAINST) is against]


def _plain(many: Noun, mass: bool) -> Noun:
    return replace(many, article="mass", plural=False) if mass else many


def _speaker(noun: Noun, desk: Desk) -> dict[str, str]:
    """Who speaks, alone, in front of a sentence, and as somebody known already ("le diplomate", "ces deux …")."""
    said = desk.grammar.phrase(noun)
    made = {"source": said, "Source": capital(said)}
    if noun.article == "indefinite":
        made["that_source"] = desk.grammar.phrase(replace(noun, article="definite"))
    elif noun.plural and noun.text.split()[0] in desk.words("sources")["numbers"]:
        made["that_source"] = f"{desk.words('questions')['these']} {noun.text}"
    return made


def _speakers(transfers: Sequence[Transfer], desk: Desk) -> list[Noun]:
    """Who says so, each once; the article itself where nobody else does."""
    ids = dict.fromkeys(t.source for t in transfers)
    found = [(one, desk.source(one)) for one in ids]
    voice = Noun(desk.words("sentences")["row"]["own_voice"])
    return [source_noun(source, desk) if source else voice for _, source in found]
