"""Rows of sentences as newspapers write them, found by readers who judged articles of their own."""

from __future__ import annotations

import pytest

from generator import analyse
from tests.marked_transfers import in_both, rows

FRENCH = """
Le Kenya a signé lundi un accord de défense avec l'Italie. Le pays d'Afrique de l'Est a commandé huit hélicoptères AW139 à Leonardo.
    leonardo > ke: aw139 ordered asserted [huit]
Le président péruvien s'est exprimé lundi. Le pays andin a commandé des chars à la Corée du Sud.
    kr > pe: tank ordered asserted
L'Ukraine a reçu une aide nouvelle. Le Danemark a livré au pays en guerre 19 avions F-16.
    dk > ua: f-16 delivered asserted [19]
Le Pérou et la Bolivie s'arment. Le pays andin a commandé des chars à la Corée du Sud.
    kr > -: tank ordered asserted
Le Pérou s'arme. Le pays voisin a commandé des chars à la Corée du Sud.
    kr > -: tank ordered asserted
La marine américaine a saisi 1 400 fusils à bord d'un boutre parti d'Iran et qui faisait route vers le Yémen.
    ir > ye: rifle recovered asserted [1 400]
Deux navires en route pour le Soudan avec 400 tonnes de munitions ont été arraisonnés au large de la Libye par la marine italienne.
    - > sd: ammunition recovered asserted [400 tonnes]
Les douanes ont saisi 300 lance-roquettes. Le cargo, qui avait quitté le port turc de Mersin, se dirigeait vers Misrata, en Libye, selon le parquet.
    tr > ly: rocket-launcher recovered asserted [300]
Une frégate française a saisi 60 missiles antichars. Ils provenaient d'Iran et devaient être livrés aux houthistes.
    ir > houthis: anti-tank-missile recovered asserted [60]
La police kényane a saisi 40 grenades. Elles seraient destinées à la Somalie.
    - > so: grenade recovered reported [40]
La police kényane a saisi 40 grenades. Selon les enquêteurs, elles n'étaient pas destinées à la Somalie.
La police a saisi 30 pistolets à Lyon. Les suspects étaient partis d'Espagne.
La marine italienne a arraisonné un navire avec 400 tonnes de munitions à destination du Soudan.
    - > sd: ammunition recovered asserted [400 tonnes]
Des pièces de F-35 ont été livrées à Israël.
    - > il: spare-part delivered asserted
Des pièces détachées pour F-35 ont été livrées à Israël par le Canada.
    ca > il: spare-part delivered asserted
L'Allemagne livre des pièces de rechange pour chars Leopard à l'Ukraine.
    de > ua: spare-part delivered asserted
L'Allemagne livre des munitions pour chars Leopard à l'Ukraine.
    de > ua: ammunition delivered asserted
Le Canada a livré des moteurs de Leopard 2 à l'Ukraine.
    ca > ua: engine delivered asserted
Le Canada a suspendu les permis d'exportation de capteurs de drones vers la Turquie.
L'Allemagne a livré des chars et des pièces détachées à l'Ukraine.
    de > ua: tank delivered asserted
    de > ua: spare-part delivered asserted
L'Allemagne livre des chars à l'Ukraine.
    de > ua: tank delivered asserted
La Turquie livre six drones au Mali.
    tr > ml: drone delivered asserted [six]
La Turquie livre au Mali six drones.
    tr > ml: drone delivered asserted [six]
Paris livre deux frégates à Athènes.
    fr > gr: frigate delivered asserted [deux]
La France vend des Rafale à l'Inde.
    fr > in: rafale sold asserted
La France vend douze Rafale à l'Inde.
    fr > in: rafale sold asserted [douze]
La Chine cède trois patrouilleurs au Cambodge.
    cn > kh: patrol-boat delivered asserted [trois]
Rome donne des blindés au Liban.
    it > lb: armoured-vehicle delivered asserted
Berlin envoie quarante Marder à Kiev.
    de > ua: marder delivered asserted [quarante]
Séoul fournit des obus à Varsovie.
    kr > pl: shell delivered asserted
La Pologne achète des chars à Séoul.
    kr > pl: tank sold asserted
Le Maroc commande dix hélicoptères à Airbus.
    airbus > ma: helicopter ordered asserted [dix]
Le Maroc reçoit dix hélicoptères d'Airbus.
    airbus > ma: helicopter delivered asserted [dix]
L'Espagne suspend ses ventes d'armes à Israël.
    es > il: weapon suspended asserted
Berlin promet des chars à Kiev.
    de > ua: tank pledged asserted
Berlin refuse de livrer des missiles Taurus à Kiev.
    de > ua: taurus-kepd-350 refused asserted
L'Iran expédie des drones à la Russie.
    ir > ru: drone delivered asserted
L'Allemagne bloque la vente de chars au Qatar.
    de > qa: tank refused asserted
L'armée française livre des chars à l'Ukraine.
    fr-armed-forces > ua: tank delivered asserted
La Corée du Sud, qui livre des chars à la Pologne, négocie.
    kr > pl: tank delivered asserted
« L'envoi d'armes iraniennes à la Russie est une pure invention », a écrit Reza Kamrani.
    ir > ru: weapon delivered denied
« La livraison d'armes à la Russie par l'Iran est un mensonge », a déclaré Téhéran.
    ir > ru: weapon delivered denied
L'envoi d'armes iraniennes à la Russie est une invention, selon Téhéran.
    ir > ru: weapon delivered denied
La ministre canadienne a dû s'expliquer sur les exportations de matériel militaire vers Israël.
Un rapport sur les exportations canadiennes d'armes vers Israël sera publié.
Le contrat de vente de blindés à l'Arabie saoudite fait polémique.
    - > sa: armoured-vehicle ordered asserted
L'état-major portugais recommande l'achat de 20 F-35 à Lockheed Martin.
    lockheed-martin > pt-general-staff: f-35 discussed asserted [20]
Le ministère portugais a proposé l'achat de 20 F-35 à Lockheed Martin.
    lockheed-martin > pt: f-35 discussed asserted [20]
Le parlement portugais a débattu de l'achat de 20 F-35 à Lockheed Martin.
    lockheed-martin > pt: f-35 discussed asserted [20]
Le Danemark s'est engagé à financer l'achat de 18 obusiers Bohdana, qui seront produits en Ukraine.
Le Danemark va financer l'achat de 18 obusiers Bohdana pour l'Ukraine.
    - > ua: 2s22-bohdana planned asserted [18]
Les Pays-Bas ont acheté 100 chars Leopard pour l'Ukraine.
    - > ua: leopard planned asserted [100]
Berlin finance la livraison de deux batteries Patriot à l'Ukraine.
    - > ua: patriot planned asserted [deux batteries]
Les douanes ont mis la main sur 23 fusils destinés à Haïti.
    - > ht: rifle recovered asserted [23]
Des armes proviennent des États-Unis et transitent par la République dominicaine ou la Jamaïque.
La Russie a reçu des cargaisons de missiles iraniens.
    ir > ru: missile delivered asserted
Le tribunal a suspendu une licence d'exportation accordée par la Flandre à la FN Herstal pour la livraison de fusils au Qatar.
    fn-herstal > qa: rifle suspended asserted
La Région avait refusé en mars une demande de John Cockerill Defense concernant des tourelles de 90 mm.
La Région wallonne examine une demande de licence pour des fusils destinés au Mexique.
    - > mx: rifle discussed asserted
Les Philippines ont elles aussi obtenu le feu vert de Washington pour l'achat de vingt F-16.
    us > ph: f-16 licensed asserted [vingt]
Un contrat de 79 millions de dollars portant sur la vente d'obus par Rheinmetall à l'Ukraine a été signé.
    rheinmetall > ua: shell ordered asserted
La Pologne réclame aux États-Unis des F-35.
    us > pl: f-35 sought asserted
La Pologne, qui manque de chars, réclame aux États-Unis des F-35.
    us > pl: f-35 sought asserted
La Pologne réclame depuis des mois à ses alliés des batteries Patriot.
    - > pl: patriot sought asserted
Le Danemark recommande l'achat de 20 F-35.
    - > dk: f-35 discussed asserted [20]
Berlin a financé la livraison de deux batteries Patriot à l'Ukraine.
    - > ua: patriot planned asserted [deux batteries]
La Turquie a livré des Bayraktar TB2 au Mali. Le Niger a commandé six de ces appareils.
    tr > ml: bayraktar-tb2 delivered asserted
    - > ne: bayraktar-tb2 ordered asserted [six]
Le Mali a acheté des drones TB2 à la Turquie. Le Niger a commandé les mêmes appareils à Baykar.
    tr > ml: bayraktar-tb2 sold asserted
    baykar > ne: bayraktar-tb2 ordered asserted
L'Allemagne a livré des Marder à l'Ukraine. La Grèce a reçu quarante de ces blindés.
    de > ua: marder delivered asserted
    - > gr: marder delivered asserted [quarante]
La France a livré des Caesar à l'Ukraine. Le Danemark a acheté dix-neuf de ces canons.
    fr > ua: caesar delivered asserted
    - > dk: caesar sold asserted [dix-neuf]
La France a livré trente Caesar à l'Ukraine. Deux d'entre eux ont été livrés au Danemark.
    fr > ua: caesar delivered asserted [trente]
    - > dk: caesar delivered asserted [Deux]
La Turquie a vendu trois drones au Togo. En avril, le Togo en a reçu deux autres.
    tr > tg: drone sold asserted [trois]
    tr > tg: drone delivered asserted [deux]
La Russie a livré six Su-30 à l'Éthiopie. Le pays a aussi acheté des drones à la Turquie.
    ru > et: su-30 delivered asserted [six]
    tr > et: drone sold asserted
La Russie a livré six Su-30 à l'Éthiopie. Le pays a aussi vendu des drones à l'Algérie.
    ru > et: su-30 delivered asserted [six]
    ru > dz: drone sold asserted
La Turquie a livré des chars à l'Éthiopie et au Kenya. Le pays a aussi acheté des drones à la Chine.
    tr > et: tank delivered asserted
    tr > ke: tank delivered asserted
    cn > -: drone sold asserted
Une centaine de véhicules militaires russes sont arrivés au Mali.
    ru > ml: military-vehicle delivered asserted [Une centaine]
Bogota accuse le Venezuela de livrer des munitions à l'ELN. La frontière est fermée depuis mardi. Deux soldats ont été blessés. Le Venezuela a rejeté ces accusations.
    ve > eln: ammunition delivered alleged
    ve > eln: ammunition delivered denied
Kinshasa accuse le Rwanda d'avoir livré des missiles au M23. Le Rwanda rejette ces allégations.
    rw > m23: missile delivered alleged
    rw > m23: missile delivered denied
Bamako accuse l'Ukraine de fournir des drones au Niger, ce que Kiev dément.
    ua > ne: drone delivered alleged
    ua > ne: drone delivered denied
Le président taïwanais a remercié Washington. Son gouvernement attend la livraison de 66 F-16V achetés en 2019.
    - > tw: f-16 planned asserted [66]
    - > tw: f-16 sold asserted [66]
L'Allemagne a livré trois batteries Patriot à l'Ukraine, les États-Unis deux.
    de > ua: patriot delivered asserted [trois batteries]
    us > ua: patriot delivered asserted [deux]
Selon la presse américaine, l'Iran a livré des missiles à la Russie.
    ir > ru: missile delivered asserted
L'armée malienne a réceptionné jeudi cinq drones Bayraktar TB2, en présence du chef de la junte.
    - > ml-armed-forces: bayraktar-tb2 delivered asserted [cinq]
Le Sénégal a reçu dix blindés turcs en présence de l'ambassadeur de France.
    tr > sn: armoured-vehicle delivered asserted [dix]
La Belgique envisage de suspendre la vente de tourelles à l'Azerbaïdjan.
La Belgique étudie la suspension de la vente de tourelles à l'Azerbaïdjan.
La France envisage d'interdire l'exportation de fusils vers la Colombie.
Dassault s'est refusé à tout commentaire sur la vente de Rafale à l'Indonésie.
Amnesty s'inquiète des ventes d'armes françaises à l'Égypte.
    fr > eg: weapon sold asserted
L'ONG craint que les drones vendus par la Turquie au Mali ne soient utilisés contre des civils.
    tr > ml: drone sold asserted
Les deux Su-25 promis par la Géorgie à la RDC ne seront pas livrés.
    ge > cd: su-25 pledged asserted [deux]
    ge > cd: su-25 cancelled asserted [deux]
L'avion turc transportait des bombes guidées MAM-L destinées au Mali, selon une source militaire.
    tr > ml: mam-l planned asserted
« L'Iran n'a pas envoyé d'armes au Yémen », a déclaré le porte-parole du ministère iranien des Affaires étrangères.
    ir > ye: weapon delivered denied
L'Iran n'a jamais livré d'armes au Yémen, a affirmé Téhéran.
    ir > ye: weapon delivered denied
Livrer des missiles à l'Ukraine serait une erreur, a dit le chancelier.
La frégate a intercepté un boutre transportant 2 000 fusils d'assaut et 78 missiles antichars. Le navire avait quitté le port iranien de Jask et se dirigeait vers Hodeïda, au Yémen.
    ir > ye: assault-rifle recovered asserted [2 000]
    ir > ye: anti-tank-missile recovered asserted [78]
La RDC se défend. Le ministre congolais a nié que son pays ait livré des armes aux FDLR.
    cd > fdlr: weapon delivered denied
La Chine a proposé au pays 42 chasseurs J-10C, et la Turquie lui a vendu 48 avions Kaan.
    cn > -: j-10 offered asserted [42]
    tr > -: kaan sold asserted [48]
Washington a approuvé la vente à l'Australie de 161 missiles Javelin et au Maroc de 612 missiles.
    us > au: javelin licensed asserted [161]
    us > ma: missile licensed asserted [612]
L'Indonésie achète à tout le monde. La France a livré six des 42 Rafale commandés en 2022, et la Turquie a vendu à Jakarta 48 avions Kaan.
    fr > id: rafale delivered asserted [six des 42]
    tr > id: kaan sold asserted [48]
    fr > id: rafale ordered asserted [42]
Le Canada n'est pas seul à courtiser Bogota. La France lui a proposé 20 canons Caesar, et Washington vient d'approuver la vente de six Black Hawk.
    fr > co: caesar offered asserted [20]
    us > co: black-hawk licensed asserted [six]
Depuis deux ans, Erevan diversifie ses achats. Quatre batteries Pinaka ont été livrées par l'Inde.
    in > am: pinaka delivered asserted [Quatre batteries]
La France vient de livrer des chars à l'Égypte.
    fr > eg: tank delivered asserted
La Pologne venait de commander 180 chars K2 à la Corée du Sud.
    kr > pl: k2-black-panther ordered asserted [180]
La France s'est mise à livrer des chars à l'Égypte.
    fr > eg: tank delivered asserted
La France est en train de livrer des chars à l'Égypte.
    fr > eg: tank delivered asserted
La France ne cesse de livrer des chars à l'Égypte.
    fr > eg: tank delivered asserted
La France s'est résolue à livrer des chars à l'Égypte.
    fr > eg: tank planned asserted
La France a entamé la livraison de dix chars à l'Égypte.
    fr > eg: tank delivered asserted [dix]
L'Égypte a pris possession de dix Rafale.
    - > eg: rafale delivered asserted [dix]
L'Inde a fait l'acquisition de 36 Rafale auprès de Dassault.
    dassault-aviation > in: rafale sold asserted [36]
L'Indonésie signe pour 48 chasseurs KAAN auprès de la Turquie.
    tr > id: kaan ordered asserted
La Pologne s'est entendue avec la Corée du Sud sur l'achat de 180 chars K2.
    kr > pl: k2-black-panther ordered asserted [180]
La Lituanie a retenu le Caesar.
    - > lt: caesar planned asserted
Les États-Unis ont écoulé des F-35 au Royaume-Uni.
    us > gb: f-35 sold asserted
L'Égypte a perçu des missiles Mica.
    - > eg: mica delivered asserted
Ankara diversifie ses achats. Le Pakistan lui a livré dix drones.
    pk > tr: drone delivered asserted [dix]
La Roumanie a vendu des obus à des rebelles syriens par l'intermédiaire d'une société installée en Jordanie.
    ro > -: shell sold asserted
Quatre mille kalachnikovs ont été achetées en Serbie avec de faux certificats émis par le Tchad.
    rs > -: ak-47 sold asserted [Quatre mille]
Des missiles Mistral vendus au Tchad ont été détournés vers la Libye.
    - > td: mistral sold asserted
    - > ly: mistral delivered asserted
Le Danemark souhaitait transférer des Piranha III à l'Ukraine, mais Berne s'y est opposée.
    dk > ua: piranha cancelled asserted
Quant aux douze Mirage 2000-5 que le Qatar devait céder à l'Indonésie, la transaction a été annulée.
    qa > id: mirage-2000 cancelled asserted [douze]
Le Parlement a promis un débat sur les 25 Leopard 2 que la Suisse a vendus à l'Allemagne.
    ch > de: leopard-2 sold asserted [25]
En livrant des Taurus à Kiev, Berlin franchirait une ligne rouge.
La Thaïlande a écarté le F-16 que lui proposait Lockheed Martin.
    lockheed-martin > th: f-16 offered asserted
Le général Pierre Modèle a réceptionné deux Su-25 livrés par la Russie.
    ru > -: su-25 delivered asserted [deux]
Le Mali et le Burkina Faso ont tous deux pris livraison de drones Akinci.
    - > ml: bayraktar-akinci delivered asserted
    - > bf: bayraktar-akinci delivered asserted
Le marché conclu en 2014 avec l'Arabie saoudite porte sur 742 véhicules blindés.
Un homme d'affaires a vendu des missiles à des groupes armés maliens.
L'armée de l'air serbe volait sur des MiG-29 dont six exemplaires avaient été offerts par Moscou en 2017.
    ru > rs-air-force: mig-29 delivered asserted [six]
Le rapport indique que le Soudan a reçu de l'Iran des drones Mohajer-6 et que la Turquie lui a vendu des Bayraktar TB2, livrés à Port-Soudan en août 2024.
    ir > sd: mohajer-6 delivered asserted
    tr > sd: bayraktar-tb2 sold asserted
    tr > sd: bayraktar-tb2 delivered asserted
Les forces yéménites ont intercepté un boutre transportant des munitions destinées aux houthistes. La cargaison comprenait des missiles de croisière et des drones.
    - > houthis: ammunition recovered asserted
    - > houthis: cruise-missile recovered asserted
    - > houthis: drone recovered asserted
L'Allemagne a bloqué les missiles destinés à Israël.
    de > il: missile refused asserted
Le Canada a suspendu les licences visant les drones destinés à la Turquie.
    ca > tr: drone suspended asserted
La Thaïlande a préféré le Gripen suédois au F-16.
    se > th: gripen planned asserted
Le Danemark a préféré commander 40 Leopard 2 à KNDS.
    knds > dk: leopard-2 ordered asserted [40]
Le groupe allemand Rheinmetall a livré dix chars au Niger.
    rheinmetall > ne: tank delivered asserted [dix]
Le constructeur de drones turc Baykar a livré dix drones au Niger.
    baykar > ne: drone delivered asserted [dix]
Le Niger a acheté dix drones Bayraktar TB2 au turc Baykar.
    baykar > ne: bayraktar-tb2 sold asserted [dix]
Le régime turc a livré dix drones au Niger.
    tr > ne: drone delivered asserted [dix]
La Norvège a annoncé une aide à l'Ukraine. Figurent aussi dans ce paquet quatre batteries Iris-T.
    no > ua: iris-t pledged asserted [quatre batteries]
Ces pièces équipent les Hermes 900, un drone dont Israël a fourni une dizaine d'exemplaires à Bakou.
    il > az: hermes-900 delivered asserted [une dizaine]
Le Niger a signé un accord avec la Turquie. Il recevra dix drones Bayraktar TB2.
    tr > ne: bayraktar-tb2 planned asserted [dix]
Le Niger a signé un accord avec la Turquie. Le pays recevra dix drones Bayraktar TB2.
    tr > ne: bayraktar-tb2 planned asserted [dix]
Le Niger a signé un accord avec la Turquie. Il prévoit la livraison de dix drones Bayraktar TB2.
    tr > ne: bayraktar-tb2 planned asserted [dix]
Le Niger a signé un accord avec la Turquie. Dix drones Bayraktar TB2 seront livrés.
    tr > ne: bayraktar-tb2 planned asserted [Dix]
La Turquie a vendu dix drones Bayraktar TB2 au Niger. Au Mali, elle en a livré douze.
    tr > ne: bayraktar-tb2 sold asserted [dix]
    tr > ml: bayraktar-tb2 delivered asserted [douze]
La vente de chars Merkava par Israël au Maroc n'a jamais été confirmée.
    il > ma: merkava sold unconfirmed
La télévision d'État algérienne a annoncé que le pays avait acheté douze Su-57 à la Russie.
    ru > dz: su-57 sold asserted [douze]
C'est la plus grosse saisie d'armes iraniennes destinées aux houthistes.
    ir > houthis: weapon recovered asserted
Berlin hésite. Le gouvernement de Pierre Modèle a annulé un contrat de 168 lance-missiles Spike LR2.
"""
ENGLISH = """
Kenya signed a defence pact with Italy on Monday. The East African country has ordered eight AW139 helicopters from Leonardo.
    leonardo > ke: aw139 ordered asserted [eight]
Peru's president spoke on Monday. The Andean country has ordered tanks from South Korea.
    kr > pe: tank ordered asserted
Romania spoke on Monday. The NATO member will buy 32 F-35 jets from the United States.
    us > ro: f-35 planned asserted [32]
The Philippines and Vietnam are arming. The Southeast Asian nation has ordered jets from South Korea.
    kr > -: combat-aircraft ordered asserted
Venezuela signed a deal with Russia. Moscow will sell the South American nation 12 S-300 missile systems.
    ru > ve: s-300 planned asserted [12]
Kuwait hosts US troops. The oil-rich emirate ordered 28 Typhoons from Italy.
    it > kw: eurofighter ordered asserted [28]
Armenia spoke on Monday. The neighbouring country ordered drones from Turkey.
    tr > -: drone ordered asserted
The Spanish navy has seized a ship carrying 2,000 rifles. The weapons were bound for the Houthis in Yemen, officials said.
    - > houthis: rifle recovered asserted [2,000]
The US Navy seized 1,400 rifles aboard a dhow that had sailed from Iran and was heading to Yemen.
    ir > ye: rifle recovered asserted [1,400]
French forces seized 2,000 rifles. The dhow had left the Iranian port of Bandar Abbas and was bound for Hodeidah in Yemen, a spokesman said.
    ir > ye: rifle recovered asserted [2,000]
Police in Kenya seized 40 grenades. The weapons were not destined for Somalia, police said.
Police in Kenya seized 40 grenades. Officials suspect that the weapons were destined for al-Shabaab.
    - > al-shabaab: grenade recovered suspected [40]
Customs officers seized 30 pistols in Rotterdam. The minister was bound for Paris.
The coast guard seized a cargo of rifles. The ship was on its way from Turkey to Libya, the UN panel said.
    tr > ly: rifle recovered asserted
Germany will send Ukraine Leopard tanks.
    de > ua: leopard planned asserted
Sweden sent Kyiv Archer howitzers.
    se > ua: archer delivered asserted
Germany sent Kyiv Gepard tanks.
    de > ua: gepard delivered asserted
Turkey gave Mali Akinci drones.
    tr > ml: bayraktar-akinci delivered asserted
Turkey sold Mali TB2 drones.
    tr > ml: bayraktar-tb2 sold asserted
Germany refused to give Kyiv Taurus missiles.
    de > ua: taurus-kepd-350 refused asserted
Ukraine received 14 British Challenger tanks.
    gb > ua: challenger delivered asserted [14]
Armenia has signed a contract for French Caesar howitzers.
    fr > am: caesar ordered asserted
Twelve Russian tanks have arrived in Mali.
    ru > ml: tank delivered asserted [Twelve]
Ukraine will get tanks from Germany.
    de > ua: tank planned asserted
Swiss-made cartridges have reached Ukraine.
    ch > ua: cartridge delivered asserted
Ukraine has asked Germany for two Patriot systems.
    de > ua: patriot sought asserted [two]
Ukraine needs at least seven more Patriot batteries, the adviser said.
Germany sent Ukraine Patriot systems. Romania has promised one.
    de > ua: patriot delivered asserted
    ro > ua: patriot pledged asserted [one]
Germany delivered F-35 parts to Israel.
    de > il: spare-part delivered asserted
The UK has suspended exports of helicopter components to Israel.
    gb > il: spare-part suspended asserted
Britain sold Israel components for F-35 jets.
    gb > il: spare-part sold asserted
The helicopter parts were shipped from Italy to Myanmar through Singapore.
    it > mm: spare-part delivered asserted
Germany sent Ukraine spare parts for Leopard tanks.
    de > ua: spare-part delivered asserted
A Dutch court ordered the government to halt the export of F-35 parts to Israel.
    nl > il: spare-part suspended asserted
Germany sent Ukraine ammunition for Gepard tanks.
    de > ua: ammunition delivered asserted
Germany sent Ukraine Leopard tanks and spare parts.
    de > ua: leopard delivered asserted
    de > ua: spare-part delivered asserted
Italy supplied Turkey with engines for T129 helicopters.
    it > tr: engine delivered asserted
The delivery of 12 Rafale jets to Serbia is due in 2029.
    - > rs: rafale planned asserted [12]
Deliveries of the 12 Rafale jets to Serbia are to be completed in 2029.
    - > rs: rafale planned asserted [12]
Poland bought 366 Abrams tanks from the United States and 180 K2 tanks from South Korea.
    us > pl: abrams sold asserted [366]
    kr > pl: k2-black-panther sold asserted [180]
Turkey gave Chad T-129 helicopters and Niger TB2 drones.
    tr > td: t129-atak delivered asserted
    tr > ne: bayraktar-tb2 delivered asserted
The US Navy seized a Yemen-bound ship carrying missile parts from Iran.
    ir > ye: weapon-component recovered asserted
A Ukraine-bound shipment of shells was stopped in Hungary.
    - > ua: shell recovered asserted
Washington suspended deliveries of bombs to Riyadh in 2021 but lifted the ban last August.
France suspended arms sales to Israel in 2024 but has since resumed them.
India signed a contract with the Philippines in 2022. The contract provides for three batteries of BrahMos missiles.
    in > ph: brahmos ordered asserted [three batteries]
India delivered BrahMos missiles to the Philippines. The contract provides for three batteries of the missile.
    in > ph: brahmos delivered asserted
    in > ph: brahmos ordered asserted [three batteries]
Kyiv wants Berlin to supply Taurus missiles.
    de > ua: taurus-kepd-350 sought asserted
Talks on 180 K2 tanks for Poland have stalled, three people said.
    - > pl: k2-black-panther discussed asserted [180]
Jakarta is weighing an offer of Chinese J-10 fighters.
    cn > id: j-10 discussed asserted
Denmark would buy 20 Marders for Ukraine.
    - > ua: marder planned asserted [20]
Switzerland has turned down a request from Spain to pass on two anti-aircraft guns to Ukraine.
    - > ua: anti-aircraft-gun refused asserted [two]
Switzerland rejected a Spanish request to re-export anti-aircraft guns to Ukraine.
    - > ua: anti-aircraft-gun refused asserted
Switzerland has barred Denmark from sending 22 Piranha vehicles to Ukraine.
    - > ua: piranha refused asserted [22]
Spain banned the export of weapons to Israel.
    es > il: weapon refused asserted
A ship carrying Russian weapons to Syria was intercepted by the Turkish coast guard.
    ru > sy: weapon recovered asserted
The US Navy intercepted a speedboat that was smuggling Kornet missiles. The boat had come from Iran.
    ir > -: kornet recovered asserted
The UAE continues to ship weapons to Sudan.
    ae > sd: weapon delivered asserted
In return Moscow is believed to have provided Pyongyang with air defence equipment.
    ru > kp: air-defence-system delivered estimated
Germany has supplied Ukraine with 40 Marders. Greece has ordered 120 of the vehicles.
    de > ua: marder delivered asserted [40]
    - > gr: marder ordered asserted [120]
Turkey sold Mali TB2 drones. Niger has bought six of the aircraft.
    tr > ml: bayraktar-tb2 sold asserted
    - > ne: bayraktar-tb2 sold asserted [six]
Turkey sold TB2 drones to Mali. Two of them have been delivered.
    tr > ml: bayraktar-tb2 sold asserted
    tr > ml: bayraktar-tb2 delivered asserted [Two]
France has delivered Caesar howitzers to Ukraine. Kyiv has received 30 of them so far.
    fr > ua: caesar delivered asserted
    fr > ua: caesar delivered asserted [30]
Turkey sold three drones to Togo. In April it received two more.
    tr > tg: drone sold asserted [three]
    tr > tg: drone delivered asserted [two]
Iran supplied weapons to the Houthis between 2016 and 2020.
    ir > houthis: weapon delivered asserted
The sale of 20 tanks to Chad was approved in March 2023.
    - > td: tank licensed asserted [20]
More than 100 Russian military vehicles arrived in Mali.
    ru > ml: military-vehicle delivered asserted [More than 100]
Poland bought 366 Abrams tanks from the United States as well as 180 K2 tanks and 212 K9 howitzers from South Korea.
    us > pl: abrams sold asserted [366]
    kr > pl: k2-black-panther sold asserted [180]
    kr > pl: k9-thunder sold asserted [212]
Sudan has accused the UAE of sending drones to the Rapid Support Forces. Thousands have fled. The UAE has rejected the allegations.
    ae > rapid-support-forces: drone delivered alleged
    ae > rapid-support-forces: drone delivered denied
The UN panel accused Rwanda of supplying missiles to the M23. Kigali denies the accusations.
    rw > m23: missile delivered alleged
    rw > m23: missile delivered denied
Germany has delivered three Patriot batteries to Ukraine and the US two, while Romania has promised one.
    de > ua: patriot delivered asserted [three]
    us > ua: patriot delivered asserted [two]
    ro > ua: patriot pledged asserted [one]
Norway ordered 54 Leopard 2A8s, the Netherlands 46.
    - > no: leopard-2 ordered asserted [54]
    - > nl: leopard-2 ordered asserted [46]
Sending Taurus missiles to Ukraine would be a mistake, the chancellor said.
Delivering missiles to Ukraine would escalate the war, Russia said.
The sale of F-35 jets to Turkey would violate the law, the senator said.
Russian T-72 tanks arrived in Mali from the Guinean port of Conakry.
    ru > ml: t-72 delivered asserted
Canada fears that the rifles sold to Kyrgyzstan could be diverted to Russia.
    - > kg: rifle sold asserted
    - > ru: rifle planned suspected
Customs officers intercepted 300 pistols shipped from Turkey to Somalia.
    tr > so: pistol recovered asserted [300]
India had also considered the Airbus A400M.
Serbian mortar shells have reached Sudan's paramilitaries.
Poland said it had not delivered any arms to Rwanda.
    pl > rw: weapon delivered denied
Iran has never sent arms to Yemen, its spokesman said.
    ir > ye: weapon delivered denied
The United States has not sold Typhon launchers to the Philippines, an official said.
    us > ph: typhon sold denied
Guyana bought an offshore patrol vessel from France last year.
    fr > gy: patrol-boat sold asserted [an]
Congo has bought nine drones from China.
    cn > cd: drone sold asserted [nine]
Cairo is looking elsewhere. China has offered the J-10C on terms that one retired Egyptian air marshal described as generous.
    cn > eg: j-10 offered asserted
Spain handed over Hawk launchers to Ukraine last year. Germany will send tanks, and Italy donated SAMP/T batteries.
    es > ua: mim-23-hawk delivered asserted
    de > ua: tank planned asserted
    it > ua: samp-t delivered asserted
Congo has been rearming. South Africa supplied it with armoured vehicles, and Brazil sold it six aircraft.
    za > cd: armoured-vehicle delivered asserted
    br > cd: military-aircraft sold asserted [six]
Germany has yet to approve the sale of 40 Typhoons to Turkey.
    de > tr: eurofighter planned asserted [40]
Germany is unlikely to deliver Taurus missiles to Ukraine.
Germany is reluctant to deliver Taurus missiles to Ukraine.
Germany has resisted delivering Taurus missiles to Ukraine.
Germany has no plans to grant a licence for the sale of tanks to Qatar.
Germany stopped short of delivering Taurus missiles to Ukraine.
Berlin withheld a licence for the export of 40 Typhoons to Turkey.
    de > tr: eurofighter refused asserted [40]
Serbia denied a licence for six L-39 jets to Azerbaijan.
    rs > az: l-39 refused asserted [six]
Officials said there was no confirmation that Russia had supplied fighter jets to North Korea.
    ru > kp: fighter-aircraft delivered unconfirmed
Inspectors found no sign that Russia had supplied fighter jets to North Korea.
    ru > kp: fighter-aircraft delivered unconfirmed
It would be wrong to say that Serbia supplied ammunition to Ukraine.
India signed a deal with France for 26 Rafale jets. Deliveries are slated to begin in 2028.
    fr > in: rafale ordered asserted [26]
    fr > in: rafale planned asserted
India has put on hold a plan to buy three Scorpene submarines from France.
    fr > in: scorpene suspended asserted [three]
Moscow has shipped a dozen Su-35 jets, originally built for Egypt, to Algeria.
    ru > dz: su-35 delivered asserted [a dozen]
Germany turned down a request for Taurus missiles.
    de > -: taurus-kepd-350 refused asserted
Washington rejected a request for F-35 jets from Turkey.
    us > tr: f-35 refused asserted
Berlin turned down Kyiv's requests for Taurus missiles.
    de > ua: taurus-kepd-350 refused asserted
India, France sign deal for 26 Rafale Marine jets
    fr > in: rafale ordered asserted [26]
Rifles belonging to the Jordanian army were sold to a militia in Chad.
Spain has declined to give Patriots to Ukraine.
    es > ua: patriot refused asserted
Sweden has authorised Saab to sell up to 24 Gripen fighters to Peru.
    saab > pe: gripen licensed asserted [up to 24]
Two Su-25 jets bought from Georgia through a Bulgarian broker were delivered to Congo.
    ge > cd: su-25 sold asserted [Two]
    ge > cd: su-25 delivered asserted [Two]
Lawmakers asked why Canada had authorised the export of 68 vehicles to Uzbekistan.
    ca > uz: vehicle licensed asserted [68]
France ended up delivering tanks to Egypt.
    fr > eg: tank delivered asserted
France never stopped delivering tanks to Egypt.
    fr > eg: tank delivered asserted
France still has to deliver ten tanks to Egypt.
    fr > eg: tank planned asserted [ten]
Egypt has ten Rafale jets on order from France.
    fr > eg: rafale ordered asserted [ten]
Ten French tanks turned up in Sudan.
    fr > sd: tank delivered asserted [Ten]
Germany will send Ukraine tanks. Spain handed over a handful of Hawk launchers last year, and Greece insists that it cannot spare any of its own S-300s.
    de > ua: tank planned asserted
    es > ua: mim-23-hawk delivered asserted [a handful]
Turkey expects to receive its first Eurofighters from Qatar. Twelve more will come from Oman, while 20 new-build jets have been ordered from Britain.
    qa > tr: eurofighter planned asserted
    gb > tr: combat-aircraft ordered asserted [20]
Mortar rounds exported to the Emirates were seized by the Sudanese army.
    - > ae: shell sold asserted
US forces seized a dhow carrying Iranian ammunition bound for the Houthis. The haul included cruise missiles and drones.
    ir > houthis: ammunition recovered asserted
    ir > houthis: cruise-missile recovered asserted
    ir > houthis: drone recovered asserted
Niger took delivery of ten Bayraktar TB2 drones from Ankara.
    tr > ne: bayraktar-tb2 delivered asserted [ten]
Turkey has delivered ten Bayraktar TB2 drones to the Royal Moroccan Navy.
    tr > ma-navy: bayraktar-tb2 delivered asserted [ten]
The contract between Turkey and Niger for ten Bayraktar TB2 drones was signed in May.
    tr > ne: bayraktar-tb2 ordered asserted [ten]
A deal between Niger and Baykar for ten TB2 drones was announced on Monday.
    baykar > ne: bayraktar-tb2 ordered asserted [ten]
A shipment of Turkish drones to Niger changed the balance.
    tr > ne: drone delivered asserted [A shipment]
Norway announced a package for Ukraine. Also included in the package are four IRIS-T batteries and 25 Marder vehicles.
    no > ua: iris-t pledged asserted [four]
    no > ua: marder pledged asserted [25]
North Korea sent shells to Russia and received Pantsir systems in exchange.
    kp > ru: shell delivered asserted
    ru > kp: pantsir delivered asserted
Niger has signed a deal with Turkey. The country will receive ten Bayraktar TB2 drones.
    tr > ne: bayraktar-tb2 planned asserted [ten]
Niger has signed a deal with Turkey. Ten Bayraktar TB2 drones will be delivered.
    tr > ne: bayraktar-tb2 planned asserted [Ten]
Turkey has sold ten Bayraktar TB2 drones to Niger. Russia, for its part, has supplied it with missiles.
    tr > ne: bayraktar-tb2 sold asserted [ten]
    ru > ne: missile delivered asserted
Turkey has sold ten Bayraktar TB2 drones to Niger. In Mali, it has delivered twelve.
    tr > ne: bayraktar-tb2 sold asserted [ten]
    tr > ml: bayraktar-tb2 delivered asserted [twelve]
Israel's sale of tanks to Morocco has never been confirmed.
    il > ma: tank sold unconfirmed
Poland has received more than 170 K9 howitzers from Hanwha Aerospace and 12 FA-50 light combat jets.
    hanwha-aerospace > pl: k9-thunder delivered asserted [more than 170]
    - > pl: fa-50 delivered asserted [12]
UN experts trace mortar rounds seized in Darfur to Bulgaria.
Russia has launched thousands of Iranian-designed Shahed drones.
"""


@pytest.mark.parametrize(("language", "text", "expected"), in_both(FRENCH, ENGLISH))
def test_rows(language: str, text: str, expected: list[str]) -> None:
    assert rows(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Iran supplied weapons to the Houthis between 2016 and 2020.", "2016/2020"),
        ("en", "The sale of 20 tanks to Chad was approved in March 2023.", "2023-03"),
        ("en", "Germany will deliver 40 Marders to Ukraine by the end of 2029.", "2029"),
        ("fr", "Moscou a livré six Su-30 à la Birmanie entre 2022 et 2024.", "2022/2024"),
        ("fr", "La France livrera des Mirage à l'Ukraine d'ici à juin 2029.", "2029-06"),
        ("fr", "La Corée du Nord a expédié à la Russie des conteneurs de munitions depuis l'été 2023.", "2023-06/.."),
    ],
)
def test_when_a_transfer_took_or_takes_place(language: str, text: str, expected: str) -> None:
    assert [t.date for t in analyse(text, language).transfers] == [expected]
