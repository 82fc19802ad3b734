package org.mistok.exchange.export;

import java.time.LocalDate;
import java.util.List;

/// What goes along with every export, in English.
public final class Rights {

    private Rights() {}

    /// @param day on which the export was made
    public static List<String> notes(LocalDate day) {
        return List.of(
                "Exported from Mistok on " + day + ".",
                "Facts come from the sources named in each row, under the terms named there.",
                "What is marked illustrative was made up to show how Mistok works; it is not a statement of any"
                        + " community. Keep that mark.",
                "Positions are centres of settlements, rounded to about a kilometre, never objects.");
    }
}
