package org.mistok.pages.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.Named;
import org.mistok.pages.map.MapView;

/// The profile of one organisation.
///
/// @param address of this page
/// @param place the list of organisations of the same region or country
/// @param summary kind of place, region, population
/// @param illustrative parts of the profile are examples, not statements of the organisation
public record ProfilePage(
        Frame frame,
        Named name,
        String kind,
        String address,
        Link place,
        String summary,
        @Nullable Warning territory,
        boolean illustrative,
        List<StatementView> needs,
        List<StatementView> offers,
        List<PartnershipView> partnerships,
        List<Panel> panels,
        @Nullable MapView map) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// The official status of the territory, with its day and source.
    public record Warning(String title, String text, String source) {}

    /// An existing partnership.
    ///
    /// @param address the other side's profile; null when the register does not hold it
    public record PartnershipView(
            Named name, @Nullable String address, List<String> facts, List<String> areas, String source) {}

    /// A box of facts.
    ///
    /// @param note shown above the facts; null for none
    public record Panel(String id, String title, @Nullable String note, List<Fact> facts) {}

    /// A fact, or that it is not stated.
    ///
    /// @param detail source and date; null when the panel's note says it
    public record Fact(
            String label, List<Named> values, @Nullable String detail, boolean stated) {}
}
