package org.mistok.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.api.CandidateAnswer.FlagAnswer;
import org.mistok.api.IntroductionAnswer.TextAnswer;
import org.mistok.http.IntroductionRefusals;
import org.mistok.http.Messages;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Partnership;
import org.mistok.partnership.introduction.Openings;
import org.mistok.partnership.introduction.Prospect;
import org.mistok.place.RegisterCode;

/// What somebody should know before asking, and a draft of the message.
///
/// @param possible whether it can be sent now
/// @param obstacle why not, in the language of the answer; null when it can
/// @param flags what to know although it holds nobody back
/// @param partnerships who is a partner of the other side, or was
/// @param awaiting how many introductions wait for its answer; null when there are too few to tell
/// @param remaining how many more may be sent now
/// @param priorityRemaining how many of them with priority, in this quarter
/// @param message a draft in the language of the answer
/// @param translation the same in the receiver's language; null when that is the same
record IntroductionDraftAnswer(
        RegisterCode from,
        RegisterCode to,
        boolean possible,
        @Nullable String obstacle,
        List<FlagAnswer> flags,
        List<PartnershipAnswer> partnerships,
        @Nullable Integer awaiting,
        int remaining,
        int priorityRemaining,
        TextAnswer message,
        @Nullable TextAnswer translation,
        NodeAnswer explanation) {

    record PartnershipAnswer(
            RegisterCode with,
            String type,
            String status,
            @Nullable String since,
            String source) {
        static PartnershipAnswer of(Partnership partnership, RegisterCode code) {
            return new PartnershipAnswer(
                    partnership.other(code),
                    partnership.type().code(),
                    partnership.status().code(),
                    partnership.since(),
                    partnership.source());
        }
    }

    static IntroductionDraftAnswer of(Prospect prospect, Openings openings, Messages messages) {
        RegisterCode to = prospect.to().code();
        InterfaceLanguage theirs = Openings.languageOf(prospect.to());
        return new IntroductionDraftAnswer(
                prospect.from().code(),
                to,
                prospect.refusal() == null,
                prospect.refusal() == null
                        ? null
                        : IntroductionRefusals.error(prospect.refusal(), messages)
                                .message(),
                FlagAnswer.of(prospect.flags(), messages),
                prospect.helping().stream()
                        .map(partnership -> PartnershipAnswer.of(partnership, to))
                        .toList(),
                prospect.awaiting(),
                prospect.room(),
                prospect.tokens(),
                new TextAnswer(
                        messages.language().tag(),
                        openings.write(prospect, messages.language()).text()),
                theirs == messages.language() ? null : TextAnswer.of(openings.write(prospect, theirs)),
                NodeAnswer.of(prospect.explanation()));
    }
}
