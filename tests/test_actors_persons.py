"""Persons: one for all ways to write a name, their roles in both languages, pronouns. [words|id how]"""

import pytest

from generator.model import Actor
from tests.test_actors_metonyms import check, found

MARKED = [
    (
        "[Jean Valmont|jean-valmont] a signé. [M. Valmont|jean-valmont title] n'a rien dit. [Valmont|jean-valmont alias] est parti.",
        "fr",
    ),
    ("[Claire Dubreuil|claire-dubreuil] a signé. [Elle|claire-dubreuil pronoun] n'a rien ajouté.", "fr"),
    ("[Mme Dubreuil|dubreuil title] a signé.", "fr"),
    ("Il faut signer, a dit [Jean Valmont|jean-valmont].", "fr"),
    ("[Jean Valmont|jean-valmont] est parti. Il y a deux jours, tout allait bien.", "fr"),
    ("[Jean Valmont|jean-valmont] est parti. Il semble que tout aille bien.", "fr"),
    ("[Jean Valmont|jean-valmont] est parti. Il est clair que tout va bien.", "fr"),
    ("[Jean Valmont|jean-valmont] a parlé. [Ce dernier|jean-valmont pronoun] a nié.", "fr"),
    ("[Claire Dubreuil|claire-dubreuil] a parlé. Il a nié.", "fr"),
    ("Un diplomate a parlé à [Jean Valmont|jean-valmont]. Il a nié.", "fr"),
    ("Le [général Valmont|valmont title] commande.", "fr"),
    ("[John Alden|john-alden] signed. [Mr. Alden|john-alden title] said nothing. [Alden|john-alden alias] left.", "en"),
    ("[Mary Alden|mary-alden] signed. [She|mary-alden pronoun] said nothing.", "en"),
    ("[Mary Alden|mary-alden] signed. He said nothing.", "en"),
    ("It was [John Alden|john-alden] who signed. It rained.", "en"),
    ("[Gen. John Alden|john-alden title] commands. [Gen. Alden|john-alden title] retires.", "en"),
    ("[John Alden|john-alden]'s plan failed.", "en"),
    ("“[I|john-alden pronoun] am sorry,” said [John Alden|john-alden].", "en"),
]

MARKED += [
    ("[Mary Alden|mary-alden] said: “[I|mary-alden pronoun] am glad.”", "en"),
    ("“[I|mary-alden pronoun] am glad. It works,” said [Mary Alden|mary-alden].", "en"),
    ("« Nous sommes prêts », dit un habitant.", "fr"),
    (
        "[Jean Valmont|jean-valmont], président du [Hezbollah|hezbollah], a dit : « [Nous|hezbollah pronoun] tirons. »",
        "fr",
    ),
    ("[Omar Zalee|omar-zalee] spoke. [Omar Zalea|omar-zalee alias] left. [Zalea|omar-zalee alias] is back.", "en"),
    ("[Omar Dalmi|omar-dalmi] a parlé. [Omar Dalti|omar-dalti] est parti.", "fr"),
    ('[Jimmy "Boom" Alden|jimmy-boom-alden] ran. [Jimmy Alden|jimmy-boom-alden alias] hid.', "en"),
    ("The [Houthis|houthis] fired. [They|houthis pronoun] missed.", "en"),
    ("The farmers talked. They left.", "en"),
    ("[Mary Alden|mary-alden] and [John Stone|john-stone] met the farmers. They left.", "en"),
    ("Republican [John Alden|john-alden] signed.", "en"),
    ("Springfield Mayor [John Alden|john-alden] signed.", "en"),
    ("La fille de [Jean Valmont|jean-valmont] est partie.", "fr"),
    ("[Jean-Yves Le Drian|jean-yves-le-drian] a signé.", "fr"),
    ("Le drone Bayraktar a décollé.", "fr"),
    ("[Haluk Bayraktar|haluk-bayraktar] a signé.", "fr"),
    ("Les démocrates ont voté.", "fr"),
    ("[Claire Dubreuil|claire-dubreuil] a signé. « Tout va bien », a-t-[elle|claire-dubreuil pronoun] dit.", "fr"),
    ("[Jean Valmont|jean-valmont] a signé. Y a-t-il un doute ?", "fr"),
    ("À [Abou Dhabi|abou-dhabi], tout va bien.".replace("[", "").replace("|abou-dhabi]", ""), "fr"),
    ("Il parle russe.", "fr"),
    ("They wrote it in French.", "en"),
    ("Les montagnes russes ont fermé.", "fr"),
]


@pytest.mark.parametrize(("marked", "code"), MARKED)
def test_marked(marked: str, code: str) -> None:
    check(marked, code)


def person(text: str, code: str, name: str) -> Actor:
    (actor,) = [a for a in found(text, code) if a.kind == "person" and a.name[code] == name]
    return actor


ROLES = [
    ("Le président norvégien Jean Valmont a signé.", "fr", "Jean Valmont", "président norvégien", "Norwegian president"),
    ("Le ministre polonais de la Défense, Jean Valmont, a signé.", "fr", "Jean Valmont",
     "ministre polonais de la Défense", "Polish defence minister"),
    ("La ministre danoise de la Défense, Claire Dubreuil, a signé.", "fr", "Claire Dubreuil",
     "ministre danoise de la Défense", "Danish defence minister"),
    ("Jean Valmont, porte-parole du Kremlin, a démenti.", "fr", "Jean Valmont", "porte-parole du Kremlin", None),
    ("Claire Dubreuil est la présidente de la Norvège.", "fr", "Claire Dubreuil", "présidente norvégienne", "Norwegian president"),
    ("Jean Valmont (ambassadeur de Norvège) est arrivé.", "fr", "Jean Valmont", "ambassadeur norvégien", "Norwegian ambassador"),
    ("Le ministre polonais de la Défense, le général Jean Valmont, a signé.", "fr", "Jean Valmont",
     "ministre polonais de la Défense", "Polish defence minister"),
    ("Le porte-parole de l'Otan (OTAN), le colonel Jean Valmont, a démenti.", "fr", "Jean Valmont", "porte-parole de l'Otan", "NATO spokesperson"),
    ("Le colonel Jean Valmont a démenti.", "fr", "Jean Valmont", "colonel", "colonel"),
    ("Norwegian President John Alden signed.", "en", "John Alden", "président norvégien", "Norwegian president"),
    ("Polish Defence Minister John Alden signed.", "en", "John Alden", "ministre polonais de la Défense", "Polish defence minister"),
    ("John Alden, a Kremlin spokesman, denied it.", "en", "John Alden", None, "Kremlin spokesperson"),
    ("Norway's foreign minister, John Alden, signed.", "en", "John Alden",
     "ministre norvégien des Affaires étrangères", "Norwegian foreign minister"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "name", "french", "english"), ROLES)
def test_roles(text: str, code: str, name: str, french: str | None, english: str | None) -> None:
    role = person(text, code, name).role
    assert role is not None
    assert french is None or role.fr == french
    assert english is None or role.en == english


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("Le ministre a reçu Jean Valmont.", "fr", "Jean Valmont"),
        ("Un conseiller de Jean Valmont a démissionné.", "fr", "Jean Valmont"),
        ("Les ministres et Jean Valmont ont signé.", "fr", "Jean Valmont"),
        ("Jean Valmont, son frère, a signé.", "fr", "Jean Valmont"),
        ("Le président de la fanfare municipale, Jean Valmont, a signé.", "fr", "Jean Valmont"),
        ("The minister met John Alden.", "en", "John Alden"),
        ("An adviser to John Alden resigned.", "en", "John Alden"),
        ("A spokesman for John Alden denied it.", "en", "John Alden"),
    ],
)
def test_no_role(text: str, code: str, name: str) -> None:
    assert person(text, code, name).role is None


def test_a_country_comes_with_the_role() -> None:
    assert person("Le président norvégien Jean Valmont a signé.", "fr", "Jean Valmont").country == "NO"


def test_a_name_goes_on_behind_the_writers_bracket() -> None:
    actor = person("« J'ai vu (le ministre Jean) Valmont partir », dit un témoin.", "fr", "Jean Valmont")
    assert actor.role is not None


def test_the_minister_is_the_one_minister_named() -> None:
    text = "Le ministre polonais de la Défense, Jean Valmont, a signé. Le ministre de la Défense est rentré hier."
    assert [m.how for m in person(text, "fr", "Jean Valmont").mentions] == ["name", "title"]


def test_the_minister_of_another_country_is_another_one() -> None:
    text = (
        "Le ministre polonais de la Défense, Jean Valmont, a signé. Le ministre danois de la Défense est rentré hier."
    )
    assert [m.how for m in person(text, "fr", "Jean Valmont").mentions] == ["name"]
