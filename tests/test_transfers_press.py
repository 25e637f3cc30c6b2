"""Rows of sentences as newspapers write them, found by readers who judged articles of their own."""

from __future__ import annotations

import pytest

from tests.marked_transfers import cases, rows

FRENCH = """
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
"""
ENGLISH = """
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
"""


@pytest.mark.parametrize(("text", "expected"), cases(FRENCH))
def test_rows_in_french(text: str, expected: list[str]) -> None:
    assert rows(text, "fr") == expected


@pytest.mark.parametrize(("text", "expected"), cases(ENGLISH))
def test_rows_in_english(text: str, expected: list[str]) -> None:
    assert rows(text, "en") == expected
