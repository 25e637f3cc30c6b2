"""Who the source is: its name in both languages, its naming, the reason it is not named, and who takes it up again."""

import pytest

from generator import analyse
from generator.model import FactSheet, Source


def sources(text: str, language: str) -> list[Source]:
    return list(analyse(text, language=language).sources)


def speakers(sheet: FactSheet) -> list[str | None]:
    return [statement.source for statement in sheet.statements]


DESCRIBED = [
    ("fr", "Le port est fermé, affirme un diplomate sous couvert d'anonymat.", "diplomate", "diplomat", "anonymous"),
    ("fr", "Un haut responsable américain affirme que tout est prêt.", "haut responsable américain", "senior American official", "role_only"),
    ("fr", "Selon un diplomate de l'ONU, tout est prêt.", "diplomate de l'ONU", "UN diplomat", "role_only"),
    ("fr", "Deux responsables connaissant bien le dossier disent que tout est prêt.", "deux responsables connaissant bien le dossier",
     "two officials familiar with the matter", "group"),
    ("fr", "Selon une source proche du dossier, tout est prêt.", "source proche du dossier", "source close to the matter", "role_only"),
    ("fr", "De source diplomatique, on apprend que tout est prêt.", "source diplomatique", "diplomatic source", "role_only"),
    ("fr", "Des habitants racontent que la nuit a été calme.", "habitants", "residents", "group"),
    ("fr", "Un responsable du Pentagone a dit que tout était prêt.", "responsable du Pentagone", "Pentagon official", "role_only"),
    ("en", "A senior Iranian official said that all was ready.", "haut responsable iranien", "senior Iranian official", "role_only"),
    ("en", "Two European diplomats said that all was ready.", "deux diplomates européens", "two European diplomats", "group"),
    ("en", "According to a person familiar with the matter, all is ready.", "personne connaissant bien le dossier",
     "person familiar with the matter", "role_only"),
    # One, or two, of several people.
    ("fr", "L'un des ingénieurs a déclaré que tout était prêt.", "ingénieur", "engineer", "role_only"),
    ("fr", "Plusieurs des généraux ont déclaré que tout était prêt.", "plusieurs généraux", "several generals", "group"),
    ("en", "Two of the generals said that all was ready.", "deux généraux", "two generals", "group"),
    ("en", "One of the generals said that all was ready.", "général", "general", "role_only"),
    ("fr", "La plupart des ingénieurs affirment que tout est prêt.", "la plupart des ingénieurs", "most engineers", "group"),
    ("fr", "Des dizaines de diplomates affirment que tout est prêt.", "des dizaines de diplomates", "dozens of diplomats", "group"),
    ("fr", "Tous les ingénieurs affirment que tout est prêt.", "tous les ingénieurs", "all engineers", "group"),
    ("en", "Half of the engineers said that all was ready.", "la moitié des ingénieurs", "half of the engineers", "group"),
    ("en", "All of the engineers said that all was ready.", "tous les ingénieurs", "all engineers", "group"),
    ("en", "A UN diplomat said that all was ready.", "diplomate de l'ONU", "UN diplomat", "role_only"),
    ("en", "One of the officials said that all was ready.", "responsable", "official", "role_only"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "fr", "en", "naming"), DESCRIBED)
def test_a_source_without_a_name_has_one_in_both_languages(
    language: str, text: str, fr: str, en: str, naming: str
) -> None:
    (source,) = sources(text, language)
    assert (source.name.fr, source.name.en, source.naming) == (fr, en, naming)


GROUNDS = [
    ("fr", "Un officier a déclaré, sous couvert d'anonymat par crainte de représailles, que le port était fermé.",
     "safety", "par crainte de représailles"),
    ("fr", "Un officier, qui a requis l'anonymat car il n'est pas autorisé à s'exprimer, a dit que le port était fermé.",
     "not_authorised", "car il n'est pas autorisé à s'exprimer"),
    ("fr", "Selon un officier s'exprimant sous couvert d'anonymat pour évoquer des informations sensibles, le port est fermé.",
     "sensitivity", "pour évoquer des informations sensibles"),
    ("en", "An officer said on condition of anonymity, fearing reprisals, that the port was closed.", "safety", "fearing reprisals"),
    ("en", "An officer, who was not authorized to speak publicly, said the port was closed.",
     "not_authorised", "was not authorized to speak publicly"),
    ("en", "An officer said the port was closed. The officer asked not to be named because the talks are private.",
     "sensitivity", "because the talks are private"),
    ("en", "An officer, speaking on condition of anonymity for fear of losing his job, said the port was closed.",
     "employment", "for fear of losing his job"),
    ("fr", "« On savait tous », raconte un ancien cadre, qui réclame l'anonymat par peur de représailles.",
     "safety", "par peur de représailles"),
    ("fr", "Un officier a déclaré que le port était fermé. Il a parlé sous couvert d'anonymat, invoquant la sensibilité du sujet.",
     "sensitivity", "invoquant la sensibilité du sujet"),
    ("en", "The port is closed, said one of the officers, who spoke on condition of anonymity because he was not authorised to talk.",
     "not_authorised", "because he was not authorised to talk"),
    ("en", "The port is closed, an officer who was not authorised to speak said on Friday.",
     "not_authorised", "was not authorised to speak"),
    ("fr", "Un officier qui n'est pas autorisé à parler a déclaré que le port était fermé.",
     "not_authorised", "n'est pas autorisé à parler"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "code", "words"), GROUNDS)
def test_the_reason_for_anonymity_in_the_words_of_the_article(language: str, text: str, code: str, words: str) -> None:
    (source,) = sources(text, language)
    assert source.naming == "anonymous"
    assert source.grounds is not None
    assert (source.grounds.code, source.grounds.text) == (code, words)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Un officier a déclaré sous couvert d'anonymat que le port était fermé."),
        ("en", "An officer said on condition of anonymity that the port was closed."),
    ],
)
def test_no_reason_given_is_no_ground(language: str, text: str) -> None:
    (source,) = sources(text, language)
    assert (source.naming, source.grounds) == ("anonymous", None)


SAME = [
    ("fr", "Un diplomate européen a dit que le traité tenait. Le diplomate a ajouté que rien ne pressait."),
    ("fr", "Un responsable du ministère a dit que le port fermerait. Le fonctionnaire a ajouté que rien ne pressait."),
    ("fr", "Marie Durand, analyste, estime que le stock est vide. Elle ajoute que rien ne vient."),
    ("fr", "Jean Martin a dit que le port fermerait. « Rien ne presse », a-t-il ajouté."),
    ("fr", "Deux sources militaires ont dit que le port fermerait. « Rien ne presse », a précisé l'une d'elles."),
    ("en", "Two officers said the port would close. One of them said there was no hurry."),
    ("en", "A European diplomat said the treaty would hold. The diplomat added that there was no hurry."),
    ("en", "Mary Dunn, an analyst, says stocks are empty. She adds that nothing is coming."),
    ("en", "John Martin said the port would close. “There is no hurry,” he added."),
    ("en", '"The port will close," said John Martin. "There is no hurry."'),
]


@pytest.mark.parametrize(("language", "text"), SAME)
def test_taken_up_again(language: str, text: str) -> None:
    sheet = analyse(text, language=language)
    assert len(sheet.sources) == 1
    assert set(speakers(sheet)) == {sheet.sources[0].id}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Un responsable a dit que le port fermerait. Un autre responsable a dit que rien ne pressait."),
        ("en", "An official said the port would close. A second official said there was no hurry."),
        ("en", "An official said the port would close. Another official said there was no hurry."),
    ],
)
def test_another_one_is_another_source(language: str, text: str) -> None:
    sheet = analyse(text, language=language)
    assert len({*speakers(sheet)}) == len(sheet.sources) == 2


STANCES = [
    ("fr", "Le ministre a nié que des obus aient été livrés.", "denied"),
    ("fr", "Le ministre craint que des obus ne soient livrés.", "suspected"),
    ("fr", "Le ministre accuse le groupe d'avoir livré des obus.", "alleged"),
    ("fr", "Le ministre a dit que la Serbie aurait livré des obus.", "reported"),
    ("fr", "Le ministre n'a pas confirmé que des obus étaient partis.", "unconfirmed"),
    ("fr", "Le groupe disposerait de missiles.", "reported"),
    ("fr", "Le ministre a dit que des obus étaient partis.", "asserted"),
    ("en", "The minister denied that shells had been delivered.", "denied"),
    ("en", "The minister fears that shells will be delivered.", "suspected"),
    ("en", "The minister accused the group of selling shells.", "alleged"),
    ("en", "The minister could not confirm that shells had left.", "unconfirmed"),
    ("en", "It is believed that the group has missiles.", "reported"),
    ("en", "The minister said that shells had left.", "asserted"),
]


@pytest.mark.parametrize(("language", "text", "stance"), STANCES)
def test_stance(language: str, text: str, stance: str) -> None:
    (statement,) = analyse(text, language=language).statements
    assert statement.stance == stance


MODES = [
    ("fr", "« Nous livrerons », a dit le ministre.", "direct"),
    ("fr", "Le ministre a dit que le plan était « mort ».", "mixed"),
    ("fr", "Le ministre a dit que le plan tenait.", "indirect"),
    ("en", '"We will deliver," the minister said.', "direct"),
    ("en", 'The minister said the plan was "dead".', "mixed"),
    ("en", "The minister said the plan held.", "indirect"),
]


@pytest.mark.parametrize(("language", "text", "mode"), MODES)
def test_mode(language: str, text: str, mode: str) -> None:
    (statement,) = analyse(text, language=language).statements
    assert statement.mode == mode


def test_what_is_refused_is_no_statement() -> None:
    assert not analyse("Le ministre a refusé de dire combien.", language="fr").statements
    assert not analyse("The minister declined to comment.", language="en").statements


def test_the_outlet_that_relays() -> None:
    sheet = analyse("A senior official told Reuters that the ship had left.", language="en")
    assert sheet.sources[0].via == "reuters"


def test_a_title_is_the_nearest_person_who_can_bear_it() -> None:
    sheet = analyse(
        "“Our position has not changed,” ministry spokesman Moon Sample said. The convoy has left, according to a "
        "White House spokesperson. “It has arrived,” the spokesperson said.",
        language="en",
    )
    first, second, third = speakers(sheet)
    assert first != second == third


ROLES = [
    ("en", "Sen. Mary Stone said the bill was dead.", "mary-stone", "senator"),
    ("en", "Carla Lopez, who was sworn in as a judge in 2023, said the court was slow.", "carla-lopez", "judge"),
    ("en", "Joan Marsh is a former officer. Marsh said the raid was illegal.", "joan-marsh", "former officer"),
    ("en", "Joan Marsh was a target of the senator. Marsh said the raid was illegal.", "joan-marsh", None),
    (
        "fr",
        "Jean Morin est un ancien officier. Jean Morin a déclaré que tout était faux.",
        "jean-morin",
        "former officer",
    ),
    ("fr", "Jean Morin est arrivé chez le juge. Jean Morin a déclaré que tout était faux.", "jean-morin", None),
]


@pytest.mark.parametrize(("language", "text", "id_", "role"), ROLES)
def test_a_title_or_a_clause_beside_the_name_gives_the_role(
    language: str, text: str, id_: str, role: str | None
) -> None:
    (source,) = sources(text, language)
    assert (source.id, source.role.en if source.role else None) == (id_, role)


NAMES_THAT_END = [
    ("fr", "Selon deux sources proches du dossier, la facture, environ 40 millions d'euros, aurait été réglée par un fonds.",
     "deux sources proches du dossier"),
    ("en", "A senior official, speaking on condition of anonymity, said the raid was over.", "haut responsable"),
    ("fr", "L’armée a reçu des obus, a annoncé l’état-major. Le pays a acheté des chars, d’après le site spécialisé MerDéfense.",
     "site spécialisé MerDéfense"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name"), NAMES_THAT_END)
def test_the_name_of_a_source_ends_before_what_is_said_of_it(language: str, text: str, name: str) -> None:
    assert sources(text, language)[-1].name.fr == name


def test_a_pronoun_is_the_person_named_and_not_the_document_before() -> None:
    text = (
        "Le rapport précise que trente avions ont été vendus.\n\n"
        "Le ministre des Armées, M. Étienne Carpentier, a répondu que la vente était légale. "
        "Il a rappelé que deux navires avaient été rendus."
    )
    assert speakers(analyse(text, language="fr")) == ["report", "etienne-carpentier", "etienne-carpentier"]


def test_the_voice_of_the_publisher_is_no_source() -> None:
    (statement,) = analyse("Selon nos informations, le contrat est signé.", language="fr").statements
    assert statement.source is None


def test_a_quotation_with_a_cue_of_its_own_does_not_go_on_the_sentence_before() -> None:
    text = 'The port may be closed, analysts say. "They have been asking for a decade," said Anita Deshmukh.'
    assert speakers(analyse(text, language="en")) == ["analyst", "anita-deshmukh"]


FEELINGS = [
    (
        "fr",
        "La ministre s'est dite préoccupée par le fait que les armes pourraient parvenir aux rebelles.",
        "suspected",
    ),
    ("en", "The minister said she was concerned that the weapons could reach rebels.", "suspected"),
    ("en", "The minister said she was not concerned that the weapons could reach rebels.", "asserted"),
]


@pytest.mark.parametrize(("language", "text", "stance"), FEELINGS)
def test_a_worry_has_the_same_stance_in_both_languages(language: str, text: str, stance: str) -> None:
    assert [s.stance for s in analyse(text, language=language).statements] == [stance]


@pytest.mark.parametrize(
    ("language", "text", "name", "naming"),
    [
        ("fr", "Au cabinet de la ministre, on assure que tout est prêt.", "cabinet de la ministre", "organisation"),
        ("fr", "Dans l'entourage du président, on explique que tout est prêt.", "entourage du président", "group"),
        ("fr", "La livraison est reportée, a appris La Presse de deux fonctionnaires.", "deux fonctionnaires", "group"),
        ("en", "The Globe learned from two officials that the delivery was postponed.", "two officials", "group"),
        ("en", "Sarah Bishop is an analyst. “It is a problem,” Bishop said.", "Sarah Bishop", "named"),
    ],
)
def test_who_speaks_where_others_are_the_subject(language: str, text: str, name: str, naming: str) -> None:
    (source,) = sources(text, language)
    assert (source.name[language], source.naming) == (name, naming)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ni Pékin ni Tachkent n'ont jamais annoncé une telle vente."),
        ("fr", "L'entreprise n'a pas rappelé le journal."),
        ("fr", "Dans les couloirs, on l'appelle « la liste du Palais »."),
        ("fr", "Le ministère n'a pas démenti la livraison de chars."),
        ("fr", "Le cabinet n'a pas contesté l'authenticité du document."),
        ("en", "Neither Beijing nor Tashkent has ever announced such a sale."),
        ("en", "Cairo has not said if it will renew the contract."),
        ("en", "When Paris pitched the aircraft, the answer was no."),
        ("en", "The plan pleased those who believe that the army is weak."),
    ],
)
def test_what_nobody_says_is_no_statement(language: str, text: str) -> None:
    assert not analyse(text, language=language).statements


def test_a_note_that_speaks_of_itself_is_no_source() -> None:
    assert not sources("This note argues that stocks are empty.", "en")
    assert not sources("Cette note soutient que les stocks sont vides.", "fr")


def test_who_denies_what_another_says_speaks_of_the_same_words() -> None:
    sheet = analyse("L'armée affirme que la Russie a livré des drones Lancet, ce que Tiraspol dément.", language="fr")
    assert [(s.stance, s.spans) for s in sheet.statements] == [("asserted", ((16, 55),)), ("denied", ((16, 55),))]
    assert [(t.source, t.stance) for t in sheet.transfers] == [("armed-forces", "asserted"), ("tiraspol", "denied")]
    assert "sources_disagree" in {q.kind for q in sheet.questions}


def test_a_weapon_that_is_promised_is_no_statement() -> None:
    assert not analyse("La Hongrie a promis quatre hélicoptères Mi-24 au Tchad.", language="fr").statements
    assert not analyse("Hungary has promised Kenya four Mi-24 helicopters.", language="en").statements


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("fr", "HRW affirme que les Émirats ont livré des armes au Soudan. Abou Dhabi l'a toujours nié.", "denied_by_party"),
        ("en", "UN experts say Rwanda supplied M23 rebels with mortars. Kigali dismissed the findings.", "denied_by_party"),
        ("en", "India will sell missiles to Vietnam. It was not immediately clear whether crews would be trained.", "explicit"),
        ("fr", "Israël a vendu des missiles à l'Azerbaïdjan. Comment ont-ils changé de mains ?", "explicit"),
    ],
)
def test_what_is_left_open(language: str, text: str, kind: str) -> None:
    assert kind in {question.kind for question in analyse(text, language=language).questions}


def test_a_question_of_one_word_asks_nothing_by_itself() -> None:
    questions = analyse("Israël a vendu des missiles à l'Azerbaïdjan. Lesquels ?", language="fr").questions
    assert "explicit" not in {question.kind for question in questions}
