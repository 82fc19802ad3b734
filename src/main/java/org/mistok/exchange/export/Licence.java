package org.mistok.exchange.export;

import java.util.List;

/// Under what terms facts from a source may be used, by what the source is called. The table is that of
/// `fixtures/README.md`; the first line that fits counts.
final class Licence {

    private record Line(String part, String terms) {}

    private static final String OFFICIAL = "Official document, free of copyright";

    private static final List<Line> TERMS = List.of(
            new Line("KSE", "MIT"),
            new Line("Eurostat", "Eurostat reuse policy, © European Union, attribution"),
            new Line("GISCO", "Eurostat reuse policy, © European Union, attribution"),
            new Line("GeoNames", "CC BY 4.0"),
            new Line("ISTAT", "CC BY 3.0 IT"),
            new Line("DREAM", "CC BY 4.0"),
            new Line("Wikidata", "CC0"),
            new Line("KATOTTG", OFFICIAL),
            new Line("State Statistics", OFFICIAL));

    private Licence() {}

    /// The terms; where the source is not in the table, that facts were taken and no more.
    static String of(String source) {
        for (Line line : TERMS) {
            if (source.contains(line.part())) {
                return line.terms();
            }
        }
        return "Facts as stated by the source";
    }
}
