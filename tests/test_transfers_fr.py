"""Transfers in French sentences: a table of grammar-book examples, negatives included. Nothing in them happened."""

from __future__ import annotations

import pytest

from generator import analyse
from tests.marked_transfers import cases, rows

# A sentence, then its rows: supplier > recipient: weapon, status, stance [quantity]; no row where nothing is told.
# Several sentences on one line are one paragraph.
TABLE = """
Le ministre de la Défense - un ancien général, très proche du président - a affirmé que l'Iran avait livré 200 drones à la Russie.
    ir > ru: drone delivered asserted [200]
L'Iran est proche de livrer 200 drones à la Syrie.
    ir > sy: drone planned asserted [200]
La Turquie a vendu six drones à l'Éthiopie.
    tr > et: drone sold asserted [six]
L'Allemagne livrera dix chars Leopard 2 à l'Ukraine.
    de > ua: leopard-2 planned asserted [dix]
L'Allemagne n'a pas livré de missiles à l'Ukraine.
Berlin a promis de livrer des missiles à Kiev.
    de > ua: missile pledged asserted
Paris a promis à Kiev de livrer douze canons Caesar.
    fr > ua: caesar pledged asserted [douze]
L'Inde a acheté 36 avions de combat à la France.
    fr > in: combat-aircraft sold asserted [36]
L'Inde a commandé 36 avions de combat auprès de la France.
    fr > in: combat-aircraft ordered asserted [36]
La Pologne va acquérir des chars sud-coréens.
    kr > pl: tank planned asserted
Le Maroc s'est procuré des drones turcs.
    tr > ma: drone sold asserted
La Serbie s'est dotée de missiles chinois.
    cn > rs: missile delivered asserted
L'Égypte négocie l'achat de missiles avec la Chine.
    cn > eg: missile discussed asserted
Les États-Unis ont autorisé la vente de 200 missiles à Taïwan.
    us > tw: missile licensed asserted [200]
Washington a approuvé la vente à la Pologne de 96 hélicoptères d'attaque.
    us > pl: attack-helicopter licensed asserted [96]
Le Canada a suspendu ses exportations de drones vers la Turquie.
    ca > tr: drone suspended asserted
La Suède a annulé la livraison de missiles à la Turquie.
    se > tr: missile cancelled asserted
La Suisse a refusé de réexporter des munitions vers l'Ukraine.
    ch > ua: ammunition refused asserted
La vente à l'Éthiopie de drones turcs inquiète l'Égypte.
    tr > et: drone sold asserted
Les livraisons iraniennes de drones à la Russie se poursuivent.
    ir > ru: drone delivered asserted
La fourniture de missiles par l'Iran à la Russie serait imminente.
    ir > ru: missile planned reported
Des missiles iraniens ont été livrés à la Russie.
    ir > ru: missile delivered asserted
Des drones auraient été livrés par l'Iran à la Russie.
    ir > ru: drone delivered reported
L'Iran aurait livré des missiles à la Russie.
    ir > ru: missile delivered reported
L'Iran livrerait des drones à la Russie.
    ir > ru: drone delivered reported
Le ministre a dit que l'Iran livrerait des drones à la Russie.
    ir > ru: drone planned asserted
Washington craint que la Chine ne livre des armes à la Russie.
    cn > ru: weapon planned suspected
L'Ukraine accuse l'Iran d'avoir livré des drones à la Russie.
    ir > ru: drone delivered alleged
L'Iran nie avoir livré des drones à la Russie.
    ir > ru: drone delivered denied
L'Iran pourrait livrer des missiles à la Russie.
    ir > ru: missile planned suspected
L'Iran pourrait avoir livré des missiles à la Russie.
    ir > ru: missile delivered suspected
La Corée du Nord cherche à vendre des obus à la Russie.
    kp > ru: shell planned asserted
La Russie souhaite acheter des obus à la Corée du Nord.
    kp > ru: shell sought asserted
La Russie se tourne vers la Corée du Nord pour obtenir des obus.
    kp > ru: shell sought asserted
L'Ukraine demande à l'Allemagne de livrer des missiles.
    de > ua: missile sought asserted
L'Ukraine réclame des missiles à l'Allemagne.
    de > ua: missile sought asserted
L'Allemagne envisage de livrer des missiles à l'Ukraine.
    de > ua: missile discussed asserted
La France a proposé des missiles à la Grèce.
    fr > gr: missile offered asserted
La France a offert à la Grèce de lui vendre des frégates.
    fr > gr: frigate offered asserted
Le Portugal a fait don de trois chars à l'Ukraine.
    pt > ua: tank delivered asserted [trois]
L'Italie équipe l'armée ukrainienne de missiles.
    it > ua-armed-forces: missile delivered asserted
La Norvège a fourni à l'Ukraine des obusiers et des munitions.
    no > ua: howitzer delivered asserted
    no > ua: ammunition delivered asserted
La Norvège a fourni l'Ukraine en munitions.
    no > ua: ammunition delivered asserted
Si l'Iran livre des missiles à la Russie, l'Europe réagira.
L'Iran va-t-il livrer des missiles à la Russie ?
L'armée russe a employé des drones iraniens contre l'Ukraine.
    ir > ru-armed-forces: drone used asserted
L'Ukraine a saisi des chars russes.
    ru > -: tank recovered asserted
La marine américaine a saisi des armes iraniennes destinées aux Houthis.
    ir > houthis: weapon recovered asserted
L'Indonésie produira sous licence des chars turcs.
    tr > id: tank planned asserted
Le contrat prévoit la livraison de 24 avions de combat à l'Indonésie par la France.
    fr > id: combat-aircraft planned asserted [24]
Les chars livrés par la Pologne à l'Ukraine sont anciens.
    pl > ua: tank delivered asserted
Les drones que la Turquie a vendus au Mali sont arrivés.
    tr > ml: drone sold asserted
La Belgique n'a pas encore livré les avions de chasse à l'Ukraine.
L'Espagne cessera de livrer des munitions à Israël.
    es > il: ammunition suspended asserted
Les Pays-Bas ont interrompu la livraison de pièces détachées à Israël.
    nl > il: spare-part suspended asserted
L'Allemagne a donné son feu vert à la livraison de chars à l'Ukraine.
    de > ua: tank licensed asserted
Rheinmetall livrera 20 véhicules blindés à l'Ukraine.
    rheinmetall > ua: armoured-vehicle planned asserted [20]
Le groupe français Dassault Aviation a vendu 80 Rafale aux Émirats arabes unis.
    dassault-aviation > ae: rafale sold asserted [80]
Des missiles russes sont arrivés en Syrie.
    ru > sy: missile delivered asserted
Les missiles transiteraient par la Syrie.
La Russie a livré des chars, mais la Chine a refusé de vendre des drones à l'Iran.
    ru > -: tank delivered asserted
    cn > ir: drone refused asserted
Au moins six obusiers ont été cédés par la France à l'Arménie en novembre 2022.
    fr > am: howitzer delivered asserted [Au moins six]
La Bulgarie a exporté en 2023 des munitions vers l'Ukraine.
    bg > ua: ammunition sold asserted
La Chine n'a pas confirmé la vente de drones à la Russie.
    - > ru: drone sold unconfirmed
L'ONU n'a vu aucune preuve de livraisons de missiles nord-coréens à la Russie.
    kp > ru: missile delivered unconfirmed
L'Iran a commencé à livrer des missiles à la Russie.
    ir > ru: missile delivered asserted
La France et l'Italie ont livré un système de défense aérienne à l'Ukraine.
    fr > ua: air-defence-system delivered asserted
    it > ua: air-defence-system delivered asserted
L'Ukraine et la Moldavie ont reçu des véhicules blindés de la Pologne.
    pl > ua: armoured-vehicle delivered asserted
    pl > md: armoured-vehicle delivered asserted
Le gouvernement allemand a décidé d'envoyer des chars en Ukraine.
    de > ua: tank planned asserted
La décision de l'Allemagne d'envoyer des chars en Ukraine a surpris.
    de > ua: tank planned asserted
L'acquisition par le Maroc de drones israéliens a été confirmée.
    il > ma: drone sold asserted
Les achats égyptiens d'avions russes ont cessé.
    ru > eg: military-aircraft suspended asserted
Selon Kiev, Minsk a remis à Moscou des missiles.
    by > ru: missile delivered asserted
La Russie bombarde des dépôts de munitions en Ukraine avec des missiles.
L'Iran a tiré des missiles sur Israël.
Le président a livré un discours sur les missiles à l'ONU.
La Finlande n'exportera plus d'armes vers la Turquie.
    fi > tr: weapon refused asserted
L'Australie renonce à acheter des sous-marins français.
    fr > au: submarine cancelled asserted
Un lot de missiles a été expédié d'Iran vers le Yémen.
    ir > ye: missile delivered asserted [Un lot]
La Grèce a reçu de la France douze avions Rafale.
    fr > gr: rafale delivered asserted [douze]
Des drones iraniens ont été utilisés par la Russie contre l'Ukraine.
    ir > ru: drone used asserted
L'Iran prévoit de livrer des missiles à la Russie et à la Syrie.
    ir > ru: missile planned asserted
    ir > sy: missile planned asserted
Le Tchad s'apprête à recevoir des blindés de la Turquie.
    tr > td: armoured-vehicle planned asserted
Israël aurait suspendu la livraison de missiles à la Finlande.
    il > fi: missile suspended reported
La livraison de missiles par l'Allemagne à l'Ukraine a été suspendue.
    de > ua: missile suspended asserted
La Hongrie a bloqué la vente de missiles à la Turquie.
    hu > tr: missile refused asserted
Londres exclut de vendre des missiles à l'Arabie saoudite.
    gb > sa: missile refused asserted
La Roumanie a signé un contrat avec la Turquie pour 18 drones Bayraktar TB2.
    tr > ro: bayraktar-tb2 ordered asserted [18]
L'Algérie s'approvisionne en missiles auprès de la Russie.
    ru > dz: missile delivered asserted
La Russie dispose de missiles fournis par la Corée du Nord.
    kp > ru: missile delivered asserted
L'Arménie, équipée de missiles russes, négocie avec l'Inde l'achat de roquettes.
    ru > am: missile delivered asserted
    in > am: rocket discussed asserted
La Pologne a livré des chars à l'Ukraine et en livrera quatorze.
    pl > ua: tank delivered asserted
    pl > ua: tank planned asserted [quatorze]
La France a livré des canons à l'Ukraine. Elle a promis des missiles à la Moldavie.
    fr > ua: gun delivered asserted
    fr > md: missile pledged asserted
Le Mali a acheté des drones à la Turquie. Ces appareils ont été livrés au Mali en mars 2022.
    tr > ml: drone sold asserted
    tr > ml: drone delivered asserted
L'Iran menace de livrer des missiles à la Russie.
L'Ukraine a détruit des chars russes avec des drones.
La bombe politique lancée par l'Italie inquiète la France.
Les ventes de voitures à la Chine progressent.
Le Qatar a livré du gaz à l'Allemagne.
Athènes dément une information selon laquelle la Grèce a vendu des missiles à la Libye.
Une rumeur selon laquelle la Turquie aurait livré des drones au Tchad a circulé.
    tr > td: drone delivered reported
La rumeur que l'Italie a vendu des missiles à l'Égypte a couru.
    it > eg: missile sold reported
« Nous respectons l'embargo », a déclaré le ministre grec de la Défense, Nikos Modèle, démentant une information selon laquelle la Grèce avait vendu des missiles à la Libye.
    gr > ly: missile sold denied
L'article selon lequel l'Inde a livré des roquettes à l'Arménie est faux.
Les pourparlers sur la vente de missiles à l'Irak se poursuivent.
    - > iq: missile discussed asserted
L'interdiction de la vente de drones à la Turquie reste en vigueur.
L'Inde redoute le risque de livraisons de missiles chinois au Pakistan.
Le projet de vente de chars à la Grèce avance.
    - > gr: tank planned asserted
La Suisse refuse que l'Espagne réexporte des munitions vers l'Ukraine.
    - > ua: ammunition refused asserted
La Suisse refuse de réexporter des munitions vers l'Ukraine.
    ch > ua: ammunition refused asserted
La Suisse a refusé d'autoriser l'Espagne à réexporter des munitions vers l'Ukraine.
    - > ua: ammunition refused asserted
Des avions venus d'Israël sont arrivés en Syrie pour participer aux combats.
Le Tchad a réceptionné des véhicules blindés offerts par la Chine.
    cn > td: armoured-vehicle delivered asserted
Le Pakistan est en pourparlers avec la Turquie pour acheter des missiles.
    tr > pk: missile discussed asserted
Rabat a également commandé 36 canons Caesar au groupe Nexter et deux satellites à IAI.
    nexter > ma: caesar ordered asserted [36]
L'Algérie a de son côté acheté à la Russie quatorze chasseurs Su-35.
    ru > dz: su-35 sold asserted [quatorze]
L'Algérie a acheté à la Russie quatorze chasseurs Su-35, dont deux ont été livrés par la Russie à l'Algérie.
    ru > dz: su-35 sold asserted [quatorze]
    ru > dz: su-35 delivered asserted [deux]
Les États-Unis ont autorisé la vente de missiles ATACMS au Maroc. Aucune de ces armes n'a été livrée, a précisé un porte-parole.
    us > ma: atacms licensed asserted
    us > ma: atacms delivered denied
Aucun missile ATACMS n'a été livré au Maroc.
Madrid n'exporte plus de missiles vers Israël.
    es > il: missile suspended asserted
Madrid n'exporte plus que des missiles Patriot vers Israël.
Paris s'est engagé à céder à Kiev 40 blindés AMX-10 RC.
    fr > ua: amx-10-rc pledged asserted [40]
La Serbie s'est équipée de systèmes HQ-22 achetés à la Chine.
    cn > rs: hq-22 delivered asserted
La marine française a intercepté un boutre qui transportait 2 000 fusils d'assaut iraniens destinés aux Houthis.
    ir > houthis: assault-rifle recovered asserted [2 000]
Berlin a bloqué l'exportation des moteurs de ces chars Leopard vers la Turquie.
    de > tr: engine refused asserted
« Nous livrerons dix chars Leopard à l'Ukraine », a déclaré la ministre allemande de la Défense. L'Allemagne hésitait.
    de > ua: leopard planned asserted [dix]
Selon un responsable américain, la Chine n'a pas livré de missiles Patriot à la Russie.
    cn > ru: patriot delivered denied
L'Armée a commandé deux drones TB2 à une filiale marocaine de BlueBird.
Le sénateur s'inquiète de la suspension, en mars, des livraisons de missiles français à la Grèce.
    fr > gr: missile suspended asserted
Le sénateur craint la suspension des livraisons de missiles français à la Grèce.
    fr > gr: missile suspended suspected
La France a livré des missiles à un pays du Golfe.
    fr > -: missile delivered asserted
L'Allemagne a levé son veto à la livraison de 48 avions de combat à l'Arabie saoudite.
    - > sa: combat-aircraft licensed asserted [48]
Un embargo des Nations unies interdit toute livraison d'armes au Soudan.
La Suisse interdit toute livraison d'armes au Soudan.
    ch > sd: weapon refused asserted
L'opposition, elle, proteste : il a autorisé la vente de missiles au Qatar.
    - > qa: missile licensed asserted
L'Argentine a pris livraison de six avions de combat vendus par le Danemark.
    dk > ar: combat-aircraft delivered asserted [six]
Quant à l'Argentine, elle a pris livraison de six avions de combat vendus par le Danemark.
    dk > ar: combat-aircraft delivered asserted [six]
Le Brésil a reçu dix des 36 avions de combat commandés en 2014.
    - > br: combat-aircraft delivered asserted [dix des 36]
    - > br: combat-aircraft ordered asserted [36]
La Suède a promis d'acheter quatre hélicoptères au Brésil.
    br > se: helicopter planned asserted [quatre]
La Suède a promis de livrer quatre hélicoptères au Brésil.
    se > br: helicopter pledged asserted [quatre]
La Belgique avait refusé de livrer des canons à l'Arabie saoudite, avant de faire marche arrière.
La Belgique avait refusé de livrer des canons à l'Arabie saoudite.
    be > sa: gun refused asserted
Les 500 obus étaient destinés à la Turquie.
Les 500 obus sont destinés à la Turquie.
    - > tr: shell planned asserted [500]
« Nous n'avons jamais vendu de missiles à l'Ukraine », assure Goran Ilić, le directeur serbe de l'usine.
Le réseau, accusé par les États-Unis d'avoir livré des drones à la Russie, dément.
    - > ru: drone delivered alleged
La Grèce a reçu sa dernière frégate.
    - > gr: frigate delivered asserted [sa dernière]
Le Maroc a signé avec le groupe italien Leonardo un contrat portant sur six hélicoptères d'attaque.
    leonardo > ma: attack-helicopter ordered asserted [six]
Six drones ont été livrés à Oman par la société chinoise Norinco.
    norinco > om: drone delivered asserted [Six]
La Norvège a proposé à l'Ukraine six obusiers, et le Danemark quatre chars.
    no > ua: howitzer offered asserted [six]
    dk > ua: tank offered asserted [quatre]
Le Kenya a envoyé six chars à un exercice organisé en Ouganda.
Les chars que le Kenya a livrés au Rwanda en mars roulent encore.
    ke > rw: tank delivered asserted
La Serbie a été autorisée à livrer à l'Égypte vingt chars ainsi que des obus.
    rs > eg: tank licensed asserted [vingt]
    rs > eg: shell licensed asserted
La Grèce a retardé la livraison au Maroc de quatre frégates.
    gr > ma: frigate planned asserted [quatre]
« Il n'y a pas de pause dans les livraisons de missiles à l'Ukraine », a déclaré un porte-parole.
Une demande de Nexter, portant sur vingt canons pour la Turquie, a été refusée.
    - > tr: gun refused asserted [vingt]
Saab a remporté une commande de 36 Gripen du Brésil.
    saab > br: gripen ordered asserted [36]
Le Pérou a choisi des chars sud-coréens.
    kr > pe: tank planned asserted
Naval Group construit quatre frégates pour la Grèce.
    naval-group > gr: frigate ordered asserted [quatre]
Naval Group construit quatre frégates pour la marine française.
Le Maroc est en discussion avec la Turquie sur l'achat de drones.
    tr > ma: drone discussed asserted
Le Maroc a commandé douze drones à la Turquie ; quatre lui ont déjà été livrés.
    tr > ma: drone ordered asserted [douze]
    tr > ma: drone delivered asserted [quatre]
Le Pérou réarme. La Corée du Sud lui a vendu trente chars.
    kr > pe: tank sold asserted [trente]
Le Pérou réarme. La Corée du Sud se tait et lui sourit.
Le Pérou, auquel la Corée du Sud vendrait trente chars, réarme.
    kr > pe: tank sold reported [trente]
Hanwha Aerospace a signé avec l'Irak la vente de huit obusiers.
    hanwha-aerospace > iq: howitzer ordered asserted [huit]
La Serbie n'a livré ni chars ni obus à l'Égypte, selon Belgrade.
    rs > eg: tank delivered denied
    rs > eg: shell delivered denied
Le Kenya accuse l'Ouganda d'avoir distribué des fusils d'assaut au M23.
    ug > m23: assault-rifle delivered alleged
L'Égypte a livré au Kenya six chars. Le Maroc lui a cédé des drones et des obus ; de l'Inde, elle a obtenu trois radars.
    eg > ke: tank delivered asserted [six]
    ma > ke: drone delivered asserted
    ma > ke: shell delivered asserted
Belgrade a conclu que la Turquie avait cédé des drones à l'Azerbaïdjan.
    tr > az: drone delivered asserted
La Grande-Bretagne avait refusé au Kenya les chars qu'il sollicitait.
    gb > ke: tank refused asserted
La Corée du Sud a livré des missiles portatifs Verba au Kenya.
    kr > ke: verba delivered asserted
Le Chili s'est vu proposer vingt obusiers K9 par Hanwha Aerospace.
    hanwha-aerospace > cl: k9-thunder offered asserted [vingt]
Lima a choisi le groupe français Naval Group pour la fourniture de deux sous-marins.
    naval-group > pe: submarine planned asserted [deux]
Hanwha Aerospace a livré des K9 au Chili. Le Pérou a commandé douze K9 au même industriel.
    hanwha-aerospace > cl: k9-thunder delivered asserted
    hanwha-aerospace > pe: k9-thunder ordered asserted [douze]
En Estonie, Hanwha Aerospace doit fournir six obusiers K9.
    hanwha-aerospace > ee: k9-thunder planned asserted [six]
En Estonie, la Pologne a livré six obusiers.
    pl > ee: howitzer delivered asserted [six]
Naval Group discute avec le Pérou d'une vente de deux sous-marins, un marché que l'allemand TKMS croyait acquis.
    naval-group > pe: submarine discussed asserted [deux]
Le Danemark a préféré commander 40 chars à KNDS.
    knds > dk: tank ordered asserted [40]
Le Pérou a reçu deux corvettes construites par le groupe sud-coréen HD Hyundai, et l'Inde leur a livré des missiles.
    hd-hyundai > pe: corvette delivered asserted [deux]
    in > pe: missile delivered asserted
L'Allemagne remettra en mai deux patrouilleurs à la marine libanaise.
    de > lb-navy: patrol-boat planned asserted [deux]
Naval Group l'a emporté sur l'espagnol Navantia, qui proposait des frégates au Pérou.
    navantia > pe: frigate offered asserted
Le Kenya est proche de signer un contrat pour dix chars avec l'Inde.
    in > ke: tank planned asserted [dix]
NAIROBI, 14 mars (AFP) - Le Kenya a commandé dix chars à l'Inde.
    in > ke: tank ordered asserted [dix]
Le Kenya a commandé dix chars au royaume.
    - > ke: tank ordered asserted [dix]
Le premier des 48 FA-50 achetés par le Pérou à la Corée du Sud est arrivé en juillet.
    kr > pe: fa-50 delivered asserted [Le premier des 48]
    kr > pe: fa-50 sold asserted [48]
Le Koweït a commencé à recevoir les Eurofighter Typhoon de l'italien Leonardo.
    leonardo > kw: eurofighter delivered asserted
L'Espagne fera don de 19 chars Leopard 2A4 à Kiev.
    es > ua: leopard-2 planned asserted [19]
Le Pérou achètera cinquante obusiers à la Corée du Sud.
    kr > pe: howitzer planned asserted [cinquante]
Le Pérou enverra dix drones au Kenya.
    pe > ke: drone planned asserted [dix]
Nairobi s'est vu offrir six hélicoptères par Ankara.
    tr > ke: helicopter offered asserted [six]
L'ONU doute que la Russie ait vendu des obus au Pérou.
    ru > pe: shell sold unconfirmed
La Serbie dément la livraison d'obus au Pérou.
    rs > pe: shell delivered denied
La Serbie dément que la Russie ait vendu des obus au Pérou.
    ru > pe: shell sold denied
La Serbie dément formellement avoir vendu des obus au Pérou.
    rs > pe: shell sold denied
Sans doute que la Russie a vendu des obus au Pérou.
    ru > pe: shell sold asserted
La Russie ne recevra pas les missiles de l'Iran avant le printemps.
    ir > ru: missile planned asserted
La Russie ne recevra pas les missiles de l'Iran.
    ir > ru: missile refused asserted
La France devait vendre deux navires Mistral à la Russie.
    fr > ru: mistral-class planned asserted [deux]
La Jordanie s'équipe. L'Inde a livré dix chars au royaume.
    in > jo: tank delivered asserted [dix]
La Jordanie et le Maroc s'équipent. L'Inde a livré dix chars au royaume.
    in > -: tank delivered asserted [dix]
Taïwan attend. Les États-Unis ont livré dix chars à l'île.
    us > tw: tank delivered asserted [dix]
En tout, dix drones ont déjà été commandés par Nairobi à l'Inde.
    in > ke: drone ordered asserted [dix]
Au Kenya, Hyundai Rotem a décroché la fourniture de dix chars.
    hyundai-rotem > ke: tank ordered asserted [dix]
Le Maroc a reçu dix-huit canons Caesar de la France. Elbit Systems a proposé 36 obusiers Atmos.
    fr > ma: caesar delivered asserted [dix-huit]
    elbit > ma: atmos offered asserted [36]
La Grèce a commandé trois frégates à Naval Group. L'Allemagne a livré des chars à l'Ukraine. Elbit Systems a proposé des drones.
    naval-group > gr: frigate ordered asserted [trois]
    de > ua: tank delivered asserted
    elbit > -: drone offered asserted
Le Pérou a reçu deux hélicoptères de la Russie. La société a ensuite livré six drones.
    ru > pe: helicopter delivered asserted [deux]
Les États-Unis ont au contraire gelé en janvier l'envoi de 150 Humvee à l'armée libanaise.
    us > lb-armed-forces: humvee suspended asserted [150]
Le Maroc a, par ailleurs, commandé 18 hélicoptères aux États-Unis.
    us > ma: helicopter ordered asserted [18]
Les drones turcs livrés au Mali et à l'Éthiopie inquiètent Alger.
    tr > ml: drone delivered asserted
    tr > et: drone delivered asserted
Berlin a accordé à Rheinmetall une licence pour exporter 20 blindés vers le Qatar.
    rheinmetall > qa: armoured-vehicle licensed asserted [20]
Berlin a refusé une licence pour l'exportation de 20 blindés vers le Qatar.
    de > qa: armoured-vehicle refused asserted [20]
La Grande-Bretagne a refusé au Yémen les automitrailleuses qu'il demandait.
    gb > ye: armoured-car refused asserted
La Colombie a refusé les missiles.
Onze lanceurs HIMARS ont été livrés par les États-Unis à Taïwan, ainsi que 64 missiles ATACMS.
    us > tw: himars delivered asserted [Onze lanceurs]
    us > tw: atacms delivered asserted [64]
La société singapourienne Larkhaven Pte a expédié à la Birmanie des composants électroniques.
    larkhaven-pte > mm: electronic-component delivered asserted
Le Nigeria va s'équiper de vingt-quatre avions M-346, et c'est l'Italie qui les lui fournira.
    it > ng: m-346 planned asserted [vingt-quatre]
La France a livré dix blindés au Liban. La cargaison comprenait également 500 fusils et des pièces de rechange.
    fr > lb: armoured-vehicle delivered asserted [dix]
    fr > lb: rifle delivered asserted [500]
    fr > lb: spare-part delivered asserted
La France a livré dix blindés au Liban. La cargaison ne comprenait pas de missiles.
    fr > lb: armoured-vehicle delivered asserted [dix]
Berlin a promis à Kiev une nouvelle livraison d'armes comprenant des chars Leopard 2 et 10 000 obus.
    de > ua: leopard-2 pledged asserted
    de > ua: shell pledged asserted [10 000]
L'Égypte a signé avec Naval Group un contrat comprenant deux frégates.
    naval-group > eg: frigate ordered asserted [deux]
Boeing a livré en juin six Apache, sur les vingt-quatre que le Maroc a commandés à l'avionneur.
    boeing > ma: apache delivered asserted [six]
    boeing > ma: apache ordered asserted [vingt-quatre]
Des 50 blindés ACSV qu'Ottawa s'était engagé à fournir à Kyiv, 31 avaient été remis.
    ca > ua: acsv pledged asserted [50]
    ca > ua: acsv delivered asserted [31]
D'après un responsable américain, Pékin aurait aussi accepté de vendre aux Cambodgiens un second lot de lance-roquettes PHL-03.
    cn > kh: phl-03 pledged reported [un second lot]
La Malaisie a appelé les pays tiers à suspendre toute fourniture d'armes à la Birmanie.
La Thaïlande renforce son armée. La Corée du Sud a fourni des bombes planantes KGGB.
    kr > th: kggb delivered asserted
Les avions que la France a refusé de vendre à la Russie rouillent.
    fr > ru: military-aircraft refused asserted
Stockholm a gelé mercredi l'exportation de missiles RBS-15, que la marine thaïlandaise attendait pour décembre.
    se > th-navy: rbs-15 suspended asserted
Hanoï s'est vu refuser par Washington la vente de drones.
    us > vn: drone refused asserted
Riyad attend toujours la livraison des 48 Typhoon promis par Londres.
    gb > sa: eurofighter planned asserted [48]
    gb > sa: eurofighter pledged asserted [48]
Le Mali a réceptionné une nouvelle cargaison d'armes russes, dont des hélicoptères Mi-8.
    ru > ml: weapon delivered asserted [une nouvelle cargaison]
    ru > ml: mi-8 delivered asserted
Des armes d'origine bulgare destinées au Soudan du Sud ont été saisies au Kenya.
    bg > ss: weapon recovered asserted
L'Iran a livré des drones aux rebelles éthiopiens.
    ir > -: drone delivered asserted
Les États-Unis ont livré des missiles aux alliés de l'Ukraine.
    us > -: missile delivered asserted
Les Philippines ont été les premières à acheter le missile BrahMos à l'Inde.
    in > ph: brahmos sold asserted
La Hongrie s'oppose à la livraison d'armes à l'Ukraine.
Le Kazakhstan a pris possession de deux A400M livrés par Airbus.
    airbus > kz: a400m delivered asserted [deux]
Un contrat portant sur 50 véhicules blindés a été signé entre Nexter et la gendarmerie sénégalaise.
    nexter > sn-gendarmerie: armoured-vehicle ordered asserted [50]
Le contrat conclu entre l'Égypte et Dassault porte sur 30 Rafale.
    dassault-aviation > eg: rafale ordered asserted [30]
Les Émirats ont expédié 300 fusils d'assaut à Amdjarass, dans l'est tchadien.
    ae > td: assault-rifle delivered asserted [300]
Paris a envoyé dix chars à Klaipeda, en Lituanie.
    fr > lt: tank delivered asserted [dix]
Selon deux officiers lituaniens, les obus livrés à leur pays par Poongsan sont défectueux.
    poongsan > lt: shell delivered asserted
« Nous n'avons livré aucun missile à l'Ukraine », a déclaré le ministère serbe de la Défense.
    rs > ua: missile delivered denied
Après avoir reçu de la France ses premiers canons Caesar, le Maroc s'est tourné vers Israël.
    fr > ma: caesar delivered asserted
En livrant des chars à l'Ukraine, la Pologne a montré l'exemple.
    pl > ua: tank delivered asserted
Ayant acheté des drones à la Turquie, le Niger veut des hélicoptères russes.
    tr > ne: drone sold asserted
    ru > ne: helicopter sought asserted
Sans avoir livré de chars à l'Ukraine, la Hongrie proteste.
Saab a obtenu l'an dernier une commande de quatre Gripen E, avec une livraison à partir de 2029.
    saab > -: gripen ordered asserted [quatre]
General Dynamics achève de produire les 742 véhicules blindés commandés par l'Arabie saoudite.
    general-dynamics > sa: armoured-vehicle ordered asserted [742]
Saab a livré au Canada six GlobalEye montés sur des avions d'affaires de Bombardier.
    saab > ca: globaleye delivered asserted [six]
Le Sénat américain a rejeté une résolution visant à bloquer la vente de bombes à Israël.
Les manifestants ont demandé l'arrêt des livraisons d'armes à Israël.
Le contrat de vente de Rafale à l'Irak, annoncé en 2022, n'a jamais été signé.
Washington presse Séoul de livrer des obus à l'Ukraine.
La Hongrie lui a promis quatre hélicoptères Mi-24, remis en état près de Budapest.
    hu > -: mi-24 pledged asserted [quatre]
Khartoum accuse depuis deux ans Abou Dhabi de livrer des armes aux Houthis en passant par l'est du Tchad.
    ae > houthis: weapon delivered alleged
L'Argentine modernise son armée. Le pays a déjà acheté au Danemark 24 F-16.
    dk > ar: f-16 sold asserted [24]
Le ministre a visité l'usine où Nexter assemble les canons Caesar destinés à l'Ukraine.
    nexter > ua: caesar planned asserted
Le Danemark a promis 19 F-16 à l'Ukraine et les Pays-Bas 24.
    dk > ua: f-16 pledged asserted [19]
    nl > ua: f-16 pledged asserted [24]
La Croatie a acheté douze Rafale d'occasion à la France en 2021. Les six premiers ont été livrés en 2024.
    fr > hr: rafale sold asserted [douze]
    fr > hr: rafale delivered asserted [six]
Moscou a remis à Minsk des missiles Iskander-M, capables d'emporter des têtes nucléaires.
    ru > by: iskander delivered asserted
L'Inde a reçu des S-400 capables de détruire des F-16 pakistanais et des J-10.
    - > in: s-400 delivered asserted
La Russie a fourni à la Syrie des S-300 destinés à abattre les F-16 israéliens.
    ru > sy: s-300 delivered asserted
La France avait livré à l'Argentine cinq Exocet AM39, dont l'un coula le HMS Sheffield.
    fr > ar: exocet delivered asserted [cinq]
Le Maroc a acheté des Barak MX, concurrents des Patriot américains.
    - > ma: barak sold asserted
La Moldavie a reçu du radar GM200 de Thales à la place des P-18 soviétiques.
    thales > md: gm200 delivered asserted
Le Chili a commandé des canons destinés à équiper ses frégates.
    - > cl: gun ordered asserted
La Norvège a livré des NASAMS, déployés autour d'une base de Patriot, à l'Ukraine.
    no > ua: nasams delivered asserted
La Pologne a préféré le K2 au Leopard 2 et en a commandé 180 à Hyundai Rotem.
    hyundai-rotem > pl: k2-black-panther ordered asserted [180]
Washington a livré à Kiev des obus de précision Excalibur.
    us > ua: m982-excalibur delivered asserted
La Grèce a acheté trois frégates FDI armées de missiles Aster 30.
    - > gr: fdi sold asserted [trois]
Des équipes de la DGSE, équipées de drones, ont été vues au Niger.
Un contrat porte sur 42 Rafale destinés à l'Indonésie.
    - > id: rafale ordered asserted [42]
Paris et Berlin ont signé un accord sur la livraison de missiles Aster à Kiev.
    fr > ua: aster ordered asserted
    de > ua: aster ordered asserted
Le Parlement néerlandais a donné son feu vert à l'achat de quatre sous-marins Barracuda à Naval Group.
    naval-group > nl: barracuda planned asserted [quatre]
Le département d'Etat américain a approuvé la vente au Maroc de dix-huit HIMARS.
    us > ma: himars licensed asserted [dix-huit]
Ni la France ni l'Allemagne n'ont livré de missiles Scalp à l'Ukraine.
Ni les Mirage 2000 ni les Super Etendard n'ont été livrés à l'Argentine.
Paris n'a pas réussi à vendre le Rafale au Brésil.
Paris a tenté de vendre des Rafale à la Suisse.
Le Sénat américain a échoué à bloquer la vente à Israël de 1 000 bombes.
Le Congrès a tenté de bloquer la vente de F-15 au Qatar.
La livraison de F-35 à la Turquie a été repoussée à 2027.
    - > tr: f-35 planned asserted
La France a reporté la livraison de deux Scorpène à l'Argentine.
    fr > ar: scorpene suspended asserted [deux]
La Chine a offert deux patrouilleurs au Nigeria lors d'une cérémonie.
    cn > ng: patrol-boat delivered asserted [deux]
Le Danemark va offrir dix-neuf F-16 à l'Ukraine.
    dk > ua: f-16 planned asserted [dix-neuf]
La Chine a offert de vendre des drones au Nigeria.
    cn > ng: drone offered asserted
L'homme d'affaires français, poursuivi pour avoir livré des avions L-39 à la Libye, a été relaxé.
    - > ly: l-39 delivered alleged
Un négociant belge a vendu des missiles Milan à la Libye.
    - > ly: milan sold asserted
Un trafiquant russe a livré des missiles Igla aux rebelles du M23.
    - > m23: igla delivered asserted
La Serbie a reçu des systèmes HQ-22, acheminés à Belgrade par six avions de l'armée de l'air chinoise.
    - > rs: hq-22 delivered asserted
Le gouvernement italien a annoncé la révocation de six licences portant sur 12 700 bombes MK-80 destinées à l'Arabie saoudite.
    it > sa: mk-80 cancelled asserted [12 700]
L'Union européenne s'inquiète d'éventuelles livraisons de drones chinois à la Russie.
    cn > ru: drone planned suspected
Le Maroc, auquel Moscou avait livré des S-300, espère acquérir des Su-35.
    ru > ma: s-300 delivered asserted
    - > ma: su-35 sought asserted
Le Maroc, à qui Paris avait vendu des Mirage F1, veut acheter des Rafale.
    fr > ma: mirage-f1 sold asserted
    - > ma: rafale sought asserted
Le Canada n'a toujours pas livré le système NASAMS à l'Ukraine, a reconnu sa ministre, Anna Exemple.
La France a acheté des chars et vendu des drones au Maroc.
    - > fr: tank sold asserted
    fr > ma: drone sold asserted
Paris, Londres et Berlin ont livré des canons Caesar à Kiev.
    fr > ua: caesar delivered asserted
    gb > ua: caesar delivered asserted
    de > ua: caesar delivered asserted
L'Arménie a commandé 36 canons Caesar à KNDS France, a annoncé mardi Jean Exemple.
    nexter > am: caesar ordered asserted [36]
L'Inde a finalisé la commande de 26 Rafale Marine à Dassault.
    dassault-aviation > in: rafale ordered asserted [26]
Bucarest a choisi l'obusier K9. Hanwha Aerospace fournira 54 exemplaires à la Roumanie.
    - > ro: k9-thunder planned asserted
    hanwha-aerospace > ro: k9-thunder planned asserted [54]
Une facture montre que Gulf Sample Logistics, une société enregistrée à Dubaï, a proposé au Soudan quatre hélicoptères Mi-24.
    gulf-sample-logistics > sd: mi-24 offered asserted [quatre]
L'Égypte a refusé de livrer des chars à la Russie et décidé d'envoyer des obus à l'Ukraine.
    eg > ru: tank refused asserted
    eg > ua: shell planned asserted
Le Soudan accuse les Emirats d'avoir livré des drones aux FSR. Abou Dhabi a toujours démenti.
    ae > rapid-support-forces: drone delivered alleged
    ae > rapid-support-forces: drone delivered denied
La Pologne a commandé à Boeing 96 Apache, les premiers devant être livrés en 2028.
    boeing > pl: apache ordered asserted [96]
Deux Tu-95 russes ont été interceptés au-dessus de la mer du Nord par des Typhoon.
La caméra de Wescam équipe les drones TB2 utilisés au Haut-Karabakh.
Les Emirats ont livré, via l'aéroport d'Amdjarass au Tchad, des drones Wing Loong II aux Forces de soutien rapide.
    ae > rapid-support-forces: wing-loong-2 delivered asserted
Le premier Rafale, au standard F4, a été remis à la Grèce par Dassault Aviation.
    dassault-aviation > gr: rafale delivered asserted [Le premier]
Le Pérou a retenu Embraer pour la fourniture de quatre Super Tucano, aux dépens de KAI et de son FA-50.
    embraer > pe: super-tucano planned asserted [quatre]
La Serbie n'exportera plus de munitions sans l'aval du Conseil de sécurité nationale.
La licence accordée à Nexter porte sur la vente à l'Arabie saoudite de 48 canons Caesar.
    - > sa: caesar licensed asserted [48]
Les chars que Kiev dit avoir reçus de Pologne étaient vieux.
    pl > ua: tank delivered asserted
Les dix chars que la Pologne affirme avoir livrés à l'Ukraine sont en panne.
    pl > ua: tank delivered asserted [dix]
Les missiles que Washington soupçonne Téhéran d'avoir livrés à Moscou ont une portée de 120 km.
    ir > ru: missile delivered suspected
Les obus que la Corée du Nord est accusée d'avoir fournis à Moscou sont défectueux.
    kp > ru: shell delivered alleged
Washington soupçonne Téhéran d'avoir livré des missiles à Moscou.
    ir > ru: missile delivered suspected
La Turquie, qui assure ne pas avoir livré de drones au Mali, a convoqué l'ambassadeur.
    tr > ml: drone delivered denied
Kiev a remercié Berlin d'avoir livré quatorze chars.
    de > -: tank delivered asserted [quatorze]
L'Union européenne a sanctionné l'Iran pour avoir livré des drones à la Russie.
    ir > ru: drone delivered asserted
Kiev a encouragé Ankara à lui vendre davantage de drones TB2.
    tr > ua: bayraktar-tb2 sought asserted
L'idée que l'Iran ait vendu des missiles à la Russie est absurde.
La Corée du Nord n'a jamais reconnu avoir fourni des obus à la Russie.
    kp > ru: shell delivered unconfirmed
L'Iran refuse d'admettre avoir livré des drones à la Russie.
    ir > ru: drone delivered unconfirmed
L'Iran n'a jamais annoncé avoir livré des drones à la Russie.
La Bolivie aurait demandé des drones à la Turquie, ce qu'Ankara dément.
    tr > bo: drone sought reported
    tr > bo: drone sought denied
L'Iran n'a pas seulement livré des drones à la Russie, il lui a aussi vendu des missiles.
    ir > ru: drone delivered asserted
    ir > ru: missile sold asserted
L'Iran n'a jamais livré autant de drones à la Russie.
    ir > ru: drone delivered asserted
Rien ne prouve que la Russie ait livré des Su-57 à l'Algérie.
    ru > dz: su-57 delivered unconfirmed
Il est faux que la Russie ait livré des Su-57 à l'Algérie.
    ru > dz: su-57 delivered denied
La Serbie a présenté les quatre batteries FK-3 que lui a vendues la Chine.
    cn > rs: hq-22 sold asserted [quatre batteries]
Le Mali a présenté les chars que lui avait promis la France.
    fr > ml: tank pledged asserted
Paris a refusé de livrer des Mirage à l'Ukraine. L'aide comprendra 12 canons Caesar.
    fr > ua: mirage refused asserted
Athènes a écarté l'idée de céder ses S-300 à l'Ukraine.
    gr > ua: s-300 refused asserted
La justice a ordonné à la Belgique de cesser la livraison de munitions à Israël.
    be > il: ammunition suspended asserted
Le tribunal a interdit à la Belgique de livrer des obus à Israël.
    - > il: shell refused asserted
Téhéran a aussitôt rejeté les accusations de livraison de missiles à Moscou.
    ir > ru: missile delivered denied
Le contrat porte sur la fourniture de 180 chars K2 à la Pologne.
    - > pl: k2-black-panther ordered asserted [180]
Le contrat avec Saab comprend une option pour huit Gripen supplémentaires.
Bogota avait négocié l'achat de 16 Rafale avec Dassault Aviation, mais ces discussions n'ont pas abouti.
    dassault-aviation > co: rafale cancelled asserted [16]
Plus de 200 canons nord-coréens ont été acheminés en Russie.
    kp > ru: gun delivered asserted [Plus de 200]
La Turquie a livré au Soudan, via l'Égypte et le Tchad, des drones TB2.
    tr > sd: bayraktar-tb2 delivered asserted
"C'est fait", a expliqué le ministre Paul Dramaki. L'Azerbaïdjan proteste. Il a acheté des drones à la Turquie.
    tr > az: drone sold asserted
Les rebelles houthis n'ont pas réagi. L'Iran leur a fourni des missiles.
    ir > houthis: missile delivered asserted
La France envoie des Caesar à Kiev.
    fr > ua: caesar delivered asserted
L'Italie a livré deux frégates au Caire.
    it > eg: frigate delivered asserted [deux]
Saab décroche le marché péruvien de douze Gripen.
    saab > pe: gripen ordered asserted [douze]
Le Brésil a officialisé une commande de 36 Gripen à Saab.
    saab > br: gripen ordered asserted [36]
La France ne livrera pas de chars Leclerc à l'Ukraine.
    fr > ua: leclerc refused asserted
La Corée du Sud se refuse à livrer des chars à l'Ukraine.
    kr > ua: tank refused asserted
Stockholm n'exclut pas de livrer des Gripen à l'Ukraine.
    se > ua: gripen discussed asserted
La France a annoncé une aide militaire à l'Ukraine. Elle comprend douze Caesar et des missiles Mistral.
    fr > ua: caesar pledged asserted [douze]
    fr > ua: mistral pledged asserted
La France a annoncé une aide militaire à l'Ukraine comprenant douze Caesar et des missiles Mistral.
    fr > ua: caesar pledged asserted [douze]
    fr > ua: mistral pledged asserted
La France a refusé de vendre des Rafale à l'Arménie. Elle lui a livré des chars AMX-30.
    fr > am: rafale refused asserted
    fr > am: amx-30 delivered asserted
L'Égypte attend 30 Rafale qu'elle a commandés à la France.
    fr > eg: rafale planned asserted [30]
    fr > eg: rafale ordered asserted [30]
L'Iran a violé une résolution en livrant des drones à la Russie.
    ir > ru: drone delivered asserted
L'Iran a livré des missiles à la Russie, ce que Téhéran dément.
    ir > ru: missile delivered asserted
    ir > ru: missile delivered denied
Washington accuse l'Iran d'avoir livré des missiles à la Russie, une accusation que Téhéran rejette.
    ir > ru: missile delivered alleged
    ir > ru: missile delivered denied
Washington accuse l'Iran d'avoir livré des missiles à la Russie, des allégations démenties par Téhéran.
    ir > ru: missile delivered alleged
    ir > ru: missile delivered denied
Le SVR a accusé des industriels serbes, dont Krusik, d'avoir vendu des obus à Kiev.
    krusik > ua: shell sold alleged
La Croatie exploite douze Rafale achetés à la France.
    fr > hr: rafale sold asserted [douze]
Bangkok a riposté en envoyant des F-16 bombarder deux positions.
Le Maroc a reçu six Apache, premier lot d'un contrat de 24 appareils signé avec Boeing.
    boeing > ma: apache delivered asserted [six]
    boeing > ma: military-aircraft ordered asserted [24]
La vente de 1.000 drones Switchblade 300 à Taïwan, approuvée en juin par Washington, attend.
    - > tw: switchblade-300 licensed asserted [1.000]
La Pologne a commandé douze avions, six Gripen et six Rafale.
    - > pl: gripen ordered asserted [six]
    - > pl: rafale ordered asserted [six]
Il a ajouté que onze des vingt-neuf lanceurs HIMARS commandés aux États-Unis avaient été livrés à Taïwan.
    us > tw: himars delivered asserted [onze des vingt-neuf lanceurs]
    us > tw: himars ordered asserted [vingt-neuf]
La Pologne a reçu dix chars Abrams sur les 116 commandés aux États-Unis.
    us > pl: abrams delivered asserted [dix]
    us > pl: abrams ordered asserted [116]
La Croatie a reçu en avril les premiers des 18 Caesar achetés à la France.
    fr > hr: caesar delivered asserted
    fr > hr: caesar sold asserted [18]
La France a livré à l'Indonésie six des 42 Rafale commandés en 2022.
    fr > id: rafale delivered asserted [six des 42]
    fr > id: rafale ordered asserted [42]
La France a livré six Rafale à la Grèce.
    fr > gr: rafale delivered asserted [six]
Le Mali s'arme. La Chine lui a livré des blindés et la Russie lui a vendu des chars.
    cn > ml: armoured-vehicle delivered asserted
    ru > ml: tank sold asserted
La France a livré des Caesar à l'Ukraine et l'Italie lui a fourni des SAMP/T.
    fr > ua: caesar delivered asserted
    it > ua: samp-t delivered asserted
La Turquie a livré au Mali, selon RFI, des drones TB2.
    tr > ml: bayraktar-tb2 delivered asserted
La Suède négocie la vente de 100 à 150 chasseurs Gripen E à l'Ukraine.
    se > ua: gripen discussed asserted [de 100 à 150]
La Pologne a commandé 250 chars Abrams aux États-Unis, dont une centaine ont déjà été livrés.
    us > pl: abrams ordered asserted [250]
    us > pl: abrams delivered asserted [une centaine]
"""


@pytest.mark.parametrize(("text", "expected"), cases(TABLE))
def test_rows(text: str, expected: list[str]) -> None:
    assert rows(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("La Corée du Nord a livré des missiles Patriot à la Russie depuis août 2023.", "2023-08/.."),
        ("La Corée du Nord a livré des missiles Patriot à la Russie en août 2023.", "2023-08"),
        ("La Corée du Nord livrait des missiles Patriot à la Russie avant août 2023.", None),
    ],
)
def test_open_start(text: str, date: str | None) -> None:
    """What goes on since a date has an open end; a date before which something was tells nothing."""
    assert [row.date for row in analyse(text, "fr").transfers] == [date]


def test_verbs_that_the_model_takes_for_others_keep_their_words() -> None:
    """ "dément" is shown to the model as another verb; the statement, its cue and its words are those of the text."""
    text = "Le ministère dément que l’Iran ait livré des obus à la Russie."
    sheet = analyse(text, "fr")
    (statement,) = sheet.statements
    assert (statement.cue, statement.stance) == ("dément", "denied")
    assert [text[a:b] for a, b in statement.spans] == ["que l’Iran ait livré des obus à la Russie"]
    (row,) = sheet.transfers
    assert row.text is not None and row.text["fr"].startswith("Un ministère dément que l’Iran ait livré")
