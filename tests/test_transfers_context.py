"""Parties and ways that a sentence takes from the one before: "the East African country", "Le boutre était parti"."""

from __future__ import annotations

import pytest

from tests.marked_transfers import cases, rows

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
"""


@pytest.mark.parametrize(("text", "expected"), cases(FRENCH))
def test_rows_in_french(text: str, expected: list[str]) -> None:
    assert rows(text, "fr") == expected


@pytest.mark.parametrize(("text", "expected"), cases(ENGLISH))
def test_rows_in_english(text: str, expected: list[str]) -> None:
    assert rows(text, "en") == expected
