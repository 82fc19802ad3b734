package org.mistok.partnership.introduction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Outcome;
import org.mistok.disclosure.Concern;
import org.mistok.disclosure.Finding;
import org.mistok.disclosure.FreeText;
import org.mistok.organisation.Refusal;

/// What may stand in the texts that the two sides write to each other. As in profiles; but nobody confirms an
/// exception,
/// and telephones and mailboxes may stand there once the two know each other's contacts.
final class TextRule {
    static final int LONGEST_MESSAGE = 4000;
    static final int LONGEST_WORDS = 1000;

    private TextRule() {}

    /// Null when the text may be sent.
    ///
    /// @param accepted whether the two know each other's contacts
    static @Nullable Refusal refusal(String field, String text, int longest, boolean accepted) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            return Outcome.refusal(field, "introduction-text-missing");
        }
        if (length > longest) {
            return Outcome.refusal(field, "text-too-long", length, longest);
        }
        if (text.chars().anyMatch(point -> Character.isISOControl(point) && "\t\n\r".indexOf(point) < 0)) {
            return Outcome.refusal(field, "introduction-text-invisible");
        }
        List<Finding> findings = FreeText.findings(text).stream()
                .filter(finding -> !accepted || !isContact(finding.concern()))
                .toList();
        return findings.isEmpty() ? null : refusal(field, findings.getFirst());
    }

    private static Refusal refusal(String field, Finding finding) {
        String code = finding.concern().code();
        return switch (finding.concern()) {
            case PHONE, EMAIL -> Outcome.refusal(field, "introduction-contact-early", finding.words());
            case INSTALLATION, ACCOUNT -> Outcome.refusal(field, "introduction-" + code, finding.words());
            case COORDINATES, MILITARY, CARD, ADDRESS -> Outcome.refusal(field, code, finding.words());
        };
    }

    private static boolean isContact(Concern concern) {
        return switch (concern) {
            case PHONE, EMAIL -> true;
            case COORDINATES, MILITARY, CARD, ADDRESS, INSTALLATION, ACCOUNT -> false;
        };
    }
}
