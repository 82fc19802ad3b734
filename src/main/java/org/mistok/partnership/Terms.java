package org.mistok.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.organisation.Partnership;

/// What the parties agree.
///
/// @param since year, month or day: `2023`, `2023-05` or `2023-05-17`; null when unknown
/// @param trialUntil the last day, when it is for a limited time first; null when it is not
/// @param reviewOn when the parties want to look at it again; null when they have not said
public record Terms(
        Partnership.Type type,
        @Nullable String since,
        @Nullable LocalDate trialUntil,
        @Nullable LocalDate reviewOn,
        Set<AreaCode> areas,
        List<Document> documents) {

    public Terms {
        areas = Set.copyOf(areas);
        documents = List.copyOf(documents);
    }
}
