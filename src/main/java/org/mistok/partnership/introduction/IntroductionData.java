package org.mistok.partnership.introduction;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mistok.account.Acting;
import org.mistok.disclosure.PersonalData;
import org.mistok.organisation.Actor;

/// What introductions keep of persons: who sent, answered and wrote, and mailboxes that were given as contacts. Contacts
/// and messages of closed introductions are forgotten after a while; that there was one, and how it ended, stays.
@Singleton
final class IntroductionData implements PersonalData {
    private static final Actor ACTOR = Actor.system("introductions");

    private final DataRows rows;
    private final IntroductionSettings settings;
    private final Acting acting;

    IntroductionData(DataRows rows, IntroductionSettings settings, Acting acting) {
        this.rows = rows;
        this.settings = settings;
        this.acting = acting;
    }

    @Override
    public String what() {
        return "introductions";
    }

    @Override
    public List<Map<String, String>> of(String email) {
        return rows.list(email).stream().map(IntroductionData::fields).toList();
    }

    private static Map<String, String> fields(DataRow row) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("introduction", Long.toString(row.introduction()));
        fields.put("what", row.what());
        fields.put("at", row.at().toString());
        if (row.text() != null) {
            fields.put("text", row.text());
        }
        return fields;
    }

    @Override
    public void erase(String email) {
        acting.run(ACTOR, () -> {
            rows.forgetSender(email);
            rows.forgetReceiver(email);
            rows.forgetSteps(email);
            rows.forgetWriter(email);
        });
    }

    @Override
    public void forget(Instant now) {
        acting.run(ACTOR, () -> {
            Instant before = now.minus(Duration.ofDays(settings.keepDays()));
            rows.deleteMessages(before);
            rows.forgetContacts(before);
        });
    }
}
