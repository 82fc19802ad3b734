package org.mistok.area;

import java.util.List;

/// The thesaurus has no area with this code; names those whose codes come near.
public final class UnknownArea extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient AreaCode code;
    private final transient List<AreaCode> near;

    UnknownArea(AreaCode code, List<AreaCode> near) {
        super("There is no area '" + code + "'." + maybe(near));
        this.code = code;
        this.near = List.copyOf(near);
    }

    public AreaCode code() {
        return code;
    }

    /// At most three, the nearest first; empty when nothing comes near.
    public List<AreaCode> near() {
        return near;
    }

    private static String maybe(List<AreaCode> near) {
        return near.isEmpty()
                ? " The thesaurus lists them all."
                : " Maybe "
                        + String.join(", ", near.stream().map(AreaCode::value).toList()) + "?";
    }
}
