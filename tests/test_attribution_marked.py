"""Marked sentences: {the words of the source}, [what is said]; a sentence without marks holds no statement."""

import re

import pytest

from generator import analyse

FRENCH = [
    # What a relative clause speaks of belongs to what is said of it.
    "[Les chars] que {Kiev} dit [avoir reçus de Pologne] étaient vieux.",
    "{La Serbie}, qui assure [ne rien livrer à personne], a suspendu ses exportations.",
    "Le Tchad a reçu des blindés, [dont certains], affirme {l'ONU}, [ont été livrés au Soudan].",
    "{Madrid} assure [n'avoir livré aucune arme à Israël] et Londres poursuit ses ventes.",
    "{Le juge} a accusé [des industriels, dont deux Serbes, d'avoir vendu des obus].",
    "A en croire {le Relais}, [la vente est conclue].",
    "{Un diplomate} juge [que la vente est conclue].",
    "[Aucune décision n'a été prise], selon {un haut gradé} qui a requis l'anonymat.",
    "{La Russie} a promis [d'envoyer des systèmes de défense antiaérienne], mais aucune livraison n'a été confirmée.",
    # What is left unsaid, and losses that a firm "accuse".
    "La Serbie n'a jamais annoncé avoir vendu des obus.",
    "Le chantier accuse un retard de deux ans.",
    # A relative clause between a source and its verb.
    "{Un responsable} qui a requis l'anonymat a confié [que le Kenya avait commandé six drones].",
    "{Un responsable de la défense} qui a vu le contrat a déclaré à Reuters [que le prix était élevé].",
    "{Le quotidien Le Relais} croit savoir [que le Kenya a payé].",
    # What another said before: "comme" and a verb that stands before or behind its subject, at the beginning too.
    "Comme l'a indiqué {le ministre}, [le pont est fermé].",
    "Comme le montre {un rapport publié lundi}, [le pont est fermé].",
    "Ainsi que le souligne {le rapport}, [le pont est fermé].",
    "Comme le ministre parlait, le pont a été fermé.",
    "Comme le ministre expliquait son projet, le pont a été fermé.",
    # "On" and a place: those who are there.
    "[« Rien n'est signé »], indique-t-on à {l'Élysée}.",
    "[Rien n'est signé], dit-on au {ministère de la Défense}.",
    # A noun to taggers, a verb between a quotation and its subject.
    "[« Le flux ne s'est jamais tari »], analyse {un enquêteur}.",
    # What the writer says, what is neither said nor denied, and relative clauses are no statements.
    "Il faut noter que les livraisons ont cessé.",
    "Washington n'a ni confirmé ni démenti la livraison de chars à Kiev.",
    "Pourquoi avoir accepté des bateaux que la Namibie venait de décliner ?",
    # A conjunction is no part of a name, a relative clause no subject.
    "Les numéros ont été limés, mais {le laboratoire de la police} espère [les faire réapparaître].",
    "{Le ministre}, dont le canon équipe les forces spéciales, affirme [avoir soumis une offre].",
    # A hyphen inside a name is no dash.
    "{Le ministre} a réclamé [que la Roumanie, qui négocie avec Addis-Abeba la fourniture, suive l'exemple].",
    # A semicolon parts two speakers.
    "Deux cents, assure un coprévenu ; [moitié moins], rétorque {la défense}.",
    # Who is accused, and by whom.
    "[L'Iran] est accusé par {Washington} [d'avoir livré des drones].",
    "[L'Iran] est soupçonné par {les experts de l'ONU} [d'avoir livré des drones].",
    "[Le ministre], accusé par {l'opposition} [d'avoir menti], est parti.",
    # A body with a name of its own is not the one named before.
    "Rheinmetall recrute. {Le Parti de gauche} affirme [que le pont est fermé].",
    # A line that sends the reader to another article is no part of this one.
    "Lire aussi : La Pologne dit avoir acheté des chars à la Corée du Sud.",
    "LIRE AUSSI | L'Iran dément avoir vendu des drones au Soudan",
    "(Re)lire : Le ministre affirme que le pont est fermé.",
    "[La loi est utile], a dit {la ministre}, [parce que « les drones » sont « une menace »].",
    # Dashes of all kinds around an aside; an adjective between a subject and its verb.
    "{Le ministre} - un ancien général - affirme [que le pont est fermé].",
    "{Le ministre} – un ancien général – affirme [que le pont est fermé].",
    "{Le ministre de la Défense}, très proche du président, a affirmé [que le pont était fermé].",
    "{Marie Modèle}, très proche du dossier, a affirmé [que le pont était fermé].",
    # What an inserted source cuts in two; a name behind a semicolon's space; a network before a name.
    "[Il s'agissait], selon {le général Paul Verdier}, [de « tester la montée en puissance »].",
    "[Le parquet a retrouvé], selon {une source judiciaire}, [onze kalachnikovs].",
    "[L'Arménie a commandé 36 canons], a annoncé mardi sur X {Jean Exemple}.",
    "[L'armée recevra des canons], a indiqué {le chef d'état-major}, qui en attend 109.",
    "[L'Égypte a signé], a déclaré {un porte-parole du président Karim Adel}.",
    # Words in quotation marks are no statement of the next sentence's subject; a vote and a silence are none.
    "Canberra a annulé le « contrat du siècle ». L'Australie a conclu un accord avec Washington.",
    "Le Sénat a rejeté une résolution bloquant la vente de bombes à Israël.",
    "Le colonel Moussa Modèle n'a pas souhaité préciser le montant de la transaction.",
    "Le pays a accepté de produire des obus.",
    # Any verb that stands before its subject right behind a quotation.
    "[« Il nous manque un gardien »], plaisante {le capitaine}.",
    "[« C'est une décision de prudence »], a justifié {M. Detombe} devant les députés.",
    "{Le Caire} nie [avoir promis des roquettes].",
    "Selon {Jean Dupont}, le directeur de l'agence, [le pont est fermé].",
    "Selon {le quotidien L'Équipier}, [un joueur aurait donné son accord].",
    # The wish not to be named is no statement.
    "{Un employé}, qui a souhaité garder l'anonymat, affirme [que tout est faux].",
    # The cue before "que".
    "{Le ministre} a déclaré [que les livraisons reprendraient en mars].",
    "{La porte-parole de l'armée} affirme [que six drones ont été abattus].",
    "{Le général Vasseur} a indiqué mardi devant la presse [que le convoi était parti].",
    "{Elle} a toutefois précisé [que le contrat n'était pas signé].",
    "{Le directeur de l'agence} nous rappelle [que rien n'est décidé].",
    "{L'ambassadeur} a fait savoir [que son pays ne livrerait pas d'obus].",
    "{Plusieurs experts} estiment [que le stock est épuisé].",
    "{Les inspecteurs} pensent [que l'usine fonctionne encore].",
    "{Le rapport} conclut [que les armes venaient du port].",
    "{Une enquête parlementaire} a montré [que la vente avait été cachée].",
    "{Le gouvernement} craint [que les missiles ne soient livrés avant l'été].",
    "{Le chef du parti} jure [qu'il n'a rien signé].",
    "{Le porte-parole} a refusé de dire combien, mais {il} a reconnu [que des obus avaient été livrés].",
    "{Le président} a assuré aux députés [que le budget serait tenu].",
    "{Le maire} a demandé [si la route serait rouverte].",
    # Inverted, behind the content.
    "[Le pont a été détruit dans la nuit], a indiqué {le gouverneur}.",
    "[Les travaux reprendront lundi], a précisé {cette source}.",
    "[L'accord coûtera cher], a souligné {la même source}.",
    "[La livraison a commencé], a-t-{il} ajouté.",
    "[Les blindés arriveront en juin], assure-t-{elle}.",
    "[Aucun char n'a été perdu], affirment {les autorités}.",
    "[Le radar est en panne], a déclaré jeudi à la presse {le colonel Maret}.",
    "[Les discussions avancent], a rapporté lundi {le quotidien Le Soir}.",
    "[Le navire a quitté le port], selon {le ministère}.",
    "[Le navire a quitté le port], d'après {deux témoins}.",
    # Inside the content.
    "[Les travaux], explique {l'association} dans un communiqué, [suivent le calendrier].",
    "[Le stock], selon {un diplomate}, [sera vide en avril].",
    "[Les chars], a-t-{il} dit, [ne viendront pas].",
    # Prepositions in front.
    "Selon {un responsable du ministère}, [les obus sont partis par bateau].",
    "D'après {l'agence}, [trois avions ont été livrés].",
    "À en croire {le constructeur}, [le missile porte à 300 kilomètres].",
    "Selon {lui}, [la guerre durera].",
    "Aux yeux de {l'opposition}, [ce contrat est une erreur].",
    "De l'aveu de {son directeur}, [l'usine tourne au ralenti].",
    "Pour {le ministre}, [cela ne change rien].",
    # Quotations.
    "[« Nous livrerons les chars »], a promis {le ministre}.",
    "{Le ministre} a promis : [« Nous livrerons les chars. »]",
    "[« Nous livrerons les chars »], a promis {le ministre}. [« Et les obus suivront. »]",
    "[\"Nous n'avons rien vendu\"], a répondu {l'ambassadrice}.",
    "[“Le contrat est mort”], lâche {un diplomate}.",
    "{Le chef d'état-major} a été clair : [« Il n'y aura pas de livraison. »]",
    "[« Les pertes sont lourdes. Nous tiendrons »], commente {le commandant}.",
    "{Le général} a parlé d'[une « défaite totale »].",
    "[Le plan est « mort et enterré »], a dit {le négociateur}.",
    # Infinitives and other complements.
    "{Il} dit [craindre une escalade].",
    "{Le groupe} affirme [avoir abattu un drone].",
    "{L'entreprise} nie [avoir vendu des armes].",
    "{La France} accuse [le groupe d'avoir livré des obus].",
    "{L'Inde} espère [recevoir les avions en mars].",
    "{Le ministre} a dénoncé [une attaque lâche].",
    "{Le sénateur} réclame [une enquête].",
    # Nouns.
    "{Son} affirmation [que le pont tiendrait] a surpris.",
    # Participles.
    "{Le président} a quitté la salle en affirmant [que tout était réglé].",
    # A day between the cue and the speaker behind it; a dateline.
    "[L'usine a livré six drones Faucon X2 au port], a annoncé lundi {le ministre des Armées}.",
    "LYON, 3 mars (AXP) - [Le port a fermé], a dit {le maire}.",
    "LYON (AXP) — [Le port a fermé], selon {le maire}.",
    # Nobody says so: refusals to comment, questions left open, words taken up again.
    "Le fabricant n'a pas souhaité commenter.",
    "Un responsable n'a pas souhaité faire de commentaire.",
    "Le ministère n'a pas précisé à quelle date le port rouvrirait.",
    "On ignore à quelle date les livraisons pourraient reprendre.",
    "Reste à savoir si d'autres appareils seront livrés.",
    "Le porte-parole a qualifié ces allégations d'« infondées ».",
    "Le convoi est arrivé à l'aube.",
    "L'armée a livré des obus et des chars.",
    "Le ministre a rencontré son homologue à Genève.",
    "Une « ligne rouge » a été franchie.",
    "Les soldats ont reçu des rations pour le village.",
    "Le traité que le parlement a signé expire en mai.",
    "Pour le village, la route a été fermée.",
    "Le général a parlé avec les soldats.",
    "La réunion a duré trois heures, et la délégation est repartie.",
    "Il faut que les livraisons cessent.",
    "Le « Cobra » est un missile léger.",
    "L'usine produit des obus depuis mars.",
]

ENGLISH = [
    # What a relative clause speaks of belongs to what is said of it.
    "[The tanks] that {Kyiv} said [it had received] were old.",
    "[A deal, signed in 2019], that {analysts} say [is worth $2bn], covers 24 jets.",
    "[The deal is dead], the newspaper {Le Relais} reported.",
    "[The deal is dead], said {two industry sources}.",
    "{A senior official} was quoted by the paper as saying [that the deal was dead].",
    "[The deal is dead], {official data} show.",
    "{The navy} said a year earlier [that one of its frigates had captured missiles].",
    "{The ministry} said on Wednesday [it had cancelled the order].",
    "The ministry declined to comment on future purchases.",
    # Nobody's, nothing that was not said before, and what is seen.
    "The idea that the bridge is safe is absurd.",
    "Many people think so.",
    "The inspectors often find parts missing from the crates.",
    "Anyone wanting to sell tanks needs a licence.",
    "Most ministers do not take the time to explain what is going on.",
    "The minister was able to pass a “backup” bill meant to help tenants.",
    # A colon ends what stands before it.
    "Update at noon: According to {the ministry}, [the road is closed].",
    "{A Chinese spokeswoman} said [military co-operation between countries should not be directed at anybody].",
    # A relative clause between a source and its verb, behind what is said.
    "[Kenya has ordered six drones], {a defence official} who asked not to be named told Test Wire on Monday.",
    "[Kenya has ordered six drones], {two officials} who spoke on condition of anonymity said.",
    "[Kenya has ordered six drones], {a defence official}, who asked not to be named, told Reuters.",
    "The ship, which carried arms, sank, and a man who had helped load it was arrested.",
    # What another said before, at the beginning too.
    "As {the report} shows, [Iran sold six drones to Sudan].",
    "As {a United Nations panel} reported in May, [Iran sold six drones to Sudan].",
    "As {the minister} told reporters, [Iran sold six drones to Sudan].",
    "As officials spoke, Iran sold six drones.",
    "As the war drags on, Iran sold six drones to Sudan.",
    "[The drones never came], reports {BisNow}.",
    # What the writer says, and what is neither said nor denied, is no statement.
    "It should be noted that deliveries have stopped.",
    "Washington neither confirmed nor denied the delivery of tanks to Ukraine.",
    "Iran is known to have supplied drones to Russia.",
    # A quotation that nobody closed, or opened.
    "[\"I'm mad about having to go round,\"] said {Melanie Sample}, a nurse. [\"We are no better off. I think it is broken.]",
    # Who is accused, and by whom.
    "[Iran] was accused by {Washington} [of having supplied drones to Russia].",
    "[Iran] is suspected by {UN experts} [of supplying drones to Russia].",
    "[Iran] is believed by {analysts} [to have supplied drones to Russia].",
    # A line that sends the reader to another article is no part of this one.
    "READ MORE: Poland says it will buy tanks from South Korea.",
    "{The ministry} said [the deal was off]. Related: Turkey denies selling drones.",
    # The last clause names the source, with what describes it.
    "[The army sent drones to Mali], {a source close to the deal} said.",
    "[The army sent drones to Mali], {an investigation by the agency} has found.",
    "[The army sent drones to Mali], {a UN report} found.",
    # A participle without an auxiliary: whoever is asked or told says nothing with it.
    "When asked where he would move next, the minister shrugged.",
    "When told that the missiles had been sold, the general smiled.",
    "When asked for comment, {the office} said [it had not received the letter].",
    "The senator passed a bill meant to help tenants.",
    # What goes on behind the cue.
    "[The law is needed], {the minister} said then, [because “drones” are “a threat,” which includes “the next ones.”]",
    # Dashes without spaces, or with one on one side only.
    "{The report}—published on Monday—claims [that the bridge is closed].",
    "{The lawsuit} — filed just a couple of days after Labor Day—claims [that the bridge is closed].",
    "{The minister} - a former general - said [the bridge was closed].",
    # The clause behind the last comma that is all cue, whatever follows it.
    "[Vietnam is in talks to buy aircraft], {two people with knowledge of the discussions} told Reuters, in what would be a first.",
    "[Indonesia will buy jets from Qatar], {a spokesman for the president} said.",
    "[Egypt signed a deal for 30 jets], {a spokesman for President Karim Adel} said on Tuesday.",
    "[Estonia will send Ukraine its howitzers], {Prime Minister Kaja Sample} announced, in what would be a first.",
    "[There is no proof], {the minister} said, [that the missiles reached Libya].",
    "{The ministry} announced before the summit [that it had bought 20 tanks].",
    # Nobody says it, or nothing is said.
    "No country has admitted giving the rebels missiles.",
    "Mali's army showed off drones received from Turkey.",
    "Many buyers may find it difficult to get weapons.",
    # Plans and efforts that the writer tells are no statements.
    "The port plans to buy two cranes, and the city seeks to widen the canal.",
    "{The council} questioned [how some $2 billion set aside by the government for the port was spent].",
    "{Rights advocates} also are asking for [more transparency about the towers].",
    "[The missiles arrived on Monday], said {one of the officials}.",
    "{The minister} said [that deliveries would resume in March].",
    "{The minister} said [deliveries would resume in March].",
    "{A spokeswoman for the army} said on Monday [that six drones had been shot down].",
    "{Officials} say [the convoy has left].",
    "{The general} told reporters [that the convoy had left].",
    "{She} added [that the contract had not been signed].",
    "{Several experts} believe [the stock is exhausted].",
    "{The report} found [that the weapons came from the port].",
    "{A parliamentary inquiry} showed [that the sale had been hidden].",
    "{The government} fears [that the missiles will be delivered before summer].",
    "{He} denied [that any shells had been sold].",
    "{The mayor} asked [whether the road would reopen].",
    "{The company} says [it has received no order].",
    "[The bridge was destroyed overnight], {the governor} said.",
    "[The bridge was destroyed overnight], said {the governor}.",
    "[Deliveries have begun], {she} added.",
    "[The radar is broken], {Colonel Marsh} told reporters on Thursday.",
    "[Talks are moving forward], according to {two diplomats}.",
    "[The ship has left the port], {the ministry} said in a statement.",
    "[The tanks], {he} said, [will not come].",
    "[The stock], according to {a diplomat}, [will be empty in April].",
    "According to {an official at the ministry}, [the shells left by ship].",
    "According to {the agency}, [three aircraft were delivered].",
    "In the words of {the director}, [the plant is idling].",
    '["We will deliver the tanks,"] {the minister} promised.',
    '["We will deliver the tanks,"] said {the minister}. ["And the shells will follow."]',
    "[“We have sold nothing,”] {the ambassador} replied.",
    "[‘The contract is dead,’] said {a diplomat}.",
    '{The minister} said: ["We will deliver the tanks."]',
    '{He} said, ["We will deliver the tanks."]',
    '["Losses are heavy. We will hold,"] {the commander} said.',
    '{The general} called [the plan "a total defeat"].',
    '[The plan is "dead and buried,"] {the negotiator} said.',
    "{The group} claims [to have shot down a drone].",
    "{India} hopes [to receive the aircraft in March].",
    "{The senator} called for [an inquiry].",
    "{The minister} condemned [a cowardly attack].",
    "{His} claim [that the bridge would hold] surprised many.",
    "{The minister}'s promise [that tanks would come] was forgotten.",
    "{The president} left the room, insisting [that all was settled].",
    "{Washington} and its allies met, and {the president} said [that aid would continue].",
    "{The official}, who spoke on condition of anonymity, said [the drones had arrived].",
    # The speaker right before the cue, behind a comma; a dateline.
    "[The Netherlands plans to give Kyiv up to 20 F-16 fighter jets], {Danish Minister Anna Testman} said Tuesday.",
    "LYON (AXP) - [The port has closed], {the mayor} said.",
    "LYON — [The port has closed], {the mayor} said.",
    # Nobody says so: refusals, questions left open.
    "Officials declined to say how many launchers were involved.",
    "The ministry did not say when the port would reopen.",
    "The panel could not establish how the missiles reached the boat.",
    "The convoy arrived at dawn.",
    "The army delivered shells and tanks.",
    "The minister met her counterpart in Geneva.",
    'A "red line" was crossed.',
    "The treaty that parliament signed expires in May.",
    "According to the plan of the building the door is on the left of the hall of mirrors that.",
    "The plant has produced shells since March.",
    "The meeting lasted three hours and the delegation left.",
    'The "Cobra" is a light missile.',
    "When it rained, the road was closed.",
]

KNOWN = {
    "According to the plan of the building the door is on the left of the hall of mirrors that.",
}
MARKS = str.maketrans("", "", "{}[]")


def unmarked(marked: str) -> tuple[str, list[list[tuple[int, int]]], list[tuple[int, int]]]:
    """The text, the spans of what is said, those of the sources."""
    spans: list[tuple[int, int]] = []
    sources: list[tuple[int, int]] = []
    plain, start = "", 0
    for piece in re.split(r"([\[\]{}])", marked):
        if piece in ("[", "{"):
            start = len(plain)
        elif piece == "]":
            spans.append((start, len(plain)))
        elif piece == "}":
            sources.append((start, len(plain)))
        elif piece:
            plain += piece
    return plain, [spans], sources


@pytest.mark.parametrize(
    ("language", "marked"), [*(("fr", s) for s in FRENCH), *(("en", s) for s in ENGLISH if s not in KNOWN)]
)
def test_marked_sentence(language: str, marked: str) -> None:
    text, (spans,), sources = unmarked(marked)
    sheet = analyse(text, language=language)
    found = [text[a:b] for s in sheet.statements for a, b in s.spans]
    assert found == [text[a:b] for a, b in spans]
    if spans:
        place = sheet.statements[-1].source_span
        assert place is not None
        assert any(a < place[1] and place[0] < b for a, b in sources), text[slice(*place)]


STANCES = [
    ("fr", "« Nous n'avons jamais envoyé d'armes au port », a dit le ministre.", "denied"),
    ("fr", "« Nous n'avons pas seulement envoyé des armes au port », a dit le ministre.", "asserted"),
    ("fr", "« Nous n'avons jamais été aussi forts », a dit le ministre.", "asserted"),
    ("fr", "« Nous n'avons envoyé aucune arme au port », a dit le ministre.", "denied"),
    ("fr", "« Nous n'enverrons aucune arme au port », a dit le ministre.", "asserted"),
    ("fr", "« Nous estimons que 6 700 caisses ont été expédiées », a dit le ministre.", "estimated"),
    ("en", "“We have never sent weapons to the port,” the minister said.", "denied"),
    ("en", "“We have not only sent weapons to the port,” the minister said.", "asserted"),
    ("en", "“No request was ever refused,” the minister said.", "denied"),
    ("en", "“The company sends no weapons to the port,” the minister said.", "denied"),
    ("en", "“We will send no weapons to the port,” the minister said.", "asserted"),
    ("en", "“There is no hurry,” the minister said.", "asserted"),
    ("en", "The rebels may be seeking cruise missiles, the minister said.", "suspected"),
]


@pytest.mark.parametrize(("language", "text", "stance"), STANCES)
def test_stance_of_what_is_said(language: str, text: str, stance: str) -> None:
    (statement,) = analyse(text, language=language).statements
    assert statement.stance == stance


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr", "Le rapport affirme que l'Iran a livré des drones ; Téhéran le dément.",
            [("rapport", "asserted", "que l'Iran a livré des drones"), ("Iran", "denied", "que l'Iran a livré des drones")],
        ),
        (
            "fr", "Le rapport affirme que l'Iran a livré des drones. Le gouvernement iranien le conteste.",
            [
                ("rapport", "asserted", "que l'Iran a livré des drones"),
                ("gouvernement iranien", "denied", "que l'Iran a livré des drones"),
            ],
        ),
        (
            "fr", "Le rapport affirme que le pont est fermé ; il est ouvert, indique le maire.",
            [("rapport", "asserted", "que le pont est fermé"), ("maire", "asserted", "il est ouvert")],
        ),
        (
            "en", "The report says Iran sold six drones; Tehran denies it.",
            [("report", "asserted", "Iran sold six drones"), ("Iran", "denied", "Iran sold six drones")],
        ),
        (
            "en", "Iran, accused by Washington of supplying drones to Russia, denied it.",
            [
                ("Washington", "alleged", "Iran … of supplying drones to Russia"),
                ("Iran", "denied", "Iran … of supplying drones to Russia"),
            ],
        ),
    ],
)  # fmt: skip
def test_two_speakers_in_a_sentence(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    sheet = analyse(text, language)
    names = {source.id: source.name.fr if language == "fr" else source.name.en for source in sheet.sources}
    read = [(names.get(s.source or ""), s.stance, " … ".join(text[a:b] for a, b in s.spans)) for s in sheet.statements]
    assert read == expected


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Les drones sont là, a précisé le porte-parole de l'état-major, le colonel Bertrand Modèle.", "Bertrand Modèle"),
        ("fr", "Rien n'est signé, selon son porte-parole, le colonel Arnel Modèle.", "Arnel Modèle"),
        ("fr", "« C'est fait », s'est félicité le directeur général de la firme pour l'Europe, Étienne Modèle.", "Étienne Modèle"),
        ("en", "The drones came, said a spokesman for the army, Colonel John Sample.", "John Sample"),
        ("en", "The drones came, said the minister, who left.", "minister"),
        ("fr", "Rheinmetall produit des obus. Il en a livré à l'armée ukrainienne, selon le groupe.", "Rheinmetall"),
        ("en", "Rheinmetall makes shells. It sent some to the Ukrainian army, the company said.", "Rheinmetall"),
    ],
)  # fmt: skip
def test_who_a_role_or_a_group_is(language: str, text: str, name: str) -> None:
    sheet = analyse(text, language)
    assert [source.name.fr if language == "fr" else source.name.en for source in sheet.sources] == [name]


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("fr", "« Le flux ne s'est jamais tari », a dit le chef de la police.", "asserted"),
        ("fr", "« Aucune hypothèse n'est écartée », a dit le procureur.", "asserted"),
        ("fr", "« Nous n'avons jamais livré d'armes », a dit le ministre.", "denied"),
        ("fr", "« Pure invention », a répondu le ministère.", "denied"),
        ("en", "“The flow never stopped,” the police chief said.", "asserted"),
        ("en", "“We never sold any weapons,” the minister said.", "denied"),
    ],
)
def test_what_is_only_negative_is_no_denial(language: str, text: str, stance: str) -> None:
    assert [s.stance for s in analyse(text, language).statements] == [stance]
