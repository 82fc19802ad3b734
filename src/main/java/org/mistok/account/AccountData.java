package org.mistok.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.disclosure.PersonalData;

/// The account itself: who it is, for whom the person acts, how the person proves who it is, and links under way.
@Singleton
final class AccountData implements PersonalData {

    private final PersonRows people;
    private final FactorRows factors;
    private final LinkRows links;

    AccountData(PersonRows people, FactorRows factors, LinkRows links) {
        this.people = people;
        this.factors = factors;
        this.links = links;
    }

    @Override
    public String what() {
        return "account";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "person.email",
                "person.display_name",
                "person.role",
                "person.password_hash",
                "person.countries",
                "person.language",
                "membership.code",
                "membership.role",
                "second_factor.secret",
                "recovery_code.code_hash",
                "one_time_link.token_hash",
                "one_time_link.purpose",
                "one_time_link.email");
    }

    @Override
    public List<Map<String, String>> of(String email) {
        PersonRow row = people.find(email);
        if (row == null) {
            return List.of();
        }
        List<Map<String, String>> all = new ArrayList<>();
        all.add(facts(row));
        row.person().memberships().stream()
                .map(one -> Map.of(
                        "organisation",
                        one.organisation().value(),
                        "role",
                        one.right().code()))
                .forEach(all::add);
        FactorRow factor = factors.find(email);
        if (factor != null && factor.confirmedAt() != null) {
            String left = Long.toString(factors.countRecoveryCodes(row.id()));
            all.add(Map.of("secondFactorSince", factor.confirmedAt().toString(), "recoveryCodesLeft", left));
        }
        links.listOf(email).forEach(link -> all.add(shown(link)));
        return all;
    }

    private static Map<String, String> facts(PersonRow row) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("number", Long.toString(row.id()));
        facts.put("email", row.email());
        facts.put("name", row.displayName());
        facts.put("role", row.person().role().code());
        facts.put("countries", row.countries());
        facts.put("language", row.language());
        facts.put("notified", Boolean.toString(row.notified()));
        facts.put("passwordSet", Boolean.toString(row.passwordHash() != null));
        return facts;
    }

    private static Map<String, String> shown(LinkRow link) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("linkFor", link.purpose());
        shown.put("expiresAt", link.expiresAt().toString());
        if (link.email() != null) {
            shown.put("newEmail", link.email());
        }
        return shown;
    }

    /// All of it hangs on the row of the person, but for links of others who wanted to have this address.
    @Override
    public void erase(String email) {
        links.deleteTo(email);
    }

    @Override
    public void forget(Instant now) {
        links.deleteExpired(now);
    }
}
