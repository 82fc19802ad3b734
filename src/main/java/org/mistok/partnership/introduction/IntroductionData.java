package org.mistok.partnership.introduction;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.account.Acting;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.disclosure.PersonalData;
import org.mistok.organisation.Actor;

/// Who sent, answered and wrote in introductions, and the mailbox that a person gave for the other side. The words are
/// the organisation's and stay; name and address in them go with the person. Contacts and messages of closed
/// introductions are forgotten after a while; that there was one, and how it ended, stays.
@Singleton
final class IntroductionData implements PersonalData {

    private static final Actor ACTOR = Actor.system("introductions");

    private final PersonalRows rows;
    private final People people;
    private final IntroductionSettings settings;
    private final Acting acting;

    IntroductionData(PersonalRows rows, People people, IntroductionSettings settings, Acting acting) {
        this.rows = rows;
        this.people = people;
        this.settings = settings;
        this.acting = acting;
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

    @Override
    public void forget(Instant now) {
        Instant before = now.minus(Duration.ofDays(settings.keepDays()));
        acting.run(ACTOR, () -> {
            rows.deleteMessages(before);
            rows.forgetContacts(before);
        });
    }
}
