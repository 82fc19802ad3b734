package org.mistok.pages.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.Named;

/// One candidate as shown. All scores are whole points of 100.
///
/// @param rank null in the list of those held back
/// @param moved how the rank changed through the reader's own weights; null when it did not
/// @param held why it is held back; empty when it is not
/// @param interest the form that expresses interest; null where the reader does not act for the subject
public record CandidateView(
        String code,
        Named name,
        String address,
        String kind,
        List<String> facts,
        List<Tag> tags,
        @Nullable Integer rank,
        @Nullable Move moved,
        int score,
        Direction gives,
        Direction takes,
        List<Remark> remarks,
        List<String> held,
        List<Row> criteria,
        @Nullable String interest) {

    /// A short label; `tone` is `ok`, `warn`, `bad`, `line` or empty.
    public record Tag(String tone, String text) {}

    /// Places won or lost.
    public record Move(boolean up, int places, String words) {}

    /// One direction: its value and the reasons that carry it.
    public record Direction(int value, List<Reason> reasons) {}

    /// A reason in words, with the texts it rests on.
    ///
    /// @param example one of the texts is illustrative
    public record Reason(String lead, List<Quote> quotes, boolean example) {}

    /// A need's or offer's own words.
    public record Quote(String label, String text, String language) {}

    /// A remark about the pair: `tone` as in [Tag], `icon` as in the template of that name.
    public record Remark(String tone, String icon, String text) {}

    /// A criterion in both directions.
    ///
    /// @param note what both values rest on; null when they rest on different things
    /// @param givesNote what the one value rests on; null when `note` says it
    /// @param takesNote what the other value rests on; null when `note` says it
    /// @param off the reader's weights leave it out
    public record Row(
            String label,
            String weight,
            int gives,
            int takes,
            @Nullable String note,
            @Nullable String givesNote,
            @Nullable String takesNote,
            boolean off) {}
}
