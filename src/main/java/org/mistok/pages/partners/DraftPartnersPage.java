package org.mistok.pages.partners;

import java.util.List;
import org.mistok.pages.Frame;

/// The partners of somebody without an account.
///
/// @param typed what stood in the form, for the way back
public record DraftPartnersPage(
        Frame frame, String lede, boolean illustrative, List<CandidateView> candidates, List<Typed> typed) {

    /// A field of the form.
    public record Typed(String name, String value) {}

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }
}
