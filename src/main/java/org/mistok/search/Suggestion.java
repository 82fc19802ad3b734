package org.mistok.search;

import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Kind;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// An organisation whose name begins as typed.
///
/// @param name in the reader's language
/// @param matched the other spelling, script or former name that was typed; null when it is the shown one
/// @param region oblast or NUTS code; null when unknown
public record Suggestion(
        RegisterCode code,
        Kind kind,
        String name,
        @Nullable String matched,
        CountryCode country,
        @Nullable String region) {}
