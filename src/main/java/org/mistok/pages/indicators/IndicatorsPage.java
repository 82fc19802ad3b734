package org.mistok.pages.indicators;

import java.util.List;
import org.mistok.pages.Frame;

/// The figures of a day.
///
/// @param day as typed into the form
/// @param text of which day, in words
/// @param file the same as a table
public record IndicatorsPage(
        Frame frame,
        String day,
        String latest,
        String text,
        List<Figure> figures,
        List<Chart> charts,
        List<Figure> reach,
        Chart spread,
        String file) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// A figure and what it says.
    public record Figure(String label, String value) {}

    /// Bars with their numbers in a table.
    ///
    /// @param split whether each bar has three parts
    public record Chart(String id, String title, boolean split, List<Bar> bars) {}

    /// A bar of a length between 0 and 100.
    ///
    /// @param fresh length of its first part, continuing that of its second; dormant is what is left
    public record Bar(
            String label,
            int total,
            int fresh,
            int continuing,
            int dormant,
            double freshWidth,
            double continuingWidth,
            double dormantWidth) {}
}
