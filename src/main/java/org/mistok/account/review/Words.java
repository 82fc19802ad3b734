package org.mistok.account.review;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Outcome;
import org.mistok.disclosure.Finding;
import org.mistok.disclosure.FreeText;
import org.mistok.organisation.Refusal;

/// What author and decider write to each other. It goes out by mail, so it keeps to the rules of texts that are shown.
final class Words {
    private static final int LONGEST = 1_000;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    private Words() {}

    /// Why these words cannot be taken; null when they can.
    static @Nullable Refusal refusal(String field, String words) {
        int length = words.strip().length();
        if (length == 0) {
            return Outcome.refusal(field, "text-needed");
        }
        if (length > LONGEST) {
            return Outcome.refusal(field, "text-too-long", length, LONGEST);
        }
        if (CONTROLS.matcher(words).find()) {
            return Outcome.refusal(field, "text-control-characters", "U+0000");
        }
        List<Finding> findings = FreeText.findings(words);
        return findings.isEmpty()
                ? null
                : Outcome.refusal(
                        field,
                        findings.getFirst().concern().code(),
                        findings.getFirst().words());
    }
}
