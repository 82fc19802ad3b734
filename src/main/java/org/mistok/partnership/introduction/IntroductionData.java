package org.mistok.partnership.introduction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.disclosure.PersonalData;

/// Who sent, answered and wrote in introductions, and the mailbox that a person gave for the other side. The words are
/// the organisation's and stay; name and address in them go with the person.
@Singleton
final class IntroductionData implements PersonalData {

    private final PersonalRows rows;
    private final People people;

    IntroductionData(PersonalRows rows, People people) {
        this.rows = rows;
        this.people = people;
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
        return rows.listOf(email).stream()
                .map(row -> Map.of(
                        "introduction", Long.toString(row.id()),
                        "at", row.at().toString(),
                        "what", row.what(),
                        "text", row.text()))
                .toList();
    }

    /// Who it was hangs on the row of the person.
    @Override
    public void erase(String email) {
        Person person = people.find(email);
        if (person != null) {
            rows.takeOutOfSent(email);
            rows.takeOutOfReceived(email);
            for (String words : List.of(email, person.displayName())) {
                rows.takeOutOfTexts(email, words);
                rows.takeOutOfMessages(email, words);
                rows.takeOutOfSteps(email, words);
            }
        }
    }

    /// They have their time with the introduction.
    @Override
    public void forget(Instant now) {}
}
