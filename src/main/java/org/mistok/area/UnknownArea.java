package org.mistok.area;

/// Somebody named an area that the thesaurus does not hold.
public final class UnknownArea extends IllegalArgumentException {

    private final AreaCode code;

    UnknownArea(AreaCode code) {
        super("The thesaurus has no area '" + code + "'.");
        this.code = code;
    }

    public AreaCode code() {
        return code;
    }
}
