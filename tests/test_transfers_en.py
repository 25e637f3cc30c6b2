"""Transfers in English sentences: a table of grammar-book examples, negatives included. Nothing in them happened."""

from __future__ import annotations

import pytest

from tests.marked_transfers import cases, rows

# A sentence, then its rows: supplier > recipient: weapon, status, stance [quantity]; no row where nothing is told.
# Several sentences on one line are one paragraph.
TABLE = """
Turkey has sold six drones to Ethiopia.
    tr > et: drone sold asserted [six]
Germany will deliver ten Leopard 2 tanks to Ukraine.
    de > ua: leopard-2 planned asserted [ten]
Germany did not deliver missiles to Ukraine.
The United States plans to sell Poland 96 attack helicopters.
    us > pl: attack-helicopter planned asserted [96]
The United States pledged to send 31 Abrams tanks to Ukraine.
    us > ua: abrams pledged asserted [31]
India bought 36 fighter jets from France.
    fr > in: fighter-aircraft sold asserted [36]
India has ordered 36 fighter jets from France.
    fr > in: fighter-aircraft ordered asserted [36]
Poland will buy South Korean howitzers.
    kr > pl: howitzer planned asserted
Egypt is negotiating the purchase of missiles from China.
    cn > eg: missile discussed asserted
Washington approved the sale of 200 missiles to Taiwan.
    us > tw: missile licensed asserted [200]
The State Department approved a possible sale of missiles to Japan.
    us > jp: missile licensed asserted
Canada suspended its exports of drones to Turkey.
    ca > tr: drone suspended asserted
Sweden cancelled the delivery of missiles to Turkey.
    se > tr: missile cancelled asserted
Switzerland refused to re-export ammunition to Ukraine.
    ch > ua: ammunition refused asserted
Turkey's sale of drones to Ethiopia worries Egypt.
    tr > et: drone sold asserted
Iranian deliveries of drones to Russia continue.
    ir > ru: drone delivered asserted
Iran's supply of drones to Russia has grown.
    ir > ru: drone delivered asserted
Iranian missiles were delivered to Russia.
    ir > ru: missile delivered asserted
Drones were reportedly delivered by Iran to Russia.
    ir > ru: drone delivered reported
Iran allegedly sold missiles to Russia.
    ir > ru: missile sold alleged
The minister said that Iran would deliver drones to Russia.
    ir > ru: drone planned asserted
Washington fears that China will send weapons to Russia.
    cn > ru: weapon planned suspected
Ukraine accused Iran of supplying drones to Russia.
    ir > ru: drone delivered alleged
Iran denied supplying drones to Russia.
    ir > ru: drone delivered denied
Tehran has denied selling missiles to Moscow.
    ir > ru: missile sold denied
Iran may deliver missiles to Russia.
    ir > ru: missile planned suspected
Iran may have delivered missiles to Russia.
    ir > ru: missile delivered suspected
North Korea is seeking to sell shells to Russia.
    kp > ru: shell planned asserted
Russia wants to buy shells from North Korea.
    kp > ru: shell sought asserted
Russia has turned to North Korea for artillery shells.
    kp > ru: artillery-shell sought asserted
Russia turned to Iran to obtain drones.
    ir > ru: drone sought asserted
Ukraine asked Germany to supply missiles.
    de > ua: missile sought asserted
Ukraine has asked Germany for missiles.
    de > ua: missile sought asserted
Kyiv requested tanks from Berlin.
    de > ua: tank sought asserted
Germany is considering sending missiles to Ukraine.
    de > ua: missile discussed asserted
France offered missiles to Greece.
    fr > gr: missile offered asserted
France offered to sell frigates to Greece.
    fr > gr: frigate offered asserted
Portugal donated three tanks to Ukraine.
    pt > ua: tank delivered asserted [three]
Italy equipped the Ukrainian army with missiles.
    it > ua-armed-forces: missile delivered asserted
Norway provided Ukraine with howitzers and ammunition.
    no > ua: howitzer delivered asserted
    no > ua: ammunition delivered asserted
Norway has given Ukraine 22 howitzers.
    no > ua: howitzer delivered asserted [22]
If Iran delivers missiles to Russia, Europe will react.
Will Iran deliver missiles to Russia?
Russian forces used Iranian drones against Ukraine.
    ir > ru-armed-forces: drone used asserted
The US Navy seized Iranian weapons bound for the Houthis.
    ir > houthis: weapon recovered asserted
Indonesia will produce Turkish tanks under licence.
    tr > id: tank planned asserted
The contract provides for the delivery of 24 fighter jets to Indonesia by France.
    fr > id: fighter-aircraft planned asserted [24]
The tanks supplied by Poland to Ukraine are old.
    pl > ua: tank delivered asserted
The drones Turkey sold to Mali have arrived.
    tr > ml: drone sold asserted
Belgium has not yet delivered the fighter jets to Ukraine.
Spain will stop delivering ammunition to Israel.
    es > il: ammunition suspended asserted
The Netherlands halted the delivery of spare parts to Israel.
    nl > il: spare-part suspended asserted
Germany gave the green light for the delivery of tanks to Ukraine.
    de > ua: tank licensed asserted
Rheinmetall will supply 20 armoured vehicles to Ukraine.
    rheinmetall > ua: armoured-vehicle planned asserted [20]
Dassault Aviation sold 80 Rafale jets to the United Arab Emirates.
    dassault-aviation > ae: rafale sold asserted [80]
Russian missiles arrived in Syria.
    ru > sy: missile delivered asserted
Russia delivered tanks, but China refused to sell drones to Iran.
    ru > -: tank delivered asserted
    cn > ir: drone refused asserted
At least six howitzers were handed over by France to Armenia in November 2022.
    fr > am: howitzer delivered asserted [At least six]
China has not confirmed the sale of drones to Russia.
    - > ru: drone sold unconfirmed
The UN has seen no evidence of deliveries of North Korean missiles to Russia.
    kp > ru: missile delivered unconfirmed
Iran has begun delivering missiles to Russia.
    ir > ru: missile delivered asserted
France and Italy delivered an air defence system to Ukraine.
    fr > ua: air-defence-system delivered asserted
    it > ua: air-defence-system delivered asserted
Ukraine and Moldova received armoured vehicles from Poland.
    pl > ua: armoured-vehicle delivered asserted
    pl > md: armoured-vehicle delivered asserted
The German government decided to send tanks to Ukraine.
    de > ua: tank planned asserted
Germany's decision to send tanks to Ukraine was a surprise.
    de > ua: tank planned asserted
Poland signed a contract with South Korea for 180 tanks.
    kr > pl: tank ordered asserted [180]
Poland has agreed to buy 32 fighter jets from the United States.
    us > pl: fighter-aircraft ordered asserted [32]
The United States has agreed to supply missiles to Japan.
    us > jp: missile pledged asserted
Poland received the first of 48 fighter jets from South Korea.
    kr > pl: fighter-aircraft delivered asserted
Missiles from North Korea have been used by Russia.
    kp > ru: missile used asserted
Russia is using North Korean missiles.
    kp > ru: missile used asserted
Russia hit a depot of ammunition in Ukraine with missiles.
Iran fired missiles at Israel.
The president delivered a speech on missiles at the UN.
Finland will no longer export weapons to Turkey.
    fi > tr: weapon refused asserted
Australia abandoned plans to buy French submarines.
    fr > au: submarine cancelled asserted
A shipment of missiles was sent from Iran to Yemen.
    ir > ye: missile delivered asserted [A shipment]
A ship loaded with Iranian missiles was intercepted off Yemen.
    ir > -: missile recovered asserted
The arms embargo bars states from selling weapons to Libya.
Poland to buy 48 fighter jets from South Korea
    kr > pl: fighter-aircraft planned asserted [48]
Greece received twelve Rafale jets from France.
    fr > gr: rafale delivered asserted [twelve]
Iran plans to deliver missiles to Russia and Syria.
    ir > ru: missile planned asserted
    ir > sy: missile planned asserted
The delivery of missiles by Germany to Ukraine was suspended.
    de > ua: missile suspended asserted
Hungary blocked the sale of missiles to Turkey.
    hu > tr: missile refused asserted
London ruled out selling missiles to Saudi Arabia.
    gb > sa: missile refused asserted
Russia has missiles supplied by North Korea.
    kp > ru: missile delivered asserted
Armenia, equipped with Russian missiles, is negotiating the purchase of rockets from India.
    ru > am: missile delivered asserted
    in > am: rocket discussed asserted
India ordered 26 Rafale jets from France and 31 MQ-9B drones from the United States.
    fr > in: rafale ordered asserted [26]
    us > in: mq-9b-skyguardian ordered asserted [31]
France delivered howitzers to Ukraine. It also pledged missiles to Moldova.
    fr > ua: howitzer delivered asserted
    fr > md: missile pledged asserted
Iran is believed to have supplied missiles to the Houthis.
    ir > houthis: missile delivered estimated
The United States is sending Ukraine 31 Abrams tanks.
    us > ua: abrams planned asserted [31]
The United States is supplying Ukraine with missiles.
    us > ua: missile delivered asserted
Iran threatened to deliver missiles to Russia.
Ukraine destroyed Russian tanks with drones.
Sales of cars to China are growing.
Qatar delivered gas to Germany.
Poland has asked Germany for permission to send tanks to Ukraine.
South Korea said it would not supply weapons to Ukraine.
    kr > ua: weapon refused asserted
A ship carrying Iranian missiles from Syria reached Lebanon.
    sy > lb: missile delivered asserted
Deliveries of Turkish drones to Mali have been halted.
    tr > ml: drone suspended asserted
Moscow dismissed as false a report that it had bought shells from North Korea.
There were rumours that Turkey had delivered drones to Chad.
    tr > td: drone delivered reported
"We respect the embargo," said the Greek defence minister, Nikos Sample, denying a report that Greece had sold missiles to Libya.
    gr > ly: missile sold denied
Reports of sales of Iranian missiles to Libya circulated.
    ir > ly: missile sold reported
Germany, rejecting a report that Israel had bought tanks from Italy, sold missiles to Israel.
    de > il: missile sold asserted
Talks on the sale of missiles to Iraq continue.
    - > iq: missile discussed asserted
The ban on the sale of drones to Turkey remains in force.
    - > tr: drone refused asserted
India pointed to the risk of deliveries of Chinese missiles to Pakistan.
Switzerland blocked Spain's export of ammunition to Ukraine.
    - > ua: ammunition refused asserted
Switzerland refused to allow Spain to re-export ammunition to Ukraine.
    - > ua: ammunition refused asserted
Aircraft from Israel arrived in Syria to join the fight.
Troops received machine gun fire from Syria.
The jets delivered 24 munitions against targets in Syria.
Norway, the Czech Republic and Poland have donated dozens of tanks to Kyiv.
    no > ua: tank delivered asserted [dozens]
    cz > ua: tank delivered asserted [dozens]
    pl > ua: tank delivered asserted [dozens]
A Greek official said Turkey had not delivered drones to Libya.
    tr > ly: drone delivered denied
Pakistan is in talks with Turkey to buy attack helicopters.
    tr > pk: attack-helicopter discussed asserted
Norway, the Czech Republic and Poland have donated Leopard 2 tanks to Kyiv.
    no > ua: leopard-2 delivered asserted
    cz > ua: leopard-2 delivered asserted
    pl > ua: leopard-2 delivered asserted
Egypt ordered 54 Rafale jets from Dassault, and the United Arab Emirates, which bought 80, will follow.
    dassault-aviation > eg: rafale ordered asserted [54]
    - > ae: rafale sold asserted [80]
Spain no longer exports missiles to Israel.
    es > il: missile suspended asserted
Spain no longer parades its missiles.
None of the S-400 systems has been delivered by Russia to Iran, the ministry said.
    ru > ir: s-400 delivered denied
None of the S-400 systems has been delivered by Russia to Iran.
US forces seized a dhow carrying 2,000 Iranian assault rifles bound for the Houthis.
    ir > houthis: assault-rifle recovered asserted [2,000]
Germany approved the sale of the engines of these Leopard 2 tanks to Turkey.
    de > tr: engine licensed asserted
Kenya is to receive 118 Leopard 2 tanks from Turkey.
    tr > ke: leopard-2 planned asserted [118]
The Leopard 2 tanks were destined for Kyiv, officials said.
    - > ua: leopard-2 planned asserted
Washington sanctions network accused of shipping drones to Iran.
    - > ir: drone delivered alleged
The US Treasury imposed sanctions on nine companies that it accused of procuring parts for Iran's Shahed-136 drones.
Ukraine accused Iran of shipping drones to Russia.
    ir > ru: drone delivered alleged
It was not clear whether the sanctions would affect Turkish exports of drones to Ukraine.
The sanctions affect Turkish exports of drones to Ukraine.
    tr > ua: drone sold asserted
Switzerland blocked the export of 25 tanks to Germany, and then relented.
Switzerland blocked the export of 25 tanks to Germany.
    ch > de: tank refused asserted [25]
Tokyo is considering allowing the export of missiles to the Philippines.
    jp > ph: missile discussed asserted
Tokyo has allowed the export of missiles to the Philippines.
    jp > ph: missile licensed asserted
Spain handed over 19 Leopard 2 tanks to Ukraine.
    es > ua: leopard-2 delivered asserted [19]
Poland gave Ukraine 22 of the older 2A4 variant and four missiles.
    pl > ua: missile delivered asserted [four]
Iran has been accused by Washington of shipping drones to Russia.
    ir > ru: drone delivered alleged
Spain sent Ukraine over 19 Leopard 2 tanks.
    es > ua: leopard-2 delivered asserted [over 19]
Morocco has signed a contract with France's Airbus Helicopters for six attack helicopters.
    airbus-helicopters > ma: attack-helicopter ordered asserted [six]
Oman bought howitzers from Chinese state firm Norinco.
    norinco > om: howitzer sold asserted
Norway sent six howitzers to Ukraine, and Denmark four tanks.
    no > ua: howitzer delivered asserted [six]
    dk > ua: tank delivered asserted [four]
Kenya sent six tanks to an exercise in Uganda.
Uganda flew two helicopters in the parade that Kenya held.
Parliament rejected a bill that would have frozen the sale of missiles to Egypt.
Spain exported engines for tanks to Turkey.
    es > tr: engine sold asserted
Greece delayed the delivery of four frigates to Morocco.
    gr > ma: frigate planned asserted [four]
Greece's planned sale of four frigates to Morocco has collapsed.
    gr > ma: frigate cancelled asserted [four]
Saab won an order from Brazil for 36 Gripen jets.
    saab > br: gripen ordered asserted [36]
Peru has chosen South Korean tanks.
    kr > pe: tank planned asserted
Naval Group is to build four frigates for Greece.
    naval-group > gr: frigate planned asserted [four]
Naval Group is to build four frigates for the French navy.
Rabat's $400m purchase of drones from Turkey was signed in May.
    tr > ma: drone ordered asserted
Morocco ordered twelve drones from Turkey in May. Four have arrived.
    tr > ma: drone ordered asserted [twelve]
    tr > ma: drone delivered asserted [Four]
Peru, to which South Korea would sell thirty tanks, has no money.
    kr > pe: tank planned asserted [thirty]
A Peruvian request for thirty tanks was turned down by Berlin.
    - > pe: tank refused asserted [thirty]
Slovakia's other gifts were small. It gave thirteen helicopters to Ukraine.
    sk > ua: helicopter delivered asserted [thirteen]
Turkey has sold drones to Mali. It has also offered missiles.
    tr > ml: drone sold asserted
    tr > ml: missile offered asserted
Turkey has sold howitzers to Mali. The aircraft could be used in the desert.
    tr > ml: howitzer sold asserted
“Rwanda has given the rebels neither mortars nor missiles,” the minister said.
Peru has received two of the three frigates it ordered from India.
    in > pe: frigate delivered asserted [two of the three]
    in > pe: frigate ordered asserted [three]
Vietnam ordered a dozen trainer jets from the Czech Republic's Aero Vodochody.
    aero-vodochody > vn: trainer-aircraft ordered asserted [a dozen]
Turkey delivered two tanks to the Kenyan army, and Israel has sold them drones.
    tr > ke-armed-forces: tank delivered asserted [two]
    il > ke-armed-forces: drone sold asserted
South Africa's Denel is in talks with Nairobi over howitzers.
    denel > ke: howitzer discussed asserted
The JF-17 has found few buyers. Pakistan sold three to Nigeria and seven to Myanmar.
    pk > ng: jf-17 sold asserted [three]
    pk > mm: jf-17 sold asserted [seven]
Peru has ordered 24 M-346 trainers from Italy.
    it > pe: m-346 ordered asserted [24]
South Korea is pitching the FA-50 to Lima.
    kr > pe: fa-50 offered asserted
China refused to release missiles for Argentina.
    cn > ar: missile refused asserted
Kenya is close to signing a deal to buy ten tanks from India.
    in > ke: tank planned asserted [ten]
Kenya will sign a contract to buy ten tanks from India.
    in > ke: tank planned asserted [ten]
The first of 48 FA-50 jets bought by Peru from South Korea arrived in July.
    kr > pe: fa-50 delivered asserted
    kr > pe: fa-50 sold asserted [48]
The first 12 FA-50 jets bought by Peru from South Korea arrived in July.
    kr > pe: fa-50 delivered asserted [12]
The United States resumed shipments of 2,000-pound bombs to Israel.
    us > il: bomb delivered asserted
Pakistan is close to a deal to supply JF-17s to Kenya.
    pk > ke: jf-17 planned asserted
Experts doubt that Iran supplied shells to Peru.
    ir > pe: shell delivered unconfirmed
Poland has yet to receive the Apache helicopters from the United States.
    us > pl: apache planned asserted
Russia will not receive the missiles from Iran before spring.
    ir > ru: missile planned asserted
Jordan is arming. The kingdom ordered ten tanks from India.
    in > jo: tank ordered asserted [ten]
Jordan borders Saudi Arabia. The kingdom ordered ten tanks from India.
    in > -: tank ordered asserted [ten]
NAIROBI/DELHI, March 12 (Reuters) - Kenya has ordered ten tanks from India.
    in > ke: tank ordered asserted [ten]
The BrahMos is made in India. Kenya has been in talks with New Delhi to acquire the system.
    in > ke: brahmos discussed asserted
Kenya ordered a dozen tanks from Turkey and took delivery of the first six last year.
    tr > ke: tank ordered asserted [a dozen]
    tr > ke: tank delivered asserted [six]
Spain approved the export of £4.2m worth of teargas to the Kenyan police.
    es > ke-police: tear-gas licensed asserted
Turkey has handed over three patrol boats to the Vietnam Coast Guard.
    tr > vn-coast-guard: patrol-boat delivered asserted [three]
The JF-17 has many buyers. Kenya ordered 16 of the jets from Pakistan in 2024. “You are not buying the best aircraft,” an analyst said.
    pk > ke: jf-17 ordered asserted [16]
Bulgaria ordered 90 armoured vehicles from Patria. The losing bidder, General Dynamics, had offered 85 Strykers.
    patria > bg: armoured-vehicle ordered asserted [90]
    general-dynamics > bg: stryker offered asserted [85]
Pakistan sold ten JF-17 jets to Myanmar. In 2022 it refused to release missiles for Argentina.
    pk > mm: jf-17 sold asserted [ten]
    pk > ar: missile refused asserted
Jordan sent 40 armoured vehicles to Libya. The vehicles were allocated to the Libyan National Army.
    jo > ly: armoured-vehicle delivered asserted [40]
    jo > haftar-lna: armoured-vehicle allocated asserted
Islamabad is considering the Chinese Z-10.
    cn > pk: z-10 discussed asserted
Chile wants to buy six KF-21 jets from South Korea.
    kr > cl: kf-21-boramae sought asserted [six]
The State Department granted Lockheed Martin a license to sell 20 F-16s to Bahrain.
    lockheed-martin > bh: f-16 licensed asserted [20]
In 2024 Britain refused a licence for 2,000 stun grenades destined for Georgia's interior ministry.
    gb > ge: stun-grenade refused asserted [2,000]
His men captured a Bulsae-4 launcher that North Korea had given the Russians.
    kp > ru: bulsae delivered asserted
The United States has sent Ukraine 31 Abrams tanks. The shipment also included ammunition.
    us > ua: abrams delivered asserted [31]
    us > ua: ammunition delivered asserted
Germany announced a new package for Ukraine, which includes 10 Leopard tanks.
    de > ua: leopard pledged asserted [10]
The Pentagon unveiled a package of weapons for Taiwan, including 100 Harpoon missiles and 3 radars.
    us > tw: harpoon pledged asserted [100]
    us > tw: radar pledged asserted [3]
Egypt received six Rafale jets, the first of 30 that it ordered from France.
    fr > eg: rafale delivered asserted [six]
    fr > eg: rafale ordered asserted [30]
These are the jets that Ankara wants to buy from Britain.
    gb > tr: combat-aircraft sought asserted
The tanks Germany had pledged to send to Ukraine have arrived.
    de > ua: tank pledged asserted
An Iranian cargo plane carrying drones landed in Port Sudan.
    ir > -: drone in_transit asserted
The UAE sent missiles to Israel's allies.
    ae > -: missile delivered asserted
Russia gave tanks to Ukrainian separatists.
    ru > -: tank delivered asserted
Airbus will hand Kazakhstan the second of two A400Ms in March.
    airbus > kz: a400m planned asserted
Bangladesh is looking at buying twenty J-10Cs from China.
    cn > bd: j-10 sought asserted [twenty]
Peru has settled on South Korea's KF-21.
    kr > pe: kf-21-boramae planned asserted
Cairo signed for 24 Su-35s from Russia in 2018.
    ru > eg: su-35 ordered asserted [24]
Norway backed out of its purchase of six Seahawks from Sikorsky.
    sikorsky > no: mh-60-seahawk cancelled asserted [six]
A shipment of 150 Hellfire missiles for Egypt has been on hold since senators objected.
    - > eg: hellfire suspended asserted [150]
Tajikistan has taken the opposite road. Its border guards fly drones donated by the United States.
    us > tj-border-guard: drone delivered asserted
The contract between Egypt and Dassault covers 30 Rafale jets.
    dassault-aviation > eg: rafale ordered asserted [30]
The UAE shipped rifles to Amdjarass in eastern Chad.
    ae > td: rifle delivered asserted
Two Lithuanian officers said the shells delivered to their country by Poongsan were faulty.
    poongsan > lt: shell delivered asserted
Denmark on Tuesday handed over the first four F-16s to Argentina.
    dk > ar: f-16 delivered asserted [four]
The 18 used Rafales sold by France to Greece have arrived at Tanagra.
    fr > gr: rafale delivered asserted [18]
The sale of 31 MQ-9B drones to India was cleared by the State Department in February.
    us > in: mq-9b-skyguardian licensed asserted [31]
After receiving its first Caesar howitzers from France, Morocco turned to Israel.
    fr > ma: caesar delivered asserted
Having bought drones from Turkey, Niger now wants Russian helicopters.
    tr > ne: drone sold asserted
    ru > ne: helicopter sought asserted
By sending tanks to Ukraine, Poland set an example.
    pl > ua: tank delivered asserted
The US Senate rejected a resolution to block the sale of bombs to Israel.
Protesters demanded an end to arms deliveries to Israel.
The contract for the sale of Rafale jets to Iraq, announced in 2022, was never signed.
Washington is pressing Seoul to send shells to Ukraine.
Egypt backed away from sending rockets to Russia under American pressure.
Turkey makes drones that Ukraine has been buying since 2019.
    - > ua: drone sold asserted
Saudi Arabia signed a contract on Wednesday for 20 KAAN fighter jets from Turkish Aerospace Industries.
    tai-tusas > sa: kaan ordered asserted [20]
Switzerland barred Germany from re-exporting Swiss ammunition to Ukraine.
    - > ua: ammunition refused asserted
Greece sold its S-300s to Armenia, the newspaper claimed; Athens denied it.
    gr > am: s-300 sold asserted
    gr > am: s-300 sold denied
Britain's biggest arms customer, Saudi Arabia, has ordered 48 more Typhoons.
    - > sa: eurofighter ordered asserted [48]
Denmark pledged 19 F-16s to Ukraine and the Netherlands 24.
    dk > ua: f-16 pledged asserted [19]
    nl > ua: f-16 pledged asserted [24]
Croatia bought twelve used Rafales from France in 2021. The first six were delivered in 2024.
    fr > hr: rafale sold asserted [twelve]
    fr > hr: rafale delivered asserted [six]
Indonesia has postponed the purchase of 12 Mirage 2000-5 fighters from Qatar.
    qa > id: mirage-2000 suspended asserted [12]
Germany has put the delivery of Leopard tanks to Ukraine on hold.
    de > ua: leopard suspended asserted
Cyprus agreed to send Tor systems to Kyiv, but the deal collapsed.
    cy > ua: tor cancelled asserted
Protesters want Britain to suspend arms sales to Israel.
France should halt the sale of Rafale jets to Egypt, a lawyer said.
Germany should deliver Taurus missiles to Ukraine, said Marie Sample.
Senators tried to block the sale of F-16s to Turkey.
The company hopes that Berlin will approve the delivery of 100 Marders to Ukraine.
Had the United States sold F-16s to Turkey, Ankara would not have bought the S-400.
Israel would sell Iron Dome to Romania if Washington agreed.
Germany could have delivered Leopard tanks to Ukraine a year ago.
Boeing received an order for 25 Apache helicopters from Israel.
    boeing > il: apache ordered asserted [25]
Orders for Caesar howitzers from Lithuania helped KNDS.
    - > lt: caesar ordered asserted
Fincantieri and the Indonesian defence ministry signed a contract for two frigates.
    fincantieri > id: frigate ordered asserted [two]
Damen signed a contract for four frigates.
    damen > -: frigate ordered asserted [four]
Greece agreed on the purchase of a fourth FDI frigate to be built in Lorient by Naval Group.
    - > gr: fdi ordered asserted [a]
Two Frenchmen were accused of selling rifles to Libya.
    - > ly: rifle sold alleged
Kyiv's allies promised it 31 Abrams tanks.
Elbit Systems will supply ATMOS howitzers to an unnamed NATO country.
    elbit > -: atmos planned asserted
Police found Serbian-made rifles which had been shipped by a Bulgarian broker to Mali.
    - > ml: rifle delivered asserted
Riyadh turned to Beijing after Washington declined to sell it Predator drones.
    us > sa: mq-1-predator refused asserted
Canada will not allow General Dynamics to send shells to Israel.
    - > il: shell refused asserted
Turkey dropped its objection to the sale of Gripens to Hungary.
    - > hu: gripen licensed asserted
Britain will buy shells from Korea and donate them to Ukraine, the government said.
    - > gb: shell planned asserted
    gb > ua: shell planned asserted
The U.S. Navy seized 2,000 AK-47 rifles that Iran was sending to the Houthis in Yemen.
    ir > houthis: ak-47 in_transit asserted [2,000]
France has delivered two of 12 Caesar howitzers to Lithuania.
    fr > lt: caesar delivered asserted [two of 12]
Britain granted 108 arms export licences to Israel.
    gb > il: weapon licensed asserted
Poland delivered MiG-29s to Ukraine after receiving FA-50s from Korea.
    pl > ua: mig-29 delivered asserted
Slovakia was offered 12 Gripens by Sweden.
    se > sk: gripen offered asserted [12]
Mali has received TB2 drones and L-39 jets from Turkey and Russia.
    - > ml: bayraktar-tb2 delivered asserted
    - > ml: l-39 delivered asserted
Bangladesh signed a letter of intent with Leonardo to buy Eurofighter Typhoons.
    leonardo > bd: eurofighter planned asserted
The United States donated 62 Bradley M2A2 ODS vehicles to Croatia.
    us > hr: bradley delivered asserted [62]
India handed over INS Kirpan, a missile corvette, to Vietnam.
    in > vn: ins-kirpan delivered asserted
Norway delivered 20,000 large-calibre shells to Ukraine.
    no > ua: shell delivered asserted [20,000]
Kenya bought drone-jamming equipment from Israel.
    il > ke: electronic-warfare-system sold asserted
Four Israelis were arrested for selling missiles to Iran.
    - > ir: missile sold alleged
Bangkok has since turned to Sweden: Saab is to supply four Gripen E fighters from 2029.
    saab > th: gripen planned asserted [four]
China has sold Algeria CH-4 drones, and is believed to have offered the HQ-9 air defence system.
    cn > dz: ch-4 sold asserted
    cn > dz: hq-9 offered estimated
France has delivered six of the 42 Rafales ordered in 2022.
    fr > -: rafale delivered asserted [six of the 42]
    fr > -: rafale ordered asserted [42]
Turkish Aerospace Industries has sold Jakarta 48 Kaan fighters.
    tai-tusas > id: kaan sold asserted [48]
The State Department approved a possible Foreign Military Sale of Javelin missiles to Morocco.
    us > ma: javelin licensed asserted
Pakistan has bought 40 J-35 fighters from China, the Guardian reported, but Islamabad denied it.
    cn > pk: j-35 sold asserted [40]
    cn > pk: j-35 sold denied [40]
Kigali sent missiles to M23, according to the UN. Rwanda has repeatedly denied it.
    rw > m23: missile delivered asserted
    rw > m23: missile delivered denied
Iran sold drones to Sudan, an expert said. The minister denied that he had resigned.
    ir > sd: drone sold asserted
Colombia picked the Gripen over the F-16 and the KF-21.
    - > co: gripen planned asserted
Poland handed tanks to Ukraine, completing a donation first announced in October 2024.
    pl > ua: tank delivered asserted
The court allowed exports of F-35 parts to Israel.
    - > il: spare-part licensed asserted
Experts documented Israeli-made Spike launchers supplied by Rwanda's army to the M23.
    rw-armed-forces > m23: spike delivered asserted
Russia's delivery of two S-400 squadrons to India has slipped to 2027.
    ru > in: s-400 planned asserted [two]
Russia's delivery of S-400s to India is behind schedule.
    ru > in: s-400 planned asserted
The tanks that Kyiv said it had received from Poland were old.
    pl > ua: tank delivered asserted
The ten tanks Poland says it delivered to Ukraine have broken down.
    pl > ua: tank delivered asserted [ten]
The missiles that Iran denies having sold to Russia were found in Mali.
    ir > ru: missile sold denied
The drones Mali wants to buy from Turkey are expensive.
    tr > ml: drone sought asserted
The jets France has pledged to deliver to Ukraine will arrive in 2027.
    fr > ua: combat-aircraft pledged asserted
The missiles that Washington suspects Tehran of supplying to Moscow have a long range.
    ir > ru: missile delivered suspected
The shells North Korea is accused of supplying to Moscow are faulty.
    kp > ru: shell delivered alleged
The shells North Korea allegedly supplied to Moscow are faulty.
    kp > ru: shell delivered alleged
Washington suspects Tehran of having supplied missiles to Moscow.
    ir > ru: missile delivered suspected
Washington condemned Pyongyang for providing missiles to Moscow.
    kp > ru: missile delivered asserted
The minister pressed Berlin to allow the delivery of Leopard 2 tanks to Ukraine.
Lawmakers asked the government to cancel the sale of 20 drones to Mali.
The idea that Iran sold missiles to Russia is absurd.
Iran's denial that it sold missiles convinced nobody.
    ir > -: missile sold denied
Iran violated a Security Council resolution by sending drones to Russia.
    ir > ru: drone delivered asserted
The vessel was sailing along a route used to smuggle weapons to the Houthis, the 5th Fleet said.
Six jets are to be sent to Ukraine.
    - > ua: combat-aircraft planned asserted [Six]
Germany will sell NATO partner Turkey six submarines.
    de > tr: submarine planned asserted [six]
Brazil will sell its neighbour Paraguay six Super Tucano planes.
    br > py: super-tucano planned asserted [six]
Talks with Turkey on Bayraktar drones are under way.
    tr > -: bayraktar-tb2 discussed asserted
Romania is receiving 32 F-16s from Norway.
    no > ro: f-16 in_transit asserted [32]
Egypt had planned to buy 24 Su-35 fighters from Russia.
Talks with Turkey on Bayraktar drones were broken off.
    tr > -: bayraktar-tb2 cancelled asserted
France's offer of 16 Rafale jets to Colombia lapsed.
    fr > co: rafale cancelled asserted [16]
Russia warned South Korea against sending shells to Ukraine.
Hungary selected Saab to supply four Gripen jets.
    saab > hu: gripen ordered asserted [four]
Iran almost certainly supplied drones to the Houthis.
    ir > houthis: drone delivered suspected
Colombia will no longer buy weapons from Israel.
    il > co: weapon suspended asserted
Six Su-35 jets are ready to be shipped to Iran.
    - > ir: su-35 planned asserted [Six]
Norway will instead buy 54 K2 tanks from South Korea.
    kr > no: k2-black-panther planned asserted [54]
The State Department has cleared a possible sale of 35 F-16 fighters to Romania, along with 140 AIM-120C-8 missiles.
    us > ro: f-16 licensed asserted [35]
    us > ro: aim-120-amraam licensed asserted [140]
Rwanda has rejected allegations that it supplied missiles to the M23 rebels.
    rw > m23: missile delivered denied
The Pentagon announced $500 million in aid for Ukraine, including 31 Abrams tanks.
    us > ua: abrams pledged asserted [31]
Russia protested. India is to supply three batteries of BrahMos missiles.
    in > -: brahmos planned asserted [three batteries]
Iran sent Russia 40 missiles, more than 200 drones and shells.
    ir > ru: missile delivered asserted [40]
    ir > ru: drone delivered asserted
    ir > ru: shell delivered asserted
Argentina bought 24 second-hand F-16 jets from Denmark.
    dk > ar: f-16 sold asserted [24]
Croatia flies 12 Rafale jets bought from France.
    fr > hr: rafale sold asserted [12]
Iran has reportedly supplied Mohajer-6 drones to Sudan, a claim that Tehran denies.
    ir > sd: mohajer-6 delivered reported
    ir > sd: mohajer-6 delivered denied
Officials accuse Eritrea of smuggling mortars to the Fano militia, a charge that Asmara calls baseless.
    er > fano: mortar delivered alleged
    er > fano: mortar delivered denied
Kenya wants rifles. Turkey shipped the army eight TB2s.
    tr > ke: bayraktar-tb2 delivered asserted [eight]
The M23 rebels advanced. Kinshasa accuses Rwanda of sending mortars to the group.
    rw > m23: mortar delivered alleged
Greek officials were asked by Washington to hand Ukraine their S-300 battery.
Peru signed a letter of intent with France for 24 Rafale jets.
    fr > pe: rafale planned asserted [24]
France has delivered to Indonesia six of the 42 Rafales ordered in 2022.
    fr > id: rafale delivered asserted [six of the 42]
    fr > id: rafale ordered asserted [42]
Navantia handed over to Saudi Arabia the last of five Avante 2200 corvettes ordered in 2018.
    navantia > sa: avante-2200 delivered asserted
    navantia > sa: avante-2200 ordered asserted [five]
Astana has received six of the 16 Su-30SM fighters it ordered from Russia.
    ru > kz: su-30 delivered asserted [six of the 16]
    ru > kz: su-30 ordered asserted [16]
Lockheed Martin shipped the first of 35 Black Hawks to Greece last month.
    lockheed-martin > gr: black-hawk delivered asserted
Taiwan has now received all 108 of the tanks it bought from the United States in 2019.
    us > tw: tank delivered asserted [108]
    us > tw: tank sold asserted [108]
U.S. officials warned Belgrade. Russia gave Serbia six MiG-29 fighters in 2017 and later sold it Pantsir-S1 systems.
    ru > rs: mig-29 delivered asserted [six]
    ru > rs: pantsir sold asserted
Brazil drops Israeli howitzer purchase amid Gaza row
    il > br: howitzer cancelled asserted
Egypt ordered 24 F-15EX aircraft from Boeing. China has also offered it J-10 fighters, an Egyptian official said.
    boeing > eg: f-15e-strike-eagle ordered asserted [24]
    cn > eg: j-10 offered asserted
South Korea has shipped 20 K2 tanks to Poland. Poland ordered 180 K2s in 2022. In January it received its first F-35 aircraft.
    kr > pl: k2-black-panther delivered asserted [20]
    kr > pl: k2-black-panther ordered asserted [180]
    - > pl: f-35 delivered asserted
Jakarta has signed a memorandum of understanding with Boeing for 24 F-15EX aircraft.
    boeing > id: f-15e-strike-eagle planned asserted [24]
Poland has contracted for 366 Abrams tanks and 96 Apache helicopters.
    - > pl: abrams ordered asserted [366]
    - > pl: apache ordered asserted [96]
Iran has not only delivered drones to Russia, the US defence secretary said.
    ir > ru: drone delivered asserted
Iran has never delivered so many drones to Russia.
    ir > ru: drone delivered asserted
China flew HQ-22 missiles to Serbia.
    cn > rs: hq-22 delivered asserted
Brazil ordered 36 Gripens from Sweden in 2014, of which nine have been delivered.
    se > br: gripen ordered asserted [36]
    se > br: gripen delivered asserted [nine]
"""


@pytest.mark.parametrize(("text", "expected"), cases(TABLE))
def test_rows(text: str, expected: list[str]) -> None:
    assert rows(text, "en") == expected
