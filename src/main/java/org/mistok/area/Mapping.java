package org.mistok.area;

/// The place of an area in somebody else's vocabulary: `sdg:6`, `dac:14021`.
///
/// For DAC only the shape of the notation is checked here, for the other schemes the notation itself.
public record Mapping(Scheme scheme, String notation) {

    /// @throws IllegalArgumentException when the scheme has no such notation
    public Mapping {
        if (!scheme.admits(notation)) {
            throw new IllegalArgumentException("'" + notation + "' is not " + scheme.expected() + " (" + scheme + ").");
        }
    }

    /// Reads the form of the thesaurus's files, `dac:14021`.
    ///
    /// @throws IllegalArgumentException when the text has another shape
    public static Mapping parse(String text) {
        int colon = text.indexOf(':');
        Scheme scheme = colon < 0 ? null : Scheme.find(text.substring(0, colon));
        if (scheme == null) {
            throw new IllegalArgumentException(
                    "A mapping is aatc:, sdg:, dac: or oc4ids: and a code, such as 'sdg:6', not '" + text + "'.");
        }
        return new Mapping(scheme, text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return scheme.prefix() + ":" + notation;
    }
}
