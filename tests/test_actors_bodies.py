"""State bodies, organisations, companies, media: known and unknown, with their country. [words|id how]"""

import pytest

from tests.test_actors_metonyms import check, found

FRENCH = [
    "Le [ministère russe de la Défense|ru-defence-ministry] dément.",
    "Le [ministère de la Défense|defence-ministry] dément.",
    "Le [ministère ukrainien des Affaires étrangères|ua-foreign-ministry] a convoqué l'ambassadeur.",
    "Le [gouvernement israélien|il-government] a approuvé la vente.",
    "Selon l'[administration Martin|martin-administration], rien n'est décidé.",
    "Le [régime Duval|duval-regime] a tenu dix ans.",
    "Le [Kremlin|ru-presidency] a démenti.",
    "L'[Otan|nato] a livré des radars.",
    "L'[ONU|un alias] demande une enquête.",
    "Un camion est passé devant l'usine.",
    "Le constructeur [Dassault Aviation|dassault-aviation] a signé un contrat.",
    "L'ONG « [Une vie pour tous|une-vie-pour-tous] » a protesté.",
    "La société [Kalium|kalium] a livré des capteurs.",
    "L'entreprise de transport [Trabex|trabex] nie les faits.",
    "La résolution a été adoptée hier.",
    "L'accord nucléaire est mort.",
    "Les carnets de commande sont pleins.",
    "La frégate Aldébaran a quitté le port.",
    "La frégate Amiral Valmont a quitté le port.",
    "Le porte-avions Jean Valmont est en mer.",
    "Le sous-marin Rubis est en mer.",
    "L'USS Jean Valmont a tiré.",
    "L'état-major de l'[Armée nationale populaire|dz-armed-forces] a parlé.",
    "Il a branché une clé USB.",
    "Un Boeing a atterri à minuit.",
]

ENGLISH = [
    "The [Russian defence ministry|ru-defence-ministry] denied it.",
    "[Norway|no]'s [foreign ministry|no-foreign-ministry] summoned the envoy.",
    "The [Israeli government|il-government] approved the sale.",
    "The [Martin administration|martin-administration] has not decided.",
    "The [Kremlin|ru-presidency] denied it.",
    "[NATO|nato] delivered radars.",
    "A truck passed the plant.",
    "The USS John Alden has sailed.",
    "The [National Unity Board|national-unity-board] met.",
    "[The National|the-national-uae] reported the sale.",
    "The [Houthis|houthis] fired a Palestine-2 missile.",
    "They fired an FN-6 MANPADS.",
    "In [Sudan|sd], the [RSF|rapid-support-forces alias] shot down a drone.",
    "The [Northern Lake Brigade|northern-lake-brigade] attacked at dawn.",
    "The company [Kalium|kalium] shipped sensors.",
    "[Trabex Systems|trabex-systems] denies the claims.",
    "The resolution was adopted yesterday.",
    "The frigate Aldebaran left the port.",
    "The nuclear deal is dead.",
]


@pytest.mark.parametrize("marked", FRENCH)
def test_french(marked: str) -> None:
    check(marked, "fr")


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    check(marked, "en")


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("L'Alliance des forêts libres (AFL) a attaqué le poste. L'AFL a pris la ville.", "fr", "AFL"),
        ("The Free Forest Alliance (FFA) attacked the post. The FFA took the town.", "en", "FFA"),
    ],
)
def test_an_acronym_is_the_actor_before_it(text: str, code: str, name: str) -> None:
    (actor,) = found(text, code)
    assert [m.text for m in actor.mentions].count(name) == 2
    assert name not in actor.name.fr


@pytest.mark.parametrize(
    ("text", "code", "french", "english"),
    [
        ("Le ministère russe de la Défense dément.", "fr", "ministère russe de la Défense", "Russian defence ministry"),
        (
            "The Iranian foreign ministry protested.",
            "en",
            "ministère iranien des Affaires étrangères",
            "Iranian foreign ministry",
        ),
        ("La marine sud-coréenne a tiré.", "fr", "marine sud-coréenne", "South Korean navy"),
        ("The Polish air force took off.", "en", "armée de l'air polonaise", "Polish air force"),
    ],
)
def test_a_body_is_named_with_its_country_in_both_languages(text: str, code: str, french: str, english: str) -> None:
    (body,) = [a for a in found(text, code) if a.kind == "state_body"]
    assert (body.name.fr.lower(), body.name.en.lower()) == (french.lower(), english.lower())


def test_a_body_takes_the_one_country_that_the_text_gives_it() -> None:
    text = (
        "Le ministère norvégien de la Défense a signé. Deux semaines plus tard, le ministère de la Défense a démenti."
    )
    assert [a.id for a in found(text, "fr") if a.kind == "state_body"] == ["no-defence-ministry"]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("L'ONG « Terre douce » a protesté. L'ONG demande une enquête.", "fr", "ONG"),
        ("The company Kalium shipped sensors. The company denies it.", "en", "company"),
    ],
)
def test_an_organisation_is_taken_up_by_what_it_is(text: str, code: str, words: str) -> None:
    (actor,) = [a for a in found(text, code) if not a.known]
    assert [m.text for m in actor.mentions][-1] == words


@pytest.mark.parametrize("text", ["La résolution du Conseil de sécurité est connue. La résolution a été adoptée."])
def test_a_thing_is_not_taken_up_as_the_body_it_comes_from(text: str) -> None:
    assert all(m.text != "résolution" for a in found(text, "fr") for m in a.mentions)


def test_a_contracted_article_belongs_to_the_name() -> None:
    assert [a.id for a in found("Les lecteurs du Monde l'ont appris hier.", "fr")] == ["le-monde"]


def test_a_country_may_stand_behind_the_body() -> None:
    (body,) = [
        a for a in found("The Ministry of Education of Norway signed the contract.", "en") if a.kind == "state_body"
    ]
    assert body.id == "no-education-ministry"
    assert [m.text for m in body.mentions] == ["Ministry of Education of Norway"]


def test_two_countries_leave_a_general_body_general() -> None:
    text = "Le ministère norvégien de la Défense et le ministère danois de la Défense ont signé. Le ministère de la Défense a démenti."
    assert {a.id for a in found(text, "fr") if a.kind == "state_body"} == {
        "no-defence-ministry", "dk-defence-ministry", "defence-ministry",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code", "kind"),
    [
        ("La milice Ardan a pris le village.", "fr", "armed_group"),
        ("Le quotidien Le Phare du soir l'affirme.", "fr", "media"),
        ("L'association Terre douce a protesté.", "fr", "organisation"),
        ("The militia Ardan took the village.", "en", "armed_group"),
        ("The Borland Gazette reported the sale.", "en", "media"),
        ("Norvex GmbH shipped the parts.", "en", "company"),
    ],
)
def test_an_unknown_name_is_typed_by_its_context(text: str, code: str, kind: str) -> None:
    (actor,) = [a for a in found(text, code) if not a.known]
    assert actor.kind == kind


def test_the_last_line_names_the_publisher() -> None:
    (actor,) = [a for a in found("Rien ne bouge.\n\nSource : Le Phare du soir", "fr") if a.kind == "media"]
    assert actor.name.fr == "Le Phare du soir"


@pytest.mark.parametrize(
    "text", ["", "A", "UN DEUX TROIS", '«»“”"', "🙂🙂🙂", "( ( ) Jean", "M.", "l'", "The", "A.B.C. D.E.F."]
)
@pytest.mark.parametrize("code", ["fr", "en"])
def test_no_text_is_too_strange(text: str, code: str) -> None:
    for actor in found(text, code):
        assert all(text[m.start : m.end] == m.text for m in actor.mentions)


@pytest.mark.parametrize(
    ("text", "code", "name", "country"),
    [
        ("The Kenyan Radio Board objected.", "en", "Kenyan Radio Board", "KE"),
        ("Kenya's Radio Command objected.", "en", "Radio Command", "KE"),
        ("The Radio Command objected to Kenya.", "en", "Radio Command", None),
    ],
)
def test_the_country_of_an_unknown_body(text: str, code: str, name: str, country: str | None) -> None:
    assert [a.country for a in found(text, code) if a.name.en == name] == [country]


@pytest.mark.parametrize(
    ("text", "code", "ids"),
    [
        ("The Indian Air Force (IAF) waits. The IAF said so.", "en", {"in-air-force"}),
        ("Rwanda's army advanced. The Rwandan army denied it.", "en", {"rw", "rw-armed-forces"}),
        ("Le corps des Marines philippin a défilé.", "fr", {"ph-marines", "ph"}),
        ("Le chef d'état-major des armées polonais est venu.", "fr", {"pl-general-staff", "pl"}),
        ("Le Maroc a reçu des systèmes de défense antiaérienne chinois.", "fr", {"ma", "cn"}),
    ],
)
def test_whose_body_is_meant(text: str, code: str, ids: set[str]) -> None:
    assert {actor.id for actor in found(text, code)} == ids


def test_a_council_of_another_state_is_not_the_french_one() -> None:
    assert "fr-council-of-state" not in {a.id for a in found("Le Conseil d'Etat belge a suspendu la licence.", "fr")}
