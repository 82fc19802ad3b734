package org.mistok.call;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mistok.area.AreaCode;
import org.mistok.language.Labels;

/// A funding call as its published text describes it.
///
/// @param title in at least the five interface languages
/// @param funder who pays, by its own name
/// @param areas what it pays for; empty for anything municipal
/// @param rules who may apply; all must hold
/// @param source where the text was published
/// @param readOn the day on which we read it; later changes are not known
public record Call(
        CallCode code,
        Labels title,
        String funder,
        Set<AreaCode> areas,
        Deadline deadline,
        Terms terms,
        List<Rule> rules,
        URI source,
        LocalDate readOn) {

    public Call {
        areas = Set.copyOf(areas);
        rules = List.copyOf(rules);
    }
}
