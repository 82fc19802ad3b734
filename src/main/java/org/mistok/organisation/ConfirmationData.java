package org.mistok.organisation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.disclosure.PersonalData;

/// Who has asked for a confirmation or answered one. The questions stay when the person goes, for the other one still
/// answers for what was confirmed.
@Singleton
final class ConfirmationData implements PersonalData {

    private final ConfirmationRows rows;

    ConfirmationData(ConfirmationRows rows) {
        this.rows = rows;
    }

    @Override
    public String what() {
        return "confirmations";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "confirmation.asked_by",
                "confirmation.answered_by",
                "confirmation.text",
                "confirmation.reason",
                "confirmation.answer");
    }

    @Override
    public List<Map<String, String>> of(String email) {
        return rows.listOf(email).stream()
                .map(ConfirmationRow::confirmation)
                .map(asked -> shown(asked, email))
                .toList();
    }

    private static Map<String, String> shown(Confirmation asked, String email) {
        Confirmation.Answer answer = asked.answer();
        return asked.askedBy().equals(email) || answer == null
                ? Map.of("asked", asked.askedAt().toString(), "text", asked.text(), "reason", asked.reason())
                : Map.of("answered", answer.at().toString(), "text", asked.text(), "reason", answer.reason());
    }

    /// Both are kept by number, which is nobody's from now on.
    @Override
    public void erase(String email) {}

    /// They have their time with their organisation.
    @Override
    public void forget(Instant now) {}
}
