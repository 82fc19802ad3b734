package org.mistok.organisation;

import java.time.LocalDate;

/// A number of inhabitants, with its source and the day it counts for; sources differ, so a figure without them says
/// little.
public record Population(int inhabitants, LocalDate asOf, String source) {

    public Population {
        if (inhabitants < 1) {
            throw new IllegalArgumentException("Population must be a whole number from 1, not " + inhabitants + ".");
        }
    }
}
