"""What an article leaves open: marked sentences, made up, with what must be asked and what must not.

`{ir|L'Iran}` marks an actor, `{w-missile|missiles}` a weapon, `{s-two|deux responsables}` a source.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator import analyse
from generator.extract.questions import questions
from generator.extract.reading import Found, Reading, Sentence
from generator.glossary import Entry, Glossary
from generator.language import language as language_of
from generator.model import Actor, Bilingual, Mention, Passage, Quantity, Question, Source, Statement, Transfer, Weapon

MARK = re.compile(r"\{([a-z0-9-]+)\|([^}]*)\}")
NOBODY: Any = ()
"""No parse: the questions are asked of the marks alone."""
GLOSSARY = Glossary(
    [
        Entry("ir", "country", Bilingual("Iran", "Iran"), {"iso": "IR", "capital": {"fr": "Téhéran", "en": "Tehran"}}),
        Entry(
            "ru", "country", Bilingual("Russie", "Russia"), {"iso": "RU", "capital": {"fr": "Moscou", "en": "Moscow"}}
        ),
        Entry("missile", "class", Bilingual("missile", "missile"), {}),
        Entry("cruise-missile", "class", Bilingual("missile de croisière", "cruise missile"), {"parent": "missile"}),
        Entry("drone", "class", Bilingual("drone", "drone"), {}),
    ]
)
NAMING = {"anonymous": "anonymous", "two": "group", "minister": "named", "ministry": "organisation"}


def told(
    marked: str, code: str, *transfers: dict[str, Any], said: tuple[tuple[str, str, str], ...] = ()
) -> list[Question]:
    """The questions of a marked text. `transfers` name their sentence by `at`; `said`: (source, words, stance)."""
    mentions: dict[str, list[tuple[int, int]]] = {}
    text = ""
    for piece in re.split(r"(\{[^}]*\})", marked):
        match = MARK.fullmatch(piece)
        if match:
            mentions.setdefault(match[1], []).append((len(text), len(text) + len(match[2])))
        text += match[2] if match else piece
    own = language_of(code)
    spans = list(own.sentences(text))
    passages = [Passage(f"p{n}", start, end, 1, text[start:end]) for n, (start, end) in enumerate(spans, 1)]
    sentences = tuple(Sentence(p, n, 0, NOBODY) for n, p in enumerate(passages))
    reading = Reading(text, own, GLOSSARY, sentences)

    def seen(key: str) -> tuple[Mention, ...]:
        return tuple(
            Mention(a, b, text[a:b], next(p.id for p in passages if p.start <= a < p.end), "name")
            for a, b in mentions[key]
        )

    names = {"ir": "IR", "ru": "RU", "ir-ministry": "IR"}
    actors = [k for k in mentions if not k.startswith(("w-", "s-"))]
    parties = {str(t[k]) for t in transfers for k in ("supplier", "recipient") if t.get(k)}
    found = Found(
        actors=(
            *(Actor(k, "country", Bilingual(k, k), country=names.get(k), mentions=seen(k)) for k in actors),
            *(Actor(k, "country", Bilingual(k, k), country=names.get(k)) for k in sorted(parties - set(actors))),
        ),
        weapons=tuple(Weapon(k[2:], "class", Bilingual(k, k), k[2:], mentions=seen(k)) for k in mentions if k.startswith("w-")),
        sources=tuple(
            Source(
                k[2:], Bilingual(k, k), NAMING.get(k[2:], "named"), "ir-ministry" if k == "s-ministry" else None,
                "ir" if k == "s-ministry" else None, mentions=seen(k),
            )
            for k in mentions if k.startswith("s-")
        ),
        statements=tuple(
            Statement(f"s{n}", source, ((text.index(words), text.index(words) + len(words)),), None, None, "indirect", stance,
                      next(p.id for p in passages if p.start <= text.index(words) < p.end))
            for n, (source, words, stance) in enumerate(said, 1)
        ),
        transfers=tuple(
            Transfer(**{
                "id": f"t{n}", "weapon": "missile", "status": "delivered", "stance": "asserted", "supplier": "ir", "recipient": "ru",
                **{k: v for k, v in t.items() if k != "at"},
                "passage": passages[t.get("at", 1) - 1].id, "evidence": spans[t.get("at", 1) - 1],
            })
            for n, t in enumerate(transfers, 1)
        ),
    )  # fmt: skip
    made = questions(reading, found).questions
    for question in made:
        passage = next(p for p in passages if p.id == question.passage)
        assert question.evidence is not None
        assert passage.start <= question.evidence[0] < question.evidence[1] <= passage.end
    assert [q.id for q in made] == [f"q{n}" for n in range(1, len(made) + 1)]
    return list(made)


def kinds(*arguments: Any, **also: Any) -> list[str]:
    return [q.kind for q in told(*arguments, **also)]


EXPLICIT = [
    ("fr", "Reste à savoir [si le {w-drone|drone} volera]."),
    ("fr", "Reste désormais à déterminer [qui a payé les {w-missile|missiles}]."),
    ("fr", "La question centrale est de savoir [ce que l'{ir|Iran} recevra], selon lui."),
    ("fr", "On ignore toujours [combien de {w-drone|drones} ont décollé]."),
    ("fr", "On ignore [le nombre exact de {w-drone|drones}]."),
    ("fr", "Nul ne sait [où sont passés les {w-missile|missiles}]."),
    ("fr", "Il n’est pas encore clair [si la {ru|Russie} paiera]."),
    ("fr", "Il est difficile de savoir [quand les {w-drone|drones} arriveront]."),
    ("fr", "L'{ir|Iran} a promis une réponse, sans que l'on sache [à quelle date elle viendra]."),
    ("fr", "[Qui a livré ces {w-missile|missiles} ?]"),
    ("en", "It remains unclear [whether the {w-drone|drone} will fly]."),
    ("en", "It is not clear [who paid for the {w-missile|missiles}]."),
    ("en", "It remains to be seen [if {ru|Russia} will pay]."),
    ("en", "A key question is [what {ir|Iran} will get in return]."),
    ("en", "No one knows exactly [how many {w-drone|drones} took off]."),
    ("en", "That raises the question of [where the {w-missile|missiles} went]."),
    ("en", "[Who delivered these {w-missile|missiles}?]"),
]


@pytest.mark.parametrize(("code", "marked"), EXPLICIT)
def test_questions_that_the_article_asks(code: str, marked: str) -> None:
    plain = MARK.sub(r"\2", marked.replace("[", "").replace("]", ""))
    wanted = MARK.sub(r"\2", marked[marked.index("[") + 1 : marked.index("]")])
    (found,) = told(marked.replace("[", "").replace("]", ""), code)
    assert found.kind == "explicit" and found.evidence is not None
    assert plain[slice(*found.evidence)] == wanted


@pytest.mark.parametrize(
    ("code", "marked"),
    [
        ("fr", "Le {w-drone|drone} reste à quai."),
        ("fr", "« Qui a livré ces {w-missile|missiles} ? », a lancé le député."),
        ("fr", "Il a demandé « si le {w-drone|drone} volera » et « on ignore si c'est vrai »."),
        ("fr", "On ignore souvent la beauté de ce port."),
        ("fr", "Et alors ?"),
        ("fr", "La question est close depuis l'été."),
        ("fr", "Le texte n'est pas clair."),
        ("en", "“Who delivered these {w-missile|missiles}?” the lawmaker asked."),
        ("en", "The water is not clear."),
        ("en", "So what?"),
        ("en", "He answered the question and left."),
        ("en", "The {w-drone|drone} remains in storage."),
    ],
)
def test_what_asks_nothing(code: str, marked: str) -> None:
    assert kinds(marked, code) == []


def test_the_clause_ends_with_the_statement() -> None:
    text = "Reste à savoir si la {ru|Russie} paiera, a déclaré {s-minister|le ministre}."
    (found,) = told(text, "fr", said=(("minister", "Reste à savoir si la Russie paiera", "asserted"),))
    assert found.evidence == (15, 34)


def test_the_one_who_gives_comes_first() -> None:
    asked = (
        "La question est de savoir ce que l'{ir|Iran} obtiendra de la {ru|Russie} en échange des {w-missile|missiles}."
    )
    assert told(asked, "fr")[0].about == ("ru", "ir", "missile")
    told_before = "L'{ir|Iran} a livré des {w-missile|missiles}. La question est de savoir ce que la {ru|Russie} donnera à l'{ir|Iran}."
    assert told(told_before, "fr", {})[0].about == ("ru", "ir")


@pytest.mark.parametrize(
    ("code", "marked", "about"),
    [
        ("fr", "{ru|Moscou} n'a pas réagi.", "ru"),
        ("fr", "Moscou n’a pas encore répondu. La {ru|Russie} attend.", "ru"),
        ("fr", "Interrogée sur le prix, la {ru|Russie} n'a pas souhaité faire de commentaire.", "ru"),
        ("fr", "La {ru|Russie} s'est refusée à tout commentaire.", "ru"),
        ("fr", "{s-minister|Le ministre} a refusé de s'exprimer.", "minister"),
        ("fr", "La {ru|Russie} n'a fait aucun commentaire.", "ru"),
        ("en", "{ru|Russia} declined to comment.", "ru"),
        ("en", "{ru|Russia} did not immediately respond to a request for comment.", "ru"),
        ("en", "{ru|Moscow} has not commented.", "ru"),
        ("en", "{s-minister|The minister} could not be reached.", "minister"),
    ],
)
def test_silence(code: str, marked: str, about: str) -> None:
    (found,) = told(marked, code)
    assert (found.kind, found.about) == ("no_comment", (about,))


@pytest.mark.parametrize(
    ("code", "marked"),
    [
        ("fr", "La {ru|Russie} a répondu."),
        ("fr", "La {ru|Russie} n'a pas réduit ses achats."),
        ("fr", "« La {ru|Russie} n'a pas répondu », a-t-il dit."),
        ("en", "{ru|Russia} responded at once."),
        ("en", "Prices declined in {ru|Russia}."),
    ],
)
def test_no_silence(code: str, marked: str) -> None:
    assert kinds(marked, code) == []


@pytest.mark.parametrize(
    ("code", "sentence", "wanted"),
    [
        ("fr", "Cette information n'a pas pu être vérifiée de manière indépendante.", "not_independently_verified"),
        ("fr", "L'agence n'a pu confirmer ces chiffres de source indépendante.", "not_independently_verified"),
        ("fr", "Ces images sont invérifiables.", "not_independently_verified"),
        ("fr", "Il ne semble pas que le matériel ait été expédié.", "delivery_unconfirmed"),
        ("fr", "Le matériel n'a toujours pas été livré.", "delivery_unconfirmed"),
        ("fr", "Aucun n'a encore été livré.", "delivery_unconfirmed"),
        ("fr", "Le prix n'a pas été rendu public.", "terms_unknown"),
        ("fr", "Les modalités du contrat restent secrètes.", "terms_unknown"),
        ("fr", "Il n'a pas précisé le nombre d'appareils.", "quantity_not_stated"),
        ("fr", "Il parle sans préciser combien.", "quantity_not_stated"),
        ("fr", "La date n'a pas été communiquée.", "date_unknown"),
        ("en", "The claim could not be independently verified.", "not_independently_verified"),
        ("en", "The agency was unable to verify the pictures.", "not_independently_verified"),
        ("en", "It does not appear that the weapons have been shipped.", "delivery_unconfirmed"),
        ("en", "The weapons have not yet been delivered.", "delivery_unconfirmed"),
        ("en", "None has yet been delivered.", "delivery_unconfirmed"),
        ("en", "The price was not disclosed.", "terms_unknown"),
        ("en", "He did not say how many.", "quantity_not_stated"),
        ("en", "The date was not made public.", "date_unknown"),
    ],
)
def test_what_the_article_says_is_not_known(code: str, sentence: str, wanted: str) -> None:
    first = {"fr": "L'{ir|Iran} promet depuis l'été des {w-missile|missiles} à la {ru|Russie}.",
             "en": "{ir|Iran} has pledged {w-missile|missiles} to {ru|Russia} since the summer."}[code]  # fmt: skip
    quantity = Quantity("six", 6, 6, "exact")
    found = told(f"{first} {sentence}", code, {"status": "pledged", "quantity": quantity})
    assert [(q.kind, q.about) for q in found if q.kind == wanted] == [(wanted, ("t1",))]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [("fr", "Le nom du navire a été rendu public."), ("fr", "Les chars n'ont pas été détruits."), ("fr", "Il a vérifié les freins."),
     ("en", "The ship has not been named after anyone."), ("en", "He did not say goodbye."), ("en", "The tanks were not destroyed.")],
)  # fmt: skip
def test_what_says_nothing_of_it(code: str, sentence: str) -> None:
    first = {
        "fr": "L'{ir|Iran} a livré hier six {w-missile|missiles}.",
        "en": "{ir|Iran} delivered six {w-missile|missiles} yesterday.",
    }
    quantity = Quantity("six", 6, 6, "exact")
    assert kinds(f"{first[code]} {sentence}", code, {"quantity": quantity}) == []


SALE = "L'{ir|Iran} a vendu des {w-missile|missiles} et des {w-drone|drones} à la {ru|Russie} en mars pour 2 millions d'euros."
VAGUE, SIX = Quantity("des centaines", None, None, "vague"), Quantity("six", 6, 6, "exact")


def test_sold_and_not_said_to_have_come() -> None:
    (found,) = told(
        SALE, "fr", {"status": "sold", "quantity": SIX}, {"status": "sold", "weapon": "drone", "quantity": SIX}
    )
    assert (found.kind, found.about) == ("delivery_unconfirmed", ("t1", "t2"))


def test_what_has_come_is_not_asked_for() -> None:
    rows = ({"status": "sold", "quantity": SIX}, {"status": "delivered", "quantity": SIX})
    assert kinds(SALE, "fr", *rows) == []
    narrower = (
        {"status": "sold", "quantity": SIX},
        {"status": "delivered", "weapon": "cruise-missile", "quantity": SIX},
    )
    assert kinds(SALE + " {w-cruise-missile|Missiles de croisière}.", "fr", *narrower) == []


def test_a_delivery_that_somebody_does_not_confirm() -> None:
    assert kinds(SALE, "fr", {"stance": "unconfirmed", "quantity": SIX}) == ["delivery_unconfirmed"]


def test_vague_numbers_are_asked_once() -> None:
    rows = [{"quantity": VAGUE, "weapon": w, "status": s} for w in ("missile", "drone") for s in ("sold", "delivered")]
    (found,) = told(SALE, "fr", *rows)
    assert (found.kind, found.about) == ("quantity_not_stated", ("t1", "t3"))


def test_no_number_is_asked_where_others_are_given() -> None:
    assert kinds(SALE, "fr", {"quantity": SIX}, {"weapon": "drone"}) == []
    assert kinds(SALE, "fr", {}, {"weapon": "drone"}) == ["quantity_not_stated"]


def test_suspicion() -> None:
    row = {"status": "sought", "stance": "suspected", "quantity": SIX}
    (found,) = told(SALE, "fr", row)
    assert (found.kind, found.about) == ("hedged", ("t1",))
    assert kinds(SALE, "fr", row, {"quantity": SIX}) == []
    assert kinds(SALE, "fr", row, {"status": "sought", "quantity": SIX}) == ["hedged"]


def test_a_party_denies() -> None:
    text = SALE + " {s-ministry|Le ministère} le dément. {ir-ministry|Ministère}."
    rows = ({"quantity": SIX}, {"quantity": SIX, "stance": "denied", "source": "ministry", "at": 2})
    (found,) = told(text, "fr", *rows)
    assert (found.kind, found.about) == ("denied_by_party", ("t1", "ministry"))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [("fr", "Téhéran dément."), ("fr", "L'{ir|Iran} a toujours démenti."), ("fr", "Moscou rejette ces accusations."),
     ("fr", "Téhéran a qualifié ces accusations d'« infondées »."), ("en", "Tehran called the reports “baseless”."),
     ("en", "Tehran denies that."), ("en", "{ir|Iran} has repeatedly denied this.")],
)  # fmt: skip
def test_a_party_denies_in_passing(code: str, sentence: str) -> None:
    (found,) = told(f"{SALE} {sentence}", code, {"quantity": SIX, "stance": "reported", "date": "2022-03"})
    assert found.kind == "denied_by_party"
    assert found.about == ("t1", "ru" if "Moscou" in sentence else "ir")


def test_a_denial_of_somebody_else_is_no_partys() -> None:
    assert kinds(SALE + " Le {cu|Cuba} dément.", "fr", {"quantity": SIX}) == []


def test_sources_disagree() -> None:
    text = SALE + " {s-minister|Le ministre} affirme. {s-anonymous|Un diplomate} dément."
    rows = (
        {"quantity": SIX, "source": "minister", "at": 2, "date": "2022-03"},
        {"quantity": SIX, "source": "anonymous", "stance": "denied", "at": 3},
    )
    assert kinds(text, "fr", *rows) == ["sources_disagree", "single_source"]


def test_what_rests_on_one_anonymous_source() -> None:
    text = SALE + " {s-anonymous|Un diplomate} affirme. {s-minister|Le ministre} aussi."
    alone = {"quantity": SIX, "source": "anonymous", "at": 2, "date": "2022-03"}
    assert kinds(text, "fr", alone) == ["single_anonymous_source"]
    assert kinds(text, "fr", alone, {"quantity": SIX, "source": "minister", "at": 3}) == []


def test_a_sale_without_a_price() -> None:
    sale = "L'{ir|Iran} a vendu six {w-missile|missiles} à la {ru|Russie} en mars."
    rows = ({"status": "sold", "quantity": SIX}, {"quantity": SIX})
    assert kinds(sale, "fr", *rows) == ["terms_unknown"]
    asked = sale + " Reste à savoir à quel prix la {ru|Russie} les paiera."
    assert kinds(asked, "fr", *rows) == ["explicit"]


def test_a_delivery_without_a_date() -> None:
    assert kinds("L'{ir|Iran} a livré six {w-missile|missiles}.", "fr", {"quantity": SIX}) == ["date_unknown"]
    assert kinds("L'{ir|Iran} a livré hier six {w-missile|missiles}.", "fr", {"quantity": SIX}) == []


def test_a_sheet_never_lists_trivial_questions_at_length() -> None:
    countries = [f"c{n}" for n in range(30)]
    rows = [
        {"supplier": c, "status": "sold", "quantity": VAGUE, "stance": s}
        for c in countries
        for s in ("asserted", "suspected")
    ]
    asked = " ".join(f"Qui a livré le {{w-missile|missile}} numéro {n} ?" for n in range(30))
    found = kinds(f"L'{{ir|Iran}} vend des {{w-missile|missiles}}. {asked}", "fr", *rows)
    assert len([k for k in found if k != "explicit"]) <= 8 and found.count("explicit") <= 8
    assert all(found.count(kind) <= 2 for kind in set(found) - {"explicit"})


def test_questions_stand_by_importance() -> None:
    text = (
        SALE
        + " {s-anonymous|Un diplomate} affirme. {ru|Moscou} n'a pas réagi. Reste à savoir qui paiera les {w-drone|drones}."
    )
    found = kinds(text, "fr", {"quantity": VAGUE, "source": "anonymous", "status": "sold", "at": 2, "date": "2022-03"})
    assert found == ["explicit", "delivery_unconfirmed", "quantity_not_stated", "single_anonymous_source", "no_comment"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "???",
        "«",
        "RESTE À SAVOIR SI",
        "Reste à savoir",
        "It remains unclear whether",
        "🙂 ? 🙂",
        "a" * 5000 + " ?",
    ],
)
@pytest.mark.parametrize("code", ["fr", "en"])
def test_no_text_is_too_odd(text: str, code: str) -> None:
    assert all(question.passage and question.evidence for question in told(text, code))


@pytest.mark.parametrize(
    ("code", "text", "who"),
    [
        ("en", "Denmark, which has ordered 27 F-35 jets from the United States, has not commented.", "dk"),
        ("en", "Saab, which sold four jets to Brazil, declined to comment.", "saab"),
        ("fr", "Le Danemark, qui a commandé 27 F-35 aux États-Unis, n'a pas réagi.", "dk"),
        ("fr", "Le Kenya, client de la France pour ses chars, n'a pas répondu à nos questions.", "ke"),
    ],
)
def test_who_did_not_comment_is_the_subject(code: str, text: str, who: str) -> None:
    asked = [q.about for q in analyse(text, language=code).questions if q.kind == "no_comment"]
    assert asked == [(who,)]


def test_no_question_about_a_delivery_that_is_announced() -> None:
    sheet = analyse("La Pologne a commandé 96 Apache à Boeing. Les livraisons commenceront en 2028.", "fr")
    assert "delivery_unconfirmed" not in [question.kind for question in sheet.questions]


def test_an_embassy_is_asked_and_not_the_state_in_which_it_sits() -> None:
    text = "Germany sold tanks to Qatar. The Qatari embassy in Berlin did not respond to a request for comment."
    asked = [question for question in analyse(text, "en").questions if question.kind == "no_comment"]
    assert [question.text and question.text.en for question in asked] == [
        "What does the Qatari embassy say to this? The article reports no comment."
    ]


def test_one_weapon_is_asked_about_in_the_singular() -> None:
    sheet = analyse("L'Indonésie a commandé une frégate à l'Italie.", "fr")
    asked = [question.text.fr for question in sheet.questions if question.text]
    assert any(text.startswith("La frégate commandée par l’Indonésie à l’Italie a-t-elle été livrée") for text in asked)


def test_an_interviewer_s_question_is_answered_by_the_next_paragraph() -> None:
    text = (
        "La Belgique avait promis trente F-16 à l'Ukraine.\n\nLes missiles Mistral promis à Kiev sont-ils partis ?\n\n"
        "Oui, ils ont été livrés."
    )
    assert "explicit" not in [q.kind for q in analyse(text, language="fr").questions]
    open_ = text.replace("Oui, ils ont été livrés.", "Le ministre n'a rien dit.")
    assert "explicit" in [q.kind for q in analyse(open_, language="fr").questions]


def test_a_survey_asks_what_is_missing_of_the_parties_that_it_tells_most_of() -> None:
    text = (
        "France has sold 12 Rafale jets to Serbia. Serbia has also ordered missiles from France. Spain has ordered 30 tanks "
        "from Germany. Poland has ordered howitzers from South Korea."
    )
    sheet = analyse(text, language="en")
    rows = {t.id: (t.supplier, t.recipient) for t in sheet.transfers}
    asked = [q for q in sheet.questions if q.kind == "delivery_unconfirmed"]
    assert {rows[t] for q in asked for t in q.about if t in rows} == {("fr", "rs")}
