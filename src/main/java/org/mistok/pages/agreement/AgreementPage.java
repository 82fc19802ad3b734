package org.mistok.pages.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;

/// One agreement.
///
/// @param steps what the reader can do with it
/// @param act where that is sent
/// @param edit the form to change it; null for who cannot
/// @param meetings null for who may not know of them
public record AgreementPage(
        Frame frame,
        String heading,
        String tone,
        String state,
        List<PartyView> parties,
        List<Fact> facts,
        List<Link> documents,
        @Nullable String source,
        List<Step> steps,
        String act,
        @Nullable String edit,
        @Nullable Meetings meetings,
        List<Change> history,
        List<FieldError> errors) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// @param address of the profile; null for a party that has none
    /// @param note whether it has confirmed
    public record PartyView(
            String name,
            String lang,
            @Nullable String address,
            String place,
            @Nullable String note) {}

    /// A label and its value in words.
    public record Fact(String label, String value) {}

    /// @param action its code
    /// @param typed the reason as typed; empty for none
    public record Step(String action, String button, boolean needsReason, String typed) {}

    /// @param add the form for another one; null when none can be added
    public record Meetings(List<MeetingView> list, @Nullable String add) {}

    /// @param moment for programs
    /// @param calendar the address of its calendar file
    public record MeetingView(
            String title,
            String moment,
            String when,
            List<Fact> facts,
            @Nullable String link,
            boolean cancelled,
            String edit,
            String calendar) {}

    /// @param by who answers for it; null for somebody whom the reader need not know
    public record Change(
            String moment,
            String when,
            String what,
            @Nullable String by) {}
}
