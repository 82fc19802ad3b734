package org.mistok.partnership.introduction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.disclosure.PersonalData;

/// Who did and wrote what in introductions. The words were said for an organisation and stay with it; who it was goes
/// with the person, and so does a mailbox that is the person's own.
@Singleton
final class IntroductionData implements PersonalData {
    private final HeldRows rows;

    IntroductionData(HeldRows rows) {
        this.rows = rows;
    }

    @Override
    public String what() {
        return "introductions";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "introduction.text",
                "introduction.second_text",
                "introduction.words",
                "introduction.sender_mailbox",
                "introduction.receiver_mailbox",
                "introduction_step.words",
                "introduction_message.text");
    }

    @Override
    public List<Map<String, String>> of(String email) {
        List<Map<String, String>> kept = new ArrayList<>();
        rows.listSteps(email)
                .forEach(step -> kept.add(Map.of(
                        "introduction", String.valueOf(step.introductionId()),
                        "at", step.at().toString(),
                        "action", step.what(),
                        "words", step.words())));
        rows.listMailboxes(email)
                .forEach(mailbox -> kept.add(Map.of(
                        "introduction", String.valueOf(mailbox.introductionId()),
                        "at", mailbox.at().toString(),
                        "mailbox", mailbox.words())));
        return kept;
    }

    /// The numbers of the person go with the person's row.
    @Override
    public void erase(String email) {
        rows.forgetMailboxes(email);
    }

    /// They have their time with their introduction.
    @Override
    public void forget(Instant now) {}
}
