package org.mistok.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.disclosure.PersonalData;

/// Mails to a person. [Postman] forgets them when they have had their time.
@Singleton
final class MailData implements PersonalData {

    private final MailRows rows;
    private final People people;

    MailData(MailRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    @Override
    public String what() {
        return "mails";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "mail.kind",
                "mail.recipient",
                "mail.language",
                "mail.subject",
                "mail.text",
                "mail.unsubscribe",
                "mail.state",
                "mail.reason");
    }

    /// Without their texts, in which are links that open doors.
    @Override
    public List<Map<String, String>> of(String email) {
        return rows.listTo(email).stream().map(MailData::shown).toList();
    }

    private static Map<String, String> shown(MailRow mail) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("kind", mail.kind());
        shown.put("to", mail.recipient());
        shown.put("subject", mail.subject());
        shown.put("writtenAt", mail.writtenAt().toString());
        shown.put("state", mail.state());
        if (mail.reason() != null) {
            shown.put("reason", mail.reason());
        }
        return shown;
    }

    /// Those to others lose the name and the address.
    @Override
    public void erase(String email) {
        Person person = people.find(email);
        rows.deleteTo(email);
        rows.takeOut(email);
        if (person != null) {
            rows.takeOut(person.displayName());
        }
    }

    @Override
    public void forget(Instant now) {}
}
