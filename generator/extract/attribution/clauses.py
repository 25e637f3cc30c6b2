"""Cues before their content: "said that …", "veut …", "called for …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.complements import (
    behind_colon,
    clause,
    finished,
    infinitive_of,
    object_of,
    plainly_said,
    within,
)  # fmt: skip
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.nouns import noun_claim
from generator.extract.attribution.phrases import (
    bare,
    cue_span,
    has_finite,
    inverted_after,
    is_finite,
    is_infinitive,
    is_negated,
    noun_phrase,
    span_of,
    spoken_there,
    subject,
    trimmed,
)  # fmt: skip
from generator.extract.attribution.speakers import conjugated
from generator.extract.reading import Sentence
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSAL = frozenset({"say", "tell", "ask", "think", "show"})


def claims(text: str, sentence: Sentence, lex: Lexicon, quotes: Sequence[Span]) -> Iterator[Claim]:
    """The claims of one sentence whose content stands behind their cue."""
    free = [token for token in sentence.doc if not within(sentence.offset(token)[0], quotes)]
    for token in free:
        if token.pos_ == "NOUN" and token.lemma_.lower() in lex.nouns:
            found = noun_claim(text, sentence, token, lex, quotes)
            if found is not None:
                yield found
                continue
        lemma, frames, length = lex.frames(token)
        if frames:
            found = _verb(text, sentence, token, lemma, frames, length, lex, quotes)
            if found is not None:
                yield found


def _verb(
    text: str, sentence: Sentence, verb: Token, lemma: str, frames: frozenset[str], length: int, lex: Lexicon,
    quotes: Sequence[Span],
) -> Claim | None:  # fmt: skip
    if _no_cue(verb, lemma, frames, lex):
        return None
    last = verb.i + length - 1
    negated = is_negated(verb, lex)
    content, how = _content(text, sentence, verb, last, frames, lex, quotes)
    undenied = how == "object" and negated and lex.stance(lemma) == "denied"  # "n'a pas démenti la vente"
    kept_back = how == "object" and _kept_back(verb, lemma, negated, lex)
    if content is None or undenied or kept_back or _refused(verb, lex) or _so(verb, last, lex):
        return None
    if negated and how in ("clause", "infinitive") and lemma in lex["asserting"]:
        return None  # "n'a jamais annoncé avoir livré"
    held_back = _wanted(verb, sentence, content, lex) or _withheld(verb, sentence, content, frames, negated, lex)
    if held_back or _empty(sentence, content, how, lex):
        return None
    head = _speaker(verb, lex)
    if head is not None and within(sentence.offset(head)[0], [content]):
        head = None
    if _no_saying(verb, head, frames, length, lex):
        return None
    impersonal = head is None or head.lower_ in lex["impersonal"]
    unsaid = head is None or head.lower_ in lex["generic"] | lex["writer"]
    if unsaid and (_question(sentence, content, lex) or (head is None and _to_be_known(sentence, content, lex))):
        return None  # "it is not known whether …": a question that the article leaves open
    if how in ("infinitive", "object") and (unsaid or verb.lower_ in lex["relay_participles"]):
        return None  # "anyone wanting to"; "X reports, citing Y": nothing is said of Y, X relays it
    if head is not None and not lex.speaks(head) and not (how == "clause" and plainly_said(lemma, frames, lex)):
        return None
    if how == "clause" and _perceived(sentence, head, content, frames, lex):
        return None
    if impersonal and how == "clause" and (_to_be_said(verb, lex) or _unattached(verb, lex)):
        return None
    source = _words_of(sentence, verb, head, content, lex) if head is not None else None
    spans = (*_antecedent(text, sentence, verb, content, lex), content)
    return Claim(sentence, spans, cue_span(sentence, verb, last, lex), lemma, how, head, source, negated)


def _antecedent(text: str, sentence: Sentence, verb: Token, content: Span, lex: Lexicon) -> tuple[Span, ...]:
    """What a relative clause speaks of, for a content without a subject: "a bill he thinks will help"."""
    relative = next((t for t in (verb, *verb.ancestors) if t.dep_ in lex.labels["relative"]), None)
    words = sentence.tokens(*content)
    if relative is None or relative.head.i > verb.i or not words:
        return ()
    opening = relative.left_edge
    # "des chars que Kiev dit avoir reçus", "the tanks Kyiv says it has"
    taken = opening.lower_ in lex["antecedent_relatives"] | lex["clause_openers"]
    taken = (taken or opening.dep_ in lex.labels["subject"]) and not any(
        c.lower_ in lex["antecedent_relatives"] and c.dep_ in lex.labels["subject"] for c in relative.children
    )
    if not taken and not is_finite(words[0], lex):
        return ()
    first, end = noun_phrase(relative.head, lex)
    span = trimmed(text, *span_of(sentence, first, min(end, relative.left_edge.i - 1)))
    return () if span is None else (span,)


def _perceived(sentence: Sentence, head: Token | None, content: Span, frames: frozenset[str], lex: Lexicon) -> bool:
    """Whether somebody sees something and says nothing: "they often find parts missing"; a poll "finds X leading"."""
    words = sentence.tokens(*content)
    opened = bool(words) and words[0].lower_ in lex["complementizers"] | lex["clause_openers"]
    if "show" not in frames or "say" in frames or opened:
        return False
    person = head is not None and "document" not in lex.nouns.get(head.lemma_.lower(), ())
    return person and not any(is_finite(t, lex) for t in words)


def _so(verb: Token, last: int, lex: Lexicon) -> bool:
    """Whether what is said was said before: "Some analysts think so"."""
    word = verb.doc[last + 1] if last + 1 < len(verb.doc) else verb
    return word.lower_ in lex["pro_clauses"] and word.head == verb


def _no_cue(verb: Token, lemma: str, frames: frozenset[str], lex: Lexicon) -> bool:
    """Whether a word is no verb, or one by which its subject says nothing."""
    if verb.pos_ not in ("VERB", "AUX", "ADJ") and not lemma.startswith("be ") and not _mistagged(verb, frames, lex):
        return True
    return _done_to(verb, frames, lex) or _neither(verb, lex)


def _speaker(verb: Token, lex: Lexicon) -> Token | None:
    """The head of the words for who speaks: behind the verb, its subject, the first noun, or where "on" speaks."""
    head = inverted_after(verb, lex) or _before_relative(verb, lex) or subject(verb, lex) or _leading(verb, lex)
    there = spoken_there(verb, lex) if head is not None and bare(head) in lex["generic"] else None
    return there or head


def _before_relative(verb: Token, lex: Lexicon) -> Token | None:
    """The noun that opens "Un responsable qui a requis l'anonymat a confié que": parsers make it another's verb."""
    doc = verb.doc
    if any(c.dep_ in lex.labels["subject"] for c in verb.children) or not conjugated(verb, lex):
        return None
    who = next((t.i for t in doc[: verb.i] if t.lower_ in lex["antecedent_relatives"]), None)
    if not who or doc[who].dep_ not in lex.labels["subject"] or has_finite(doc, 0, who - 1, lex):
        return None
    auxiliary = next((c for c in verb.children if c.pos_ == "AUX" and c.i < verb.i), verb)
    inside = [t for t in doc[who + 1 : auxiliary.i] if is_finite(t, lex)]
    nouns = [t for t in doc[:who] if t.pos_ in ("NOUN", "PROPN")]
    opens = bool(nouns) and not any(t.pos_ == "ADP" for t in doc[: nouns[0].i])
    joined = doc[auxiliary.i - 1].pos_ in ("CCONJ", "PRON", "SCONJ")  # "qui a requis l'anonymat et a confié"
    return nouns[0] if opens and inside and not joined and lex.speaks(nouns[0]) else None


def _unattached(verb: Token, lex: Lexicon) -> bool:
    """Whether a verb hangs on nothing and has no subject, and is none of those that nobody needs to say."""
    attached = _governed(verb, lex) or any(c.dep_ in lex.labels["subject"] for c in verb.children)
    return not attached and verb.lemma_.lower() not in lex["passive_impersonal"]


def _done_to(verb: Token, frames: frozenset[str], lex: Lexicon) -> bool:
    """Whether a participle stands alone ("When asked whether …, X shrugged", "a bill meant to help"): not X speaks."""
    labels = lex.labels
    if not (lex.words["bare_participles"] or frames <= {"ask", "quote"}) or (
        verb.dep_ not in labels["participle"] | labels["adverbial"]
    ):
        return False  # of the French ones, those of asking alone: "interrogé sur", but "convaincu que"
    participle = "Part" in verb.morph.get("VerbForm", []) or verb.dep_ in labels["participle"]
    if not participle or "Past" not in verb.morph.get("Tense", []):
        return False
    return not any(c.pos_ == "AUX" or c.dep_ in labels["subject"] for c in verb.children if c.i < verb.i)


def _to_be_said(verb: Token, lex: Lexicon) -> bool:
    """ "Il faut noter que …": the writer says it."""
    near = (verb.head, *(c for c in verb.children if c.i < verb.i))
    return any(t.lemma_.lower() in lex["to_be_said"] for t in near)


def _neither(verb: Token, lex: Lexicon) -> bool:
    """Whether a verb is one of two that are not done: "n'a ni confirmé ni démenti", "would neither confirm nor"."""
    before = [t.lower_ for t in verb.doc[max(0, verb.i - 5) : verb.i]]
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 5]]
    first, second = lex.words["neither"].values()
    return (first in before and second in before[-3:]) or (first in before[-2:] and second in behind)


def _words_of(sentence: Sentence, verb: Token, head: Token, content: Span, lex: Lexicon) -> Span:
    """The words of a source: its noun phrase, up to the relative pronoun that stands for it."""
    first, end = noun_phrase(head, lex)
    first, end = (first, end) if not first <= verb.i <= end else (head.left_edge.i, head.i)
    while first < head.i and (sentence.doc[first].lower_ in lex["there"] or sentence.doc[first].pos_ == "ADP"):
        first += 1  # "confirmé par le constructeur, qui précise"
    source = span_of(sentence, first, end) if not first <= verb.i <= end else sentence.offset(head)
    if source[0] < content[1] and content[0] < source[1]:
        source = sentence.offset(head)
    subjects = (c for c in verb.children if c.dep_ in lex.labels["subject"])
    relative = next((c for c in subjects if c.lower_ in lex["antecedent_relatives"]), None)
    if relative is not None and head.i < relative.i < verb.i:
        source = source[0], sentence.offset(relative)[1]
    return source


def _no_saying(verb: Token, head: Token | None, frames: frozenset[str], length: int, lex: Lexicon) -> bool:
    """Whether nobody says it ("No country has admitted giving"), or nothing is said ("showed off drones")."""
    if head is not None and _nobody(head, lex):
        return True
    with_particle = any(c.dep_ in lex.labels["particle"] for c in verb.children)
    return with_particle and length == 1 and "show" in frames


def _nobody(head: Token, lex: Lexicon) -> bool:
    """Whether a subject is nobody: "no country", "aucun des deux pays"."""
    words = {head.lower_, *(c.lower_ for c in head.children if c.i < head.i)}
    return bool(words & lex["nobody"])


def _mistagged(verb: Token, frames: frozenset[str], lex: Lexicon) -> bool:
    """ "New data show that …": the root of a sentence before "that" is a verb, whatever the tagger says."""
    following = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    if verb.i and verb.nbor(-1).pos_ == "PRON" and verb.lower_ in lex.inflected and following in lex["clause_openers"]:
        return True
    return bool(frames & {"show", "say", "think"}) and verb.head == verb and following in lex["clause_openers"]


def _leading(verb: Token, lex: Lexicon) -> Token | None:
    """The first noun of a sentence, for a main verb whose subject the parser missed."""
    if verb.head != verb or any(c.dep_ in lex.labels["passive"] for c in verb.children):
        return None
    words = [t for t in verb.doc[: verb.i] if t.pos_ in ("NOUN", "PROPN", "PRON") and t.lower_ not in lex["clitics"]]
    first = words[0] if words else None
    if first is None or any(c.pos_ in ("ADP", "SCONJ") for c in first.children) or not lex.speaks(first):
        return None
    return first if not any(t.is_punct for t in verb.doc[first.i : verb.i]) else None


def _governed(verb: Token, lex: Lexicon) -> bool:
    return verb.dep_ in lex.labels["open_clause"] | lex.labels["adverbial"] | lex.labels["conjunct"]


def _content(
    text: str, sentence: Sentence, verb: Token, last: int, frames: frozenset[str], lex: Lexicon, quotes: Sequence[Span]
) -> tuple[Span | None, str]:
    """The span of what is said, and how it is said."""
    colon = behind_colon(verb, last, lex) if frames & {"say", "tell", "ask", "quote"} else None
    if colon is not None:
        return finished(text, sentence, colon, quotes), "clause"
    found = clause(verb, last, lex, "tell" in frames) if frames & CLAUSAL else None
    if found is not None:
        return finished(text, sentence, found, quotes), "clause"
    if "infinitive" in frames or verb.lemma_.lower() in lex["gerund_after"]:
        infinitive = infinitive_of(verb, last, lex)
        if infinitive is not None and _refusal(verb, infinitive, lex):
            return None, ""  # "declined to say how many" says nothing
        if infinitive is not None:
            return finished(text, sentence, infinitive, quotes), "infinitive"
    if "object" in frames:
        thing = object_of(verb, last, lex)
        if thing is not None:
            return finished(text, sentence, thing, quotes), "object"
    return None, ""


def _question(sentence: Sentence, content: Span, lex: Lexicon) -> bool:
    """Whether a content is an indirect question ("how many …", "à quelle date …")."""
    words = [t for t in sentence.tokens(*content) if not t.is_punct][:2]
    if not words:
        return False
    if words[0].lower_ in lex["question_openers"] - lex["no_questions"] or words[0].lower_ in lex["question_words"]:
        return True
    return words[0].pos_ == "ADP" and len(words) > 1 and words[1].lower_ in lex["question_words"]


def _if(sentence: Sentence, content: Span, lex: Lexicon) -> bool:
    """Whether a content is what somebody has not said: "has not said if it will renew"."""
    first = next((t.lower_ for t in sentence.tokens(*content) if not t.is_punct), "")
    return first in lex["question_openers"]


def _to_be_known(sentence: Sentence, content: Span, lex: Lexicon) -> bool:
    """Whether a content is what nobody knows yet: "reste à savoir ce qu'il adviendra"."""
    before = [t.lower_ for t in sentence.tokens(sentence.passage.start, content[0])]
    return any(word in lex["remains"] for word in before[:2])


def _withheld(
    verb: Token, sentence: Sentence, content: Span, frames: frozenset[str], negated: bool, lex: Lexicon
) -> bool:
    """Whether somebody says nothing: "did not say when", "declined to say how many", "n'a pas souhaité commenter"."""
    refused = verb.dep_ in lex.labels["open_clause"] and verb.head.lemma_.lower() in lex.words["stance"]["no_comment"]
    loose = lex.labels["open_clause"] | lex.labels["adverbial"]
    refused = refused or (verb.dep_ in loose and is_infinitive(verb, lex) and is_negated(verb.head, lex))
    if (negated or refused) and frames & CLAUSAL and (_question(sentence, content, lex) or _if(sentence, content, lex)):
        return True
    if not (negated or verb.lemma_.lower() in lex.words["stance"]["no_comment"]):
        return False
    words = [t for t in sentence.tokens(*content) if t.pos_ not in ("ADP", "PART", "DET", "PRON")]
    first = words[0].lemma_.lower() if words else ""
    if verb.lemma_.lower() in lex["willing"] and (first in lex["revealing"] or lex.plainly(first)):
        return True  # "n'a pas souhaité préciser le montant"
    if first in lex["comment_verbs"] or lex.words["stance"]["no_comment"] and first in lex["comments"]:
        return True
    return first in lex["light_verbs"] and len(words) > 1 and words[1].lemma_.lower() in lex["comments"]


def _wanted(verb: Token, sentence: Sentence, content: Span, lex: Lexicon) -> bool:
    """Whether somebody is only to say something: "pressed the government to explain why", "want to know why"."""
    return verb.dep_ in lex.labels["open_clause"] and is_infinitive(verb, lex) and _question(sentence, content, lex)


def _refused(verb: Token, lex: Lexicon) -> bool:
    """Whether a verb stands in what somebody refuses to say: "refused to say whether he supports the freeze"."""
    place = verb
    for _ in range(4):
        above = place.head
        if above == place or above.i > verb.i:
            return False
        if place.dep_ in lex.labels["open_clause"] and above.lemma_.lower() in lex.words["stance"]["no_comment"]:
            if verb.lemma_.lower() in lex["comment_verbs"]:
                return True  # "declined to comment on the sale"
            admits = verb.lemma_.lower() in lex["asserting"] | set(lex.words["stance"]["unconfirmed_if_negated"])
            return place.i != verb.i or admits  # "refuse d'admettre avoir livré"
        if place.dep_ not in lex.labels["clause"] | lex.labels["open_clause"] | lex.labels["object"]:
            return False
        place = above
    return False


def _empty(sentence: Sentence, content: Span, how: str, lex: Lexicon) -> bool:
    """Whether a content says nothing itself: a pronoun, or "these allegations" taken up again."""
    words = [t for t in sentence.tokens(*content) if not (t.is_punct or t.is_space)]
    if how == "infinitive" and sum(t.pos_ not in ("ADP", "PART", "PRON", "ADV") for t in words) < 2:
        return True  # "préfère désamorcer"
    if all(t.pos_ in ("PRON", "DET", "ADP", "SCONJ") or t.lower_ in lex["mute"] for t in words):
        return True
    if [t.pos_ for t in words[:3]] == ["PRON", "ADJ", "PART"]:
        return True  # "may find it difficult to vote": no finding
    thing = next((t for t in words if t.pos_ in ("NOUN", "PROPN")), words[0])
    if how == "object" and len(words) == 1 and thing.lemma_.lower() in lex["comments"]:
        return True  # "asked for comment"
    objects = [thing, *(t for t in words if t.dep_ in lex.labels["object"])]
    if how == "object" and thing.lemma_.lower() in lex["losses"]:
        return True  # "accuse un retard de deux ans"
    if how == "object" and any(t.lemma_.lower() in lex["motions"] for t in objects):
        return True  # "a rejeté une résolution": a vote; "denied X a licence": a refusal
    return bool(
        how == "object" and len(words) > 1
        and (words[0].lower_ in lex["demonstratives"] or (len(words) == 2 and _definite(words[0])))
        and ({words[1].lower_, words[1].lemma_.lower()} & (lex["told_before"] | set(lex.nouns)))
    )  # fmt: skip


def _definite(word: Token) -> bool:
    return "Def" in word.morph.get("Definite", [])


def _kept_back(verb: Token, lemma: str, negated: bool, lex: Lexicon) -> bool:
    """ "sans révéler le montant", "did not disclose the price": what nobody says."""
    without = any(t.lower_ in lex["without"] for t in verb.doc[max(0, verb.i - 3) : verb.i])
    return lemma in lex["revealing"] and (negated or without)


def _refusal(verb: Token, infinitive: tuple[int, int], lex: Lexicon) -> bool:
    """Whether somebody refuses to say or to comment."""
    if verb.lemma_.lower() not in lex.words["stance"]["no_comment"]:
        return False
    words = verb.doc[infinitive[0] : infinitive[0] + 4]
    return any(
        t.lemma_.lower() in lex["comment_verbs"] or lex.frames(t)[1] & {"say", "tell"}
        for t in words
        if t.pos_ == "VERB"
    )
