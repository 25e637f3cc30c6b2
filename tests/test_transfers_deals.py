"""Rows of what articles say of deals: who sells, what became of an order, what is refused, asked for or seized.

A sentence without a row below it tells no transfer; see `marked_transfers` for the form.
"""

import pytest

from generator import analyse
from tests.marked_transfers import in_both, rows

FRENCH = """
La France et la Serbie ont signé un contrat pour 12 Rafale.
    fr > rs: rafale ordered asserted [12]
La France a signé avec la Serbie un contrat portant sur 12 Rafale.
    fr > rs: rafale ordered asserted [12]
La Serbie a signé avec la France un contrat portant sur 12 Rafale.
    fr > rs: rafale ordered asserted [12]
Paris et Belgrade négocient la vente de 12 Rafale.
    fr > rs: rafale discussed asserted [12]
Paris et Belgrade ont conclu un accord pour l'achat de 12 Rafale.
    fr > rs: rafale ordered asserted [12]
La Turquie et le Pakistan ont signé un accord portant sur quatre drones.
La France a livré en mars 2022 des Caesar au Maroc.
    fr > ma: caesar delivered asserted
La Turquie a livré à partir de 2021 des drones TB2 au Maroc.
    tr > ma: bayraktar-tb2 delivered asserted
La Turquie a livré dans les années 1990 des chars Leclerc au Maroc.
    tr > ma: leclerc delivered asserted
La France a livré en mars 2022 six Caesar au Maroc.
    fr > ma: caesar delivered asserted [six]
La France a livré entre 2000 et 2500 obus au Maroc.
    fr > ma: shell delivered asserted [entre 2000 et 2500]
Douze Rafale devraient être livrés à la Croatie en 2028.
    - > hr: rafale planned asserted [Douze]
Des Caesar doivent être remis à l'armée marocaine par la France.
    fr > ma-armed-forces: caesar planned asserted
Douze Rafale pourraient être vendus à la Croatie.
    - > hr: rafale planned suspected [Douze]
La Croatie a commandé douze Rafale. Ils seront livrés au printemps.
    - > hr: rafale ordered asserted [douze]
    - > hr: rafale planned asserted
La Croatie a commandé douze Rafale. Six ont déjà été livrés.
    - > hr: rafale ordered asserted [douze]
    - > hr: rafale delivered asserted [Six]
La Croatie a commandé douze Rafale. Leur livraison est prévue en 2025.
    - > hr: rafale ordered asserted [douze]
    - > hr: rafale planned asserted
La Croatie a commandé douze Rafale. Tous ont été livrés.
    - > hr: rafale ordered asserted [douze]
    - > hr: rafale delivered asserted
La Croatie a commandé douze Rafale. Les livraisons ont commencé en 2023.
    - > hr: rafale ordered asserted [douze]
    - > hr: rafale delivered asserted
La Croatie a commandé douze Rafale. Le premier a été livré en 2023.
    - > hr: rafale ordered asserted [douze]
    - > hr: rafale delivered asserted [Le premier]
La Croatie a commandé douze Rafale. Trois appareils ont été livrés en janvier.
    - > hr: rafale ordered asserted [douze]
    - > hr: rafale delivered asserted [Trois]
L'Estonie a acheté douze Caesar à la France. Elle a reçu les six premiers exemplaires.
    fr > ee: caesar sold asserted [douze]
    fr > ee: caesar delivered asserted [six]
L'Estonie a acheté douze Caesar à la France. Les livraisons doivent commencer en 2028.
    fr > ee: caesar sold asserted [douze]
    fr > ee: caesar planned asserted
L'Estonie a acheté douze Caesar à la France. Les livraisons inquiètent Moscou.
    fr > ee: caesar sold asserted [douze]
La livraison de Taurus à l'Ukraine n'est pas à l'ordre du jour.
La livraison de Taurus à l'Ukraine n'a pas eu lieu.
La vente de Rafale au Maroc n'a pas abouti.
La vente de Rafale au Maroc fait l'objet de discussions.
    - > ma: rafale discussed asserted
La livraison de drones iraniens à la Russie inquiète Kiev.
    ir > ru: drone delivered asserted
La livraison des Rafale à la Serbie débutera en 2028.
    - > rs: rafale planned asserted
La livraison à la Serbie des chars Leclerc a commencé.
    - > rs: leclerc delivered asserted
L'Espagne affirme ne pas avoir livré de munitions à Israël.
    es > il: ammunition delivered denied
La Chine assure ne pas fournir d'armes à la Russie.
    cn > ru: weapon delivered denied
« L'Allemagne ne livrera pas de missiles Taurus à l'Ukraine », a déclaré le chancelier Jonas Modell.
    de > ua: taurus-kepd-350 refused asserted
« Le Canada n'a approuvé aucune licence d'exportation d'armes vers Israël », a réagi la ministre.
    ca > il: weapon refused asserted
Le Canada n'a délivré aucun permis d'exportation d'armes vers Israël.
    ca > il: weapon refused asserted
La Belgique n'a jamais accordé de licence d'exportation d'armes vers Israël.
    be > il: weapon refused asserted
Londres a levé la suspension des livraisons de bombes à Israël.
    - > il: bomb licensed asserted
L'Espagne a rompu un contrat de quinze millions de cartouches avec IMI Systems.
    imi-systems > es: cartridge cancelled asserted [quinze millions]
L'opposition réclame l'arrêt des livraisons d'armes à Israël.
Amnesty demande à la France de suspendre ses livraisons d'armes à l'Arabie saoudite.
Berlin a reçu une demande de missiles Taurus de l'Ukraine.
    de > ua: taurus-kepd-350 sought asserted
Berlin n'a reçu aucune demande de missiles Taurus de l'Ukraine.
Kiev demande à Berlin de lui livrer des Taurus.
    de > ua: taurus-kepd-350 sought asserted
La marine française a saisi 2 000 fusils d'assaut destinés aux Houthis.
    - > houthis: assault-rifle recovered asserted [2 000]
La police a intercepté un camion transportant 80 AK-47 destinés au Hamas.
    - > hamas: ak-47 recovered asserted [80]
La Finlande a confirmé l'achat de 64 F-35.
    - > fi: f-35 sold asserted [64]
La Croatie a exprimé sa volonté d'acheter 15 Caesar à la France.
    fr > hr: caesar sought asserted [15]
La Bulgarie a vendu des obus à la Pologne, qui les a transférés à l'Ukraine.
    bg > pl: shell sold asserted
    pl > ua: shell delivered asserted
Le Mali a signé un accord avec la Turquie. L'armée a reçu six TB2.
    - > ml: bayraktar-tb2 delivered asserted [six]
Le Mali a accusé le Niger de trahison. L'armée a reçu six TB2.
Le corps des Marines philippin a reçu des missiles BrahMos.
    - > ph-marines: brahmos delivered asserted
Le Maroc a reçu des systèmes de défense antiaérienne chinois FK-3.
    cn > ma: hq-22 delivered asserted
Un contrat portant sur 168 missiles Spike a été attribué au groupe israélien Rafael par l'Espagne.
    rafael > es: spike ordered asserted [168]
L'Indonésie étudie une offre de la Turquie portant sur deux frégates.
    tr > id: frigate discussed asserted [deux]
La Serbie a signé un contrat avec Dassault. Ce contrat porte sur douze Rafale.
    dassault-aviation > rs: rafale ordered asserted [douze]
La Grèce a rompu un contrat avec Naval Group. Il portait sur trois frégates.
    naval-group > gr: frigate cancelled asserted [trois]
La Serbie a signé un contrat avec Dassault. Le ministre a vu douze Rafale.
Les Houthis combattent au Yémen. Les rebelles ont reçu des missiles de Chine.
    cn > houthis: missile delivered asserted
L'Allemagne a levé la suspension de ses exportations d'armes vers Israël.
    de > il: weapon licensed asserted
L'Allemagne a autorisé des exportations d'armes vers Israël, dont 18 chars Leopard.
    de > il: leopard licensed asserted [18]
Le député a plaidé pour une livraison de chars à l'Ukraine.
Le député s'est prononcé contre la livraison de chars à l'Ukraine.
Interrogé sur la livraison de chars à l'Ukraine, le ministre a souri.
Airbus a refusé de commenter la livraison d'hélicoptères au Qatar.
Elle a refusé de confirmer la livraison de chars à l'Ukraine.
L'Union européenne interdit toute livraison d'armes au Soudan.
L'Estonie a livré à l'Ukraine des obusiers achetés à la Finlande.
    ee > ua: howitzer delivered asserted
    fi > ee: howitzer sold asserted
Le Tchad a reçu dix blindés équipés de missiles antichars.
    - > td: armoured-vehicle delivered asserted [dix]
La livraison de 20 chars à l'Ukraine est en cours.
    - > ua: tank in_transit asserted [20]
Le président français Jean Modèle a parlé. M. Modèle a promis six Mirage à l'Ukraine.
    fr > ua: mirage pledged asserted [six]
Le président français Jean Modèle a livré six Rafale au Maroc.
    fr > ma: rafale delivered asserted [six]
L'Iran a livré des drones au Tadjikistan, des missiles au Mali et des chars à la Russie.
    ir > tj: drone delivered asserted
    ir > ml: missile delivered asserted
    ir > ru: tank delivered asserted
L'Iran a livré des drones et des missiles au Mali et des chars à la Russie.
    ir > ml: drone delivered asserted
    ir > ml: missile delivered asserted
    ir > ru: tank delivered asserted
Des drones ont été livrés au Mali et des chars à la Russie.
    - > ml: drone delivered asserted
    - > ru: tank delivered asserted
La France a livré 12 Caesar à l'Ukraine et six à l'Arménie.
    fr > ua: caesar delivered asserted [12]
    fr > am: caesar delivered asserted [six]
Sur les 36 Caesar commandés par l'Arménie à la France, six ont été livrés.
    fr > am: caesar ordered asserted [36]
    fr > am: caesar delivered asserted [six]
Kiev a adressé une demande de livraison de missiles à Paris.
    fr > ua: missile sought asserted
Paris a rejeté une demande d'exportation de fusils vers le Tchad.
Washington n'a pas donné suite à une demande d'hélicoptères T129 de la Somalie.
    - > so: t129-atak sought asserted
L'Égypte a payé à la Russie 46 hélicoptères Ka-52, livrés entre 2017 et 2019.
La frégate emporte seize missiles Exocet et a été construite par la France pour le Maroc.
    - > ma: frigate ordered asserted
Le ministre a exclu toute livraison de missiles Taurus à l'Ukraine.
    - > ua: taurus-kepd-350 refused asserted
La France devait livrer six chars au Maroc, qui n'est jamais venu les chercher.
    fr > ma: tank planned asserted [six]
L'une des licences autorisait Arquus à exporter vers le Tchad des blindés Bastion ; elle a été retirée en décembre.
    arquus > td: acmat-bastion cancelled asserted
Berne avait refusé au Danemark la réexportation d'une vingtaine de véhicules Piranha.
La Suisse a refusé la réexportation d'obus vers l'Ukraine.
    - > ua: shell refused asserted
Trente avions ont été promis à Kiev. Bruxelles lui a déjà fourni, depuis le début de l'invasion russe, des missiles.
    - > ua: military-aircraft pledged asserted [Trente]
Bruxelles a fourni des missiles à Kiev depuis le début de l'invasion russe.
    - > ua: missile delivered asserted
D'après lui, l'exportation du missile Meteor vers l'Irak paraît peu probable.
La Grèce a signé un contrat avec Naval Group. Le contrat comprend la fourniture par MBDA de 64 missiles Exocet.
    mbda > gr: exocet ordered asserted [64]
L'archipel a choisi 32 hélicoptères S-70i, construits en Pologne par PZL Mielec, filiale de Lockheed Martin.
Des armes iraniennes destinées aux Houthis saisies en mer d'Arabie
    ir > houthis: weapon recovered asserted
Hanwha a signé avec PT Pindad un contrat portant sur la fourniture de 82 tourelles.
    hanwha > pindad: turret ordered asserted [82]
Hanwha a signé avec PT Pindad un contrat portant sur l'achat de 82 tourelles.
    pindad > hanwha: turret ordered asserted [82]
Deux sergents de l'armée hondurienne ont vendu des M16 au MS-13.
    - > ms-13: m16 sold asserted
La Bulgarie a livré des obus à l'Éthiopie. Les obus auraient été cédés à des forces régionales d'Oromia.
    bg > et: shell delivered asserted
Pékin a promis deux Type 056 à Phnom Penh, c'est acquis.
    cn > kh: type-056 pledged asserted [deux]
Bangkok avait commandé un S26T à la Chine, dont l'Allemagne a refusé de fournir les moteurs.
    cn > th: type-039a ordered asserted [un]
Chacun des bâtiments est armé d'un canon Bofors de 40 mm et de deux mitrailleuses.
Hanwha avait proposé de remplacer le char par son K21-105.
Le Caire, qui lorgnait deux frégates, y a renoncé.
    - > eg: frigate cancelled asserted [deux]
Le Chili a mis fin au contrat sur la livraison par Israël de 1 800 pistolets Jericho.
    il > -: jericho cancelled asserted [1 800]
Un navire a été arraisonné avec 40 fusils à destination du Yémen.
    - > ye: rifle recovered asserted [40]
Le ministère a confirmé la décision d'autoriser l'exportation de 250 fusils vers l'Ouganda.
    - > ug: rifle licensed asserted [250]
L'Iran est accusé par les experts de l'ONU d'avoir livré des drones à la Russie.
    ir > ru: drone delivered alleged
L'Iran est soupçonné par Washington d'avoir livré des drones à la Russie.
    ir > ru: drone delivered suspected
La Pologne se tourne vers la Corée du Sud pour remplacer ses chars T-72.
La Russie s'adresse à l'Iran pour moderniser son artillerie.
Le Tchad fait appel à la France pour entretenir ses Mirage.
La Pologne se tourne vers la Corée du Sud pour reconstituer ses stocks de missiles.
    kr > pl: missile sought asserted
La Pologne se tourne vers la Corée du Sud pour renforcer son arsenal de missiles.
    kr > pl: missile sought asserted
L'ancien président français a livré six drones au Maroc.
    - > ma: drone delivered asserted [six]
L'ex-premier ministre français Jean Modèle a livré six drones au Maroc.
    - > ma: drone delivered asserted [six]
La France a approuvé la vente de 3 000 missiles Hellfire et de bombes au Maroc.
    fr > ma: hellfire licensed asserted [3 000]
    fr > ma: bomb licensed asserted
La France a livré 20 missiles et bombes au Maroc.
    fr > ma: missile delivered asserted
    fr > ma: bomb delivered asserted
"""

ENGLISH = """
France and Serbia signed a contract for 12 Rafale jets on Thursday.
    fr > rs: rafale ordered asserted [12]
South Korea signed a contract with Poland for 180 K2 tanks.
    kr > pl: k2-black-panther ordered asserted [180]
France agreed a deal with India for 26 Rafale jets.
    fr > in: rafale ordered asserted [26]
France signed a contract with Serbia to supply 12 Rafale jets.
    fr > rs: rafale ordered asserted [12]
Poland and South Korea are in talks over 180 K2 tanks.
    kr > pl: k2-black-panther discussed asserted [180]
Talks between Peru and Sweden on the sale of 24 Gripen jets continue.
    se > pe: gripen discussed asserted [24]
Saab is negotiating with Peru over 24 Gripen jets.
    saab > pe: gripen discussed asserted [24]
Bangladesh is negotiating with China for 16 J-10C fighters.
    cn > bd: j-10 discussed asserted [16]
Croatia has ordered 12 Rafale jets from France. They will be delivered in 2027.
    fr > hr: rafale ordered asserted [12]
    fr > hr: rafale planned asserted
Croatia has ordered 12 Rafale jets from France. The first six were delivered in March.
    fr > hr: rafale ordered asserted [12]
    fr > hr: rafale delivered asserted [six]
Croatia has ordered 12 Rafale jets from France. Deliveries are due to begin in 2027.
    fr > hr: rafale ordered asserted [12]
    fr > hr: rafale planned asserted
Croatia has ordered 12 Rafale jets from France. Deliveries began in 2023.
    fr > hr: rafale ordered asserted [12]
    fr > hr: rafale delivered asserted
Croatia has ordered 12 Rafale jets from France. All have been delivered.
    fr > hr: rafale ordered asserted [12]
    fr > hr: rafale delivered asserted
Croatia has ordered 12 Rafale jets from France. The rest will be delivered by 2027.
    fr > hr: rafale ordered asserted [12]
    fr > hr: rafale planned asserted
Croatia has ordered 12 Rafale jets from France. Their delivery has been suspended.
    fr > hr: rafale ordered asserted [12]
    fr > hr: rafale suspended asserted
Customs officers intercepted a shipment of rifles bound for the Houthis.
    - > houthis: rifle recovered asserted [a shipment]
Customs seized 2,000 drones sent from China to Yemen.
    cn > ye: drone recovered asserted [2,000]
Saab sold 15 million rounds of rifle ammunition to Spain.
    saab > es: ammunition sold asserted [15 million]
Canada sent 5,000 rifle cartridges and 500 Leopard tank shells to Ukraine.
    ca > ua: cartridge delivered asserted [5,000]
    ca > ua: shell delivered asserted [500]
India clears purchase of 26 Rafale jets from France.
    fr > in: rafale planned asserted [26]
The Defence Acquisition Council cleared the purchase of surface-to-air missiles from Israel for the Indian Army.
    il > in-army: surface-to-air-missile planned asserted
The Defense Security Cooperation Agency has cleared the sale of 40 glide bombs to Morocco.
    us > ma: glide-bomb licensed asserted [40]
Jordan re-exported Austrian rifles to Libya.
    jo > ly: rifle delivered asserted
Belgian rifles were re-exported from Jordan to Libya.
    jo > ly: rifle delivered asserted
Germany delivered the 18 tanks it had pledged to Ukraine.
    de > ua: tank delivered asserted [18]
The German army leases Heron TP drones from Israel Aerospace Industries.
    iai > de-armed-forces: heron-tp delivered asserted
Greece is in talks with France on the purchase of missiles for its Rafale jets.
    fr > gr: missile discussed asserted
Vietnam is interested in buying BrahMos missiles from India.
    in > vn: brahmos sought asserted
India delivered BrahMos missiles to the Philippines. The missile is jointly produced by India and Russia.
    in > ph: brahmos delivered asserted
Denmark and Norway have sent a combined 25 jets to Ukraine.
    dk > ua: combat-aircraft delivered asserted
    no > ua: combat-aircraft delivered asserted
Denmark and Norway have each sent 25 jets to Ukraine.
    dk > ua: combat-aircraft delivered asserted [25]
    no > ua: combat-aircraft delivered asserted [25]
Poland awarded Hanwha a contract for 72 Chunmoo launchers.
    hanwha > pl: k239-chunmoo ordered asserted [72]
Boeing was awarded a contract to supply 96 Apache helicopters to Poland.
    boeing > pl: apache ordered asserted [96]
Indonesia is considering an offer from Turkey for two frigates.
    tr > id: frigate discussed asserted [two]
Amnesty urged France to suspend its arms deliveries to Saudi Arabia.
Spain says it has not delivered ammunition to Israel.
    es > il: ammunition delivered denied
Canada has not issued any export permits for arms to Israel.
    - > il: weapon refused asserted
The delivery of Taurus missiles to Ukraine is not on the agenda.
Finland is rearming. The government has ordered 64 F-35 jets.
    - > fi: f-35 ordered asserted [64]
Turkey supplied drones to Mali, an investigation by Amnesty International has found.
    tr > ml: drone delivered asserted
Serbia has signed a contract with Dassault. It covers 12 Rafale jets.
    dassault-aviation > rs: rafale ordered asserted [12]
Norway's aid package for Ukraine contains 14 howitzers.
    no > ua: howitzer pledged asserted [14]
Germany approved arms exports to Israel, including 18 Leopard tanks.
    de > il: leopard licensed asserted [18]
Indonesia has received a frigate from Fincantieri. Jakarta ordered the ship in 2024.
    fincantieri > id: frigate delivered asserted [a]
    fincantieri > id: frigate ordered asserted
Italy has sold two frigates to Indonesia. The ships will be delivered in 2027.
    it > id: frigate sold asserted [two]
    it > id: frigate planned asserted
Saab sold radars to Peru. Embraer has a contract to supply 12 drones to a country in Asia.
    saab > pe: radar sold asserted
    embraer > -: drone ordered asserted [12]
Greece is negotiating with Rafael over the supply of the David's Sling system.
    rafael > gr: davids-sling discussed asserted
Iran is in talks with Russia over the supply of Su-35 fighters.
    ru > ir: su-35 discussed asserted
Airbus declined to comment on the delivery of helicopters to Qatar.
According to Israel, the militia received missiles from Iran.
    ir > -: missile delivered asserted
An order for 11 Su-35 fighters from Russia was cancelled.
    ru > -: su-35 cancelled asserted [11]
A deal with Egypt for 24 Rafale jets was signed.
    - > eg: rafale ordered asserted [24]
Italy will begin deliveries of the helicopters to Qatar next year.
    it > qa: helicopter planned asserted
Delivery of 20 tanks to Ukraine is still under way.
    - > ua: tank in_transit asserted [20]
Poland has received launchers, as well as 110 K2 tanks.
    - > pl: k2-black-panther delivered asserted [110]
Britain approved 28 export licences to Israel, including parts for F-35 jets.
    gb > il: spare-part licensed asserted
German Chancellor Jonas Modell met reporters. Modell has refused to send Taurus missiles to Ukraine.
    de > ua: taurus-kepd-350 refused asserted
French President Jean Modèle sold six drones to Morocco.
    fr > ma: drone sold asserted [six]
Iran sold drones to Mali, missiles to Chad and rifles to Russia.
    ir > ml: drone sold asserted
    ir > td: missile sold asserted
    ir > ru: rifle sold asserted
Germany sent Ukraine tanks and Poland missiles.
    de > ua: tank delivered asserted
    de > pl: missile delivered asserted
Iran delivered six drones to Mali and twelve to Russia.
    ir > ml: drone delivered asserted [six]
    ir > ru: drone delivered asserted [twelve]
The State Department denied SIG Sauer a licence to export 5,500 rifles to Honduras.
    - > hn: rifle refused asserted [5,500]
A request for T129 attack helicopters from Somalia has gone unanswered.
    - > so: t129-atak sought asserted
Russia has dangled S-400s before Sudan in return for a naval base that it has coveted for a decade.
Zastava was to have sent 10,000 rifles to Burkina Faso last year, but they never came.
    zastava-arms > bf: rifle cancelled asserted [10,000]
The frigate carries 16 Exocet missiles and was built by France for Morocco.
    - > ma: frigate ordered asserted
Canada halted exports of drone optics to Turkey.
The army reported that Iran had sold drones to Sudan.
    ir > sd: drone sold asserted
Iran is reported to have sold drones to Sudan.
    ir > sd: drone sold reported
He is suspected of having supplied Kalashnikov-type rifles to gangs in Port-au-Prince.
Bulgaria has bought howitzers from South Korea. The VMZ works at Sopot sold rockets to both.
    kr > bg: howitzer sold asserted
    vmz-sopot > -: rocket sold asserted
Peru is in advanced negotiations with Sweden's Saab to buy 24 Gripen fighter jets.
    saab > pe: gripen discussed asserted [24]
A retired general said the government should not buy any fighters at all.
A French frigate recovered parts for Shahed-136 drones from a fishing boat off Djibouti.
U.S. officials are considering whether to send the seized weapons to Ukraine.
The contract includes the supply by MBDA of 64 Exocet missiles to Greece.
    mbda > gr: exocet ordered asserted [64]
Iranian weapons bound for the Houthis were seized.
    ir > houthis: weapon recovered asserted
Prosecutors charged two sergeants in the Honduran Army with selling M16s to MS-13.
    - > ms-13: m16 sold alleged
She suspects an associate who fled to Panama and who supplied rifles to gangs.
Rheinmetall terminated an agreement to buy propellant from Hagedorn.
    - > rheinmetall: propellant cancelled asserted
The ministry confirmed the decision to approve the export of 250 sniper rifles to Uganda.
    - > ug: sniper-rifle licensed asserted [250]
The firm is still selling rockets to Poland.
    - > pl: rocket sold asserted
Hungary is rumored to have sold rifles to Chad.
    hu > td: rifle sold reported
Thailand's army said it had stopped a truck with 40 rifles, bound for Myanmar.
    - > mm: rifle recovered asserted [40]
Iran, accused by Washington of supplying drones to Russia, denied it.
    ir > ru: drone delivered alleged
    ir > ru: drone delivered denied
The French one includes a base.¶There were reports that Israel had suspended deliveries of Spyder missiles.
    il > -: spyder suspended reported
Chad turned to France to maintain its Mirage jets.
Poland looks to Seoul to modernise its artillery.
Poland looks to Seoul for artillery.
    kr > pl: artillery sought asserted
The former French president sold six drones to Morocco.
    - > ma: drone sold asserted [six]
Former French prime minister Jean Modèle sold six drones to Morocco.
    jean-modele > ma: drone sold asserted [six]
Indonesia has contracted Dassault to supply 42 Rafale fighters.
    dassault-aviation > id: rafale ordered asserted [42]
China provided FTC-2000G jets to Myanmar.
    cn > mm: ftc-2000g delivered asserted
"""


@pytest.mark.parametrize(("language", "text", "expected"), in_both(FRENCH, ENGLISH))
def test_rows(language: str, text: str, expected: list[str]) -> None:
    assert rows(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le Niger a acheté six drones TB2 à la Turquie avant le coup d'Etat de juillet 2023.", "fr"),
        ("Niger bought six TB2 drones from Turkey before the coup of July 2023.", "en"),
    ],
)
def test_the_date_of_an_event_before_or_behind_dates_no_transfer(text: str, language: str) -> None:
    assert [t.date for t in analyse(text, language=language).transfers] == [None]
