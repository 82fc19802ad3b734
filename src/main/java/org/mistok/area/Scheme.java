package org.mistok.area;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The vocabularies of others to which areas are mapped, in the order in which mappings are listed.
public enum Scheme {
    /// Thematic platforms 1 to 19 of the All-Ukrainian Association of Amalgamated Territorial Communities (its
    /// Strategy 2028).
    AATC("aatc", "[1-9]|1[0-9]", "a platform from 1 to 19"),
    /// Sustainable Development Goals of the United Nations, 1 to 17.
    SDG("sdg", "[1-9]|1[0-7]", "a goal from 1 to 17"),
    /// OECD-DAC purpose codes: five digits, of which the first three are the category.
    DAC("dac", "[1-9][0-9]{4}", "a purpose code of five digits"),
    /// Project sectors of the Open Contracting for Infrastructure Data Standard (code list `projectSector`).
    OC4IDS(
            "oc4ids",
            "education|health|energy(\\.(solar|wind|hydropower|biomass|geothermal))?|communications|waterAndWaste"
                    + "|governance|economy|cultureSportsAndRecreation|transport(\\.(air|water|rail|road|urban|lowCarbon))?"
                    + "|socialHousing|naturalResources(\\.floodProtection)?",
            "a code of the OC4IDS list projectSector");

    private final String prefix;
    private final Pattern shape;
    private final String expected;

    Scheme(String prefix, String shape, String expected) {
        this.prefix = prefix;
        this.shape = Pattern.compile(shape);
        this.expected = expected;
    }

    /// The prefix under which the thesaurus's files name its codes, as in `sdg:6`.
    public String prefix() {
        return prefix;
    }

    boolean admits(String notation) {
        return shape.matcher(notation).matches();
    }

    String expected() {
        return expected;
    }

    static @Nullable Scheme find(String prefix) {
        for (Scheme scheme : values()) {
            if (scheme.prefix.equals(prefix)) {
                return scheme;
            }
        }
        return null;
    }
}
