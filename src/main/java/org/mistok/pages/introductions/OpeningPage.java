package org.mistok.pages.introductions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.Named;
import org.mistok.pages.introductions.IntroductionPage.ActionForm;
import org.mistok.pages.introductions.IntroductionPage.Party;
import org.mistok.pages.partners.CandidateView;

/// The form that opens an introduction, with what to know before.
///
/// @param obstacle why it is not possible now; null when it is
/// @param helping the live partners of who would be asked
/// @param notes how many wait there, and how many more may be sent
/// @param texts the fields of the message, one a language
public record OpeningPage(
        Frame frame,
        Party from,
        Party to,
        @Nullable String obstacle,
        List<Named> helping,
        List<String> notes,
        CandidateView match,
        ActionForm form,
        List<IntroductionPage.Input> texts,
        List<FieldError> errors) {

    /// What was typed stays, also when it has become impossible meanwhile.
    public boolean hasForm() {
        return obstacle == null || !errors.isEmpty();
    }

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }
}
