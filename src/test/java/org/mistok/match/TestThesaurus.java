package org.mistok.match;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.language.Labels;
import org.mistok.language.LanguageTag;

/// A small thesaurus in which every kinship occurs.
final class TestThesaurus {

    private TestThesaurus() {}

    static Thesaurus small() {
        return new Thesaurus(
                List.of(
                        area("energy", null),
                        area("heat", "energy"),
                        area("solar", "energy", "climate"),
                        area("water", null),
                        area("wastewater", "water"),
                        area("environment", null),
                        area("climate", "environment", "solar"),
                        area("education", null)),
                "test");
    }

    private static Area area(String code, @Nullable String broader, String... related) {
        return new Area(
                AreaCode.of(code),
                broader == null ? null : AreaCode.of(broader),
                Labels.of(Map.of(LanguageTag.of("en"), code)),
                Map.of(),
                Labels.of(Map.of(LanguageTag.of("en"), code)),
                List.of(related).stream().map(AreaCode::of).toList(),
                List.of(),
                false);
    }
}
