"""Whether a capital stands for its state: "Moscou a livré" does, "à Moscou" does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.drafts import ActorWords, Known, Line

if TYPE_CHECKING:
    from spacy.tokens import Token

CLIMB = 5
"""So many words up the tree a verb of giving or receiving may stand over a preposition."""


def acts(line: Line, item: Known, words: ActorWords, found: list[Known]) -> bool:
    """Whether the sentence makes a seat of power act: subject, voice, party, possessor, or acted upon as a party."""
    first, behind = line.at(item.start, item.end)
    if first >= behind:
        return False
    inside = line.tokens[first:behind]
    ids = {t.i for t in inside}
    head = next((t for t in inside if t.head.i not in ids), inside[-1])
    return (
        _subject(line, head, words)
        or _opens_sentence(line, first, behind, words)
        or _speaks_behind(line, first, behind)
        or _beside_speaker(line, first, words, found)
        or _by_preposition(line, first, head, words, found)
        or _by_what_follows(line, behind, words)
        or _with_next(line, item, first, behind, words, found)
    )


def _speaks_behind(line: Line, first: int, behind: int) -> bool:
    """Whether a name stands right behind the verb of an inserted clause: "C'est faux, a assuré Téhéran."."""
    verb = first - 1
    while verb > 0 and line.tokens[verb].pos_ in ("VERB", "AUX") and verb > first - 4:
        verb -= 1
    said = verb < first - 1 and line.tokens[first - 1].pos_ == "VERB" and _finite(line.tokens[verb + 1])
    ends = behind >= len(line.tokens) or line.tokens[behind].pos_ in ("PUNCT", "CCONJ")
    return said and ends and verb >= 0 and line.tokens[verb].text in (",", "»", "”", '"')


def _beside_speaker(line: Line, first: int, words: ActorWords, found: list[Known]) -> bool:
    """Whether a name is joined to one that speaks: "selon Washington et Londres"."""
    if line.before(first) not in words.metonymy["joins"]:
        return False
    places = ((line.at(k.start, k.end), k) for k in found if k.entry.kind == "country")
    before = next((place for place, _ in places if place[1] == first - 1), None)
    if before is None:
        return False
    speaks = _behind_voice(line, before[0], words) or _speaks_behind(line, *before)
    return speaks or _beside_speaker(line, before[0], words, found)


def _behind_voice(line: Line, first: int, words: ActorWords) -> bool:
    """Whether the words before a name make it a source: "selon", "d'après", "according to"."""
    one, two = line.before(first), line.before(first, 2)
    pair = f"{two}{'' if two.endswith(('’', chr(39))) else ' '}{one}"
    return one in words.metonymy["voices"] or pair in words.metonymy["voices"]


def _with_next(
    line: Line, item: Known, first: int, behind: int, words: ActorWords, found: list[Known]
) -> bool:
    """Whether a name is the first of several of which the last acts: "Paris et Berlin ont livré"."""
    if line.before(first) in words.metonymy["place_prepositions"] or line.after(behind) not in words.metonymy["joins"]:
        return False
    following = next((k for k in found if k.start > item.start and k.form.how in ("metonym", "name")), None)
    if following is None:
        return False
    place, end = line.at(following.start, following.end)
    if any(t.pos_ != "DET" for t in line.tokens[behind + 1 : place]) or place <= behind:
        return False
    inside = line.tokens[place:end]
    head = next((t for t in inside if t.head not in inside), inside[-1])
    if _subject(line, head, words) or _right_before_verb(line, end, words):
        return True
    return following.form.how == "metonym" and _with_next(line, following, place, end, words, found)


def _right_before_verb(line: Line, behind: int, words: ActorWords) -> bool:
    """Whether a tensed verb that makes somebody act stands right behind a name."""
    group = line.tokens[behind : behind + 4]
    if not group or not _finite(group[0]):
        return False
    verb = next((t for t in group if t.pos_ == "VERB"), None)
    return verb is not None and not _lemma_in(verb, words.metonymy["not_acting"])


def _lemma_in(token: object, words: frozenset[str]) -> bool:
    return getattr(token, "lemma_", "") in words or getattr(token, "lower_", "") in words


def _subject(line: Line, head: object, words: ActorWords) -> bool:
    """Subject or agent of a verb that is no verb of lying somewhere; also one of several subjects."""
    token = head
    for _ in range(3):
        if getattr(token, "dep_", "") not in words.conjuncts:
            break
        token = token.head  # type: ignore[attr-defined]
    label = getattr(token, "dep_", "")
    spoken_of = label in words.passive_subjects and _lemma_in(getattr(token, "head", None), words.metonymy["spoken_of"])
    if label not in words.subjects and not spoken_of and not _active(token, label, words):
        return False
    place = line.places[token.i]  # type: ignore[attr-defined]
    if line.before(place) in words.metonymy["place_prepositions"]:
        return False
    verb = token.head  # type: ignore[attr-defined]
    return verb.pos_ in ("VERB", "AUX", "ADJ", "NOUN", "PROPN") and not _lemma_in(verb, words.metonymy["not_acting"])


def _active(token: object, label: str, words: ActorWords) -> bool:
    """Whether what the parser takes for the subject of a passive has an active verb ("Pékin aurait accepté")."""
    verb = token.head  # type: ignore[attr-defined]
    return label in words.passive_subjects and any("tense" in c.dep_ for c in verb.children) and not _passive_verb(verb)


def _passive_verb(verb: object) -> bool:
    return any(c.dep_.startswith("aux") and "pass" in c.dep_ for c in verb.children)  # type: ignore[attr-defined]


def _opens_sentence(line: Line, first: int, behind: int, words: ActorWords) -> bool:
    """First in its sentence, or behind a comma, and right before an active verb, whatever the parser made of it:
    "Paris s'est engagé", "Selon lui, Pékin aurait accepté"."""
    opened = line.before(first) == "," or line.before(first) in words.metonymy["clause_openers"]
    behind = _behind_aside(line, behind)
    behind_comma = opened and line.tokens[behind : behind + 1] and _finite(line.tokens[behind])
    if any(t.pos_ != "PUNCT" for t in line.tokens[:first]) and not behind_comma:
        return False
    following = line.tokens[behind : behind + 2]
    if len(following) > 1 and first == 0 and following[0].lower_ in words.metonymy["like_nouns"]:
        return following[1].pos_ in ("DET", "PROPN", "NUM")  # "Washington presse Athènes": the tagger sees a noun
    finite = False
    for token in line.tokens[behind : behind + 6]:
        finite = finite or "Fin" in token.morph.get("VerbForm", [])
        if token.pos_ in ("AUX", "ADV", "PRON", "PART") and token.dep_ not in words.agreeing:
            continue
        active = finite or "Part" not in token.morph.get("VerbForm", [])  # "n'exporte" is often read as an infinitive
        return active and token.pos_ == "VERB" and not _lemma_in(token, words.metonymy["not_acting"])
    return False


def _behind_aside(line: Line, behind: int) -> int:
    """The place behind "…, à court d'argent, …": what two commas enclose without a verb."""
    if line.after(behind) != ",":
        return behind
    for place in range(behind + 1, min(behind + 9, len(line.tokens))):
        if line.tokens[place].text == ",":
            return place + 1
        if _finite(line.tokens[place]) or line.tokens[place].pos_ == "PRON":
            return behind
    return behind


def _infinitive(line: Line, place: int) -> bool:
    """Whether an infinitive stands at a place, with pronouns before it at most."""
    words = line.tokens[place : place + 3]
    verb = next((t for t in words if t.pos_ != "PRON"), None)
    return verb is not None and "Inf" in verb.morph.get("VerbForm", [])


def _finite(token: Token) -> bool:
    return token.pos_ in ("AUX", "VERB") and "Fin" in token.morph.get("VerbForm", [])


def _by_preposition(line: Line, first: int, head: object, words: ActorWords, found: list[Known]) -> bool:
    rules = words.metonymy
    one, two = line.before(first), line.before(first, 2)
    if _behind_voice(line, first, words) or one in rules["parties"]:
        return True
    if one in rules["of"]:
        return (
            _received(head, rules["receives"])
            or two in rules["parties"]
            or two in rules["possessed"]
            or line.before(first, 3) in rules["possessed"]
            and two in words.determiners
        )
    governor = getattr(head, "head", None)
    ahead = line.tokens[first - 1] if first else None
    if ahead is not None and ahead.pos_ == "VERB" and _lemma_in(ahead, rules["gives_to"]):
        return True  # "has sold Jakarta 48 fighters"
    if _between(line, first, words, found):
        return True
    if one in rules["agent"]:
        verb = governor.head if getattr(governor, "pos_", "") == "ADP" else governor  # type: ignore[union-attr]
        done = getattr(verb, "pos_", "") == "VERB" and _lemma_in(verb, rules["done_by"])
        done = done or _lemma_in(verb, rules["gives_to"]) or two in rules["gives_to"]  # "l'envoi par Ankara de drones"
        if done or _passive(verb) or _fronted_participle(verb, rules["fronted"]):
            return True
    if one in rules["to"]:
        near = {line.before(first, n) for n in range(2, 8)}
        return bool(near & rules["gives_to"]) or _given_to(governor, rules["gives_to"])
    if one in rules["sent_from"] and _received(head, rules["receives"]):
        return True
    if one in rules["place_prepositions"]:
        return False
    return (
        first > 0
        and _lemma_in(governor, rules["acted_on"])
        and line.places.get(getattr(governor, "i", -1), 10**6) < first
    )


def _given_to(word: object, gives: frozenset[str]) -> bool:
    """Whether a preposition hangs on a verb or noun of giving, or on what is given: "delivered ten drones to Rabat"."""
    for _ in range(CLIMB):
        if _lemma_in(word, gives):
            return True
        if getattr(word, "pos_", "") not in ("ADP", "NOUN", "PROPN"):
            return False
        word = word.head  # type: ignore[attr-defined]
    return False


def _received(head: object, receives: frozenset[str]) -> bool:
    """ "a reçu des obus de Pyongyang", "took delivery of missiles from Seoul": of the verb, of its object, or of what
    that is part of."""
    word = getattr(head, "head", None)
    for _ in range(CLIMB):
        if _lemma_in(word, receives):
            return True
        if getattr(word, "pos_", "") not in ("ADP", "NOUN", "PROPN", "VERB") or word.head is word:  # type: ignore[union-attr]
            break
        word = word.head  # type: ignore[union-attr]
    return any(_lemma_in(c, receives) for c in getattr(word, "rights", ()) if c.pos_ == "NOUN")


def _fronted_participle(verb: object, endings: frozenset[str]) -> bool:
    """ "Réclamés par Kiev, les chars …": a participle that opens its sentence, which the tagger takes for a noun."""
    word = getattr(verb, "text", "")
    return getattr(verb, "i", 1) == 0 and word.lower().endswith(tuple(endings))


def _passive(verb: object) -> bool:
    """Whether a verb has a passive subject or auxiliary: "commandés par Rabat", and not "passé par Rabat"."""
    return any("pass" in child.dep_ for child in getattr(verb, "children", ()))


def _between(line: Line, first: int, words: ActorWords, found: list[Known]) -> bool:
    """ "entre Téhéran et Washington": two actors, and no road that leads from one to the other."""
    rules = words.metonymy
    for far in range(1, 7):
        if line.before(first, far) in rules["between"]:
            road = {line.before(first, n) for n in range(far + 1, far + 5)}
            start = line.tokens[first - far].idx
            others = [k for k in found if k.start > start and k.start < line.tokens[first].idx + 60]
            return len(others) > 1 and not road & rules["roads"] or not road & rules["roads"] and len(others) == 1
    return False


def _by_what_follows(line: Line, behind: int, words: ActorWords) -> bool:
    """English possessors ("Moscow's support") and compounds ("Tehran-backed")."""
    rules = words.metonymy
    following = line.after(behind)
    if following == "," and line.after(behind + 1) in rules["relatives"]:  # "Seoul, which was offering"
        return any(_lemma_in(t, rules["gives_to"]) for t in line.tokens[behind + 2 : behind + 6] if t.pos_ == "VERB")
    if following in rules["of"] | {"to"} and _infinitive(line, behind + 1):
        near = line.tokens[max(0, behind - 8) : behind]
        # "accuse depuis deux ans Abou Dhabi de livrer", "demande à Berlin de lui livrer"
        return any(_lemma_in(t, rules["acted_on"] | rules["gives_to"]) for t in near)
    if following in ("'s", "’s"):
        return not {line.after(behind + 1), line.after(behind + 2)} & rules["place_nouns"]
    return following == "-" and line.after(behind + 1) in rules["backed"]
