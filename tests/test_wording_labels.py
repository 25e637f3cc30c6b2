"""Every code of the data has a label in both languages."""

from __future__ import annotations

import pytest

from generator.glossary import ACTOR_KINDS, WEAPON_KINDS
from generator.wording import clause_of, codes, label
from generator.wording.data import languages, words

VOCABULARIES = {
    "status": "sought discussed offered pledged planned licensed ordered sold allocated in_transit delivered "
    "produced_locally used recovered suspended cancelled refused not_stated",
    "stance": "asserted reported suspected alleged estimated denied unconfirmed no_comment",
    "naming": "named role_only organisation group anonymous document unattributed",
    "grounds": "safety legal not_authorised sensitivity employment other not_given",
    "question": "explicit hedged quantity_not_stated delivery_unconfirmed date_unknown identity_unknown denied_by_party "
    "single_source single_anonymous_source sources_disagree no_comment not_independently_verified terms_unknown use_unknown",
    "state": "open answered superseded",
    "mode": "direct indirect mixed",
    "how": "name alias metonym demonym title pronoun",
    "bound": "exact approximate at_least at_most range vague",
    "unroca": "I II III IV V VI VII VIII",
    "sipri": "aircraft air_defence anti_submarine armoured artillery engines missiles naval_weapons satellites sensors "
    "ships other",
    "reliability": "A B C D E F",
    "credibility": "1 2 3 4 5 6",
    "actor_kind": " ".join(ACTOR_KINDS),
    "weapon_kind": " ".join(WEAPON_KINDS),
}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_labels_are_complete(vocabulary: str, language: str) -> None:
    assert set(codes(vocabulary, language)) == set(VOCABULARIES[vocabulary].split())
    assert all(label(vocabulary, code, language) for code in codes(vocabulary, language))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_weapon_without_a_category_has_a_label(language: str) -> None:
    assert (
        label("unroca", None, language)
        == label("sipri", None, language)
        == {"fr": "non classé", "en": "unclassified"}[language]
    )


def test_a_code_without_a_label_is_a_fault() -> None:
    with pytest.raises(KeyError):
        label("status", "lost", "fr")


@pytest.mark.parametrize(
    "name", ["labels", "sentences", "questions", "sources", "quantities", "dates", "pages", "grammar"]
)
def test_both_languages_have_words(name: str) -> None:
    assert languages() == ("fr", "en")
    for language in languages():
        assert words(language, name)


@pytest.mark.parametrize("name", ["labels", "questions", "pages"])
def test_both_languages_have_the_same_keys(name: str) -> None:
    french, english = (words(language, name) for language in languages())
    assert french.keys() == english.keys()
    for key in french:
        if isinstance(french[key], dict) and key != "verbs":
            assert french[key].keys() == english[key].keys(), key


def test_both_languages_word_the_same_statuses_and_stances() -> None:
    for language in languages():
        own = words(language, "sentences")
        assert set(own["frames"]) == {*codes("status"), "outcome", "future", "possible"}
        assert set(own["stances"]) == set(codes("stance"))
        for status, frames in own["frames"].items():
            assert "needs" not in frames[-1] and "agent" not in frames[-1], (
                f"{status}: the last frame must fit any transfer"
            )
        assert set(words(language, "questions")) >= set(codes("question"))
        for kind in set(codes("question")) - {"explicit"}:
            assert "{" not in words(language, "questions")[kind][-1], f"{kind}: the last form must need no fact"
        assert set(words(language, "sources")["grounds"]) == set(codes("grounds"))


@pytest.mark.parametrize(
    ("language", "words", "shown"),
    [
        ("fr", "que le pays A livrera des avions", "le pays A livrera des avions"),
        ("fr", "qu'il livrera des avions", "il livrera des avions"),
        ("fr", "quelques avions", "quelques avions"),
        ("en", "that country A will deliver aircraft", "country A will deliver aircraft"),
        ("en", "thatch", "thatch"),
    ],
)
def test_a_quoted_clause_is_shown_without_the_word_that_joins_it(language: str, words: str, shown: str) -> None:
    assert clause_of(words, language) == shown
