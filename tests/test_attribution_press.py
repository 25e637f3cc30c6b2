"""Who says what in sentences as newspapers write them, found by readers who judged articles of their own."""

import pytest

from generator import analyse

SAID = [
    ("en", "A person familiar with the talks, who asked not to be named, said the deal was close.",
     [("person familiar with the talks", "anonymous")]),
    ("en", "A person with knowledge of the matter, who spoke on condition of anonymity, said the deal was close.",
     [("person with knowledge of the matter", "anonymous")]),
    ("en", "The foreign secretary, Alistair Sample, told MPs the UK would suspend arms exports.", [("Alistair Sample", "named")]),
    ("en", "Alistair Sample said the plan was wrong.", [("Alistair Sample", "named")]),
    ("en", "The jets came, according to two congressional aides.\n\nMartin Sample, a senator, said he would block the sale.",
     [("two congressional aides", "group"), ("Martin Sample", "named")]),
    ("en", "Both China and Russia denied supplying arms to Mali.", [("China", "organisation"), ("Russia", "organisation")]),
    ("en", "Iran sent missiles to Russia, according to Washington and London.",
     [("United States", "organisation"), ("United Kingdom", "organisation")]),
    ("en", "Turkey has delivered two drones to Mali, a diplomat and a security source said.",
     [("diplomat and a security source", "role_only")]),
    ("en", "Iran sent drones to Sudan, the United Nations Office on Drugs and Crime said.",
     [("UN Office on Drugs and Crime", "organisation")]),
    ("fr", "L'Iran a livré des missiles à la Russie, ont affirmé Washington et Londres.",
     [("États-Unis", "organisation"), ("Royaume-Uni", "organisation")]),
    ("fr", "L'Iran aurait livré des missiles à la Russie, selon Washington et Londres.",
     [("États-Unis", "organisation"), ("Royaume-Uni", "organisation")]),
    ("fr", "C'est faux, a assuré Téhéran.", [("Iran", "organisation")]),
    ("fr", "« Nous n'attaquerons pas », jure le ministre, Tesfaye Modèle.", [("Tesfaye Modèle", "named")]),
    ("fr", "« Les vols transportaient de l'aide », a réaffirmé l'ambassadrice à New York, Maryam Modèle.",
     [("Maryam Modèle", "named")]),
    ("fr", "Un porte-parole du Front de libération de l'Azawad (FLA), Mohamed Modèle, a déclaré que des drones avaient été livrés.",
     [("Mohamed Modèle", "named")]),
    ("fr", "Paul Modèle affirme que la livraison est illégale. « On nous a menti », raconte-t-il.",
     [("Paul Modèle", "named"), ("Paul Modèle", "named")]),
    ("fr", ("Le Portugal achète des F-35, dit le ministre de la Défense, Paul Modèle.\n\nLa Belgique en achètera onze, a indiqué "
     "son ministre de la Défense, qui souhaite qu'ils soient assemblés en Italie."),
     [("Paul Modèle", "named"), ("ministre de la Défense", "role_only"), ("ministre de la Défense", "role_only")]),
    ("fr", ("« Notre position n'a pas changé », a rappelé sa porte-parole, Katrin Modèle.\n\nUne telle livraison serait dangereuse, "
     "a averti le porte-parole de la diplomatie russe."),
     [("Katrin Modèle", "named"), ("porte-parole de la diplomatie russe", "role_only")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), SAID)
def test_who_speaks(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    sheet = analyse(text, language)
    sources = {source.id: source for source in sheet.sources}
    said = [sources[s.source] for s in sheet.statements if s.source]
    assert [(s.name.fr if language == "fr" else s.name.en, s.naming) for s in said] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Il faut des armes », a dit la porte-parole, Anne Modèle, jointe par Jeune Afrique."),
        ("fr", "Des responsables cités par le Financial Times affirment que l'Iran a livré des missiles."),
        ("fr", "Selon deux diplomates en poste à Kiev, la France a livré des chars à l'Ukraine."),
        ("en", "Two diplomats based in Nairobi said the jets had come."),
        ("en", "Officials cited by the Financial Times said the jets had come."),
    ],
)
def test_an_outlet_that_asks_and_a_place_employ_nobody(language: str, text: str) -> None:
    assert [source.affiliation for source in analyse(text, language).sources] == [None]


def test_a_woman_is_not_taken_up_as_he() -> None:
    sheet = analyse("Heather Modèle a dénoncé la vente. « Ces obus finiront loin d'ici », craint-il.", "fr")
    assert [s.source for s in sheet.statements] == ["heather-modele", None]


def test_these_accusations_are_the_last_one_made_some_sentences_before() -> None:
    text = (
        "Bogota accuse le Venezuela de livrer des munitions à l'ELN. La frontière est fermée. "
        "Deux soldats ont été blessés. Le Venezuela a rejeté ces accusations."
    )
    accused, denied = analyse(text, "fr").statements
    assert (accused.stance, denied.stance) == ("alleged", "denied")
    assert accused.spans == denied.spans


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La cargaison, que dirige Jean Modèle, comprenait des centaines de missiles de croisière."),
        ("fr", "À Bamako, où l'on ne jure que par Moscou, le ministre a réceptionné deux avions."),
        ("en", "Opposition lawmakers pressed the government to explain why it had authorised the export of vehicles."),
        ("en", "The minister told reporters, giving details of a deal that Paris had signed."),
    ],
)
def test_nobody_says_what_a_cargo_holds_or_somebody_is_to_explain(language: str, text: str) -> None:
    assert analyse(text, language).statements == ()


def test_whoever_admits_that_papers_were_false_denies_nothing() -> None:
    (said,) = analyse("Les documents étaient des faux, a reconnu le Tchad.", "fr").statements
    assert said.stance == "asserted"


def test_worry_in_a_cue_does_not_make_the_quotation_uncertain() -> None:
    (said,) = analyse("« C'est un tabou », s'inquiète Jean Modèle, conseiller aux États.", "fr").statements
    assert said.stance == "asserted"


def test_a_lawyer_may_be_a_woman() -> None:
    sheet = analyse("« C'est tout », a plaidé Me Sarah Modèle. Elle soutient que son client a agi légalement.", "fr")
    assert [s.source for s in sheet.statements] == ["sarah-modele", "sarah-modele"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("D’après Jeanne Modèle et selon deux diplomates, les obus ont déjà traversé la frontière.",
         "les obus ont déjà traversé la frontière"),
        ("D’après Paul Modèle, pour les petits États, la facture reste trop lourde.",
         "pour les petits États, la facture reste trop lourde"),
    ],
)  # fmt: skip
def test_a_second_source_is_no_content_and_an_adjunct_is(text: str, content: str) -> None:
    assert [text[a:b] for s in analyse(text, "fr").statements for a, b in s.spans] == [content]
