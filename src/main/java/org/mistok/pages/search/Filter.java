package org.mistok.pages.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group of checkboxes that narrow the results.
///
/// @param name the parameter
/// @param first shown at once
/// @param more behind a fold; may be empty
public record Filter(String name, String legend, List<Option> first, List<Option> more) {

    private static final int SHOWN = 8;

    /// Nobody reads through more; choosing a country brings the rest of its regions up.
    private static final int MOST = 80;

    /// A group that shows the chosen options and the first few others; the rest is folded away.
    public static Filter of(String name, String legend, List<Option> options) {
        List<Option> first = options.stream()
                .filter(option -> option.chosen() || options.indexOf(option) < SHOWN)
                .toList();
        return new Filter(
                name,
                legend,
                first,
                options.stream()
                        .filter(option -> !first.contains(option))
                        .limit(MOST)
                        .toList());
    }

    /// A group of which only the chosen options are shown at once.
    public static Filter folded(String name, String legend, List<Option> options) {
        return new Filter(
                name,
                legend,
                options.stream().filter(Option::chosen).toList(),
                options.stream().filter(option -> !option.chosen()).limit(MOST).toList());
    }

    /// @param count how many results choosing it gives, written out; null when not counted
    public record Option(
            String value, String label, @Nullable String count, boolean chosen) {}
}
