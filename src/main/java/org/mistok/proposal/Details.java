package org.mistok.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// What can be added at any time, without anybody having to agree anew. Texts that are not written yet are empty.
///
/// @param participants how many people take part
/// @param inclusion what the project does so that women and men, and people with disabilities, gain alike
/// @param answers needs and offers of the parties that the project answers
/// @param documents by link
/// @param dreamId of the project in DREAM
/// @param prozorroId of its procurement
/// @param reference that the funder gave the application
/// @param outcome what came of it
/// @param lesson what others should know
public record Details(
        @Nullable Integer participants,
        String inclusion,
        List<Answer> answers,
        List<Document> documents,
        String dreamId,
        String prozorroId,
        String reference,
        String outcome,
        String lesson) {

    public static final Details EMPTY = new Details(null, "", List.of(), List.of(), "", "", "", "", "");

    public Details {
        answers = List.copyOf(answers);
        documents = List.copyOf(documents);
    }

    /// @param key of a need (`n1`) or an offer (`o1`) in the organisation's profile
    public record Answer(RegisterCode organisation, String key) {
        @Override
        public String toString() {
            return organisation + "/" + key;
        }
    }

    public record Document(String title, String address) {}

    /// The same without what one funder gave it.
    Details forAnotherCall() {
        return new Details(participants, inclusion, answers, documents, dreamId, prozorroId, "", outcome, lesson);
    }
}
