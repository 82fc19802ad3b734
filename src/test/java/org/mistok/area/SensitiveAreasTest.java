package org.mistok.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which needs are not for everybody while the war lasts. The list is written out, so that an area that loses its mark,
/// or gets one, is noticed.
class SensitiveAreasTest {

    @Test
    void exactlyTheAreasOfPossibleTargetsAreMarked() {
        assertThat(Thesaurus.load(ThesaurusTest.DIRECTORY).areas())
                .filteredOn(Area::sensitive)
                .extracting(area -> area.code().value())
                .containsExactlyInAnyOrder(
                        // energy
                        "energy",
                        "energy-efficiency",
                        "renewable-energy",
                        "bioenergy",
                        "district-heating",
                        "backup-power",
                        "power-grid",
                        "street-lighting",
                        // water
                        "water",
                        "water-supply",
                        "wastewater",
                        "stormwater",
                        "water-quality",
                        // civil protection, shelters, evacuation
                        "civil-protection",
                        "shelters",
                        "fire-rescue",
                        "early-warning",
                        "crisis-management",
                        "resilience-points",
                        "explosive-ordnance-awareness",
                        "demining",
                        "natural-hazards",
                        "radiation-chemical-protection",
                        "evacuation",
                        // hospitals; not doctors, rehabilitation and prevention
                        "hospital",
                        "emergency-medicine",
                        "medical-equipment",
                        // bridges and what else moves people and goods in an emergency
                        "bridges",
                        "rail-and-ports",
                        // telecommunication
                        "telecommunications",
                        "cybersecurity",
                        "safe-city");
    }
}
