package org.mistok.pages.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group of checkboxes that narrow the results.
///
/// @param name the parameter
/// @param first shown at once
/// @param more behind a fold; may be empty
public record Facet(String name, String legend, List<Option> first, List<Option> more) {

    private static final int SHOWN = 8;

    /// A facet that shows the chosen options and the first few others; the rest is folded away.
    public static Facet of(String name, String legend, List<Option> options) {
        List<Option> first = options.stream()
                .filter(option -> option.chosen() || options.indexOf(option) < SHOWN)
                .toList();
        return new Facet(
                name,
                legend,
                first,
                options.stream().filter(option -> !first.contains(option)).toList());
    }

    /// @param count how many results choosing it gives, written out; null when not counted
    public record Option(
            String value, String label, @Nullable String count, boolean chosen) {}
}
