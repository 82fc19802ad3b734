package org.mistok.pages.profile;

import org.jspecify.annotations.Nullable;

/// A need or an offer as shown.
///
/// @param grade urgency or strength, in words
/// @param audience who may see it; null for everybody
/// @param example it is illustrative, not a statement of that community
/// @param source the address of what states it; null for the organisation's own word and for examples
public record StatementView(
        String area,
        String text,
        String language,
        String grade,
        boolean urgent,
        @Nullable String audience,
        boolean example,
        String date,
        @Nullable String source) {}
