package org.mistok.account.claim;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mistok.account.Acting;
import org.mistok.account.Outcome;
import org.mistok.account.Person;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Organisations;
import org.mistok.place.RegisterCode;

/// The official mailbox domains of organisations, as their coordinators state them.
@Singleton
public class MailDomains {
    private static final int LONGEST = 253;
    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    /// Where everybody can have a mailbox: such a domain proves nothing.
    private static final Set<String> PUBLIC = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "icloud.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "t-online.de",
            "freenet.de",
            "posteo.de",
            "proton.me",
            "protonmail.com",
            "ukr.net",
            "i.ua",
            "meta.ua",
            "bigmir.net",
            "email.ua",
            "wp.pl",
            "o2.pl",
            "onet.pl",
            "interia.pl",
            "op.pl",
            "orange.fr",
            "free.fr",
            "laposte.net",
            "sfr.fr",
            "libero.it",
            "tiscali.it",
            "seznam.cz",
            "centrum.cz",
            "mail.com");

    private final ClaimRows rows;
    private final Organisations organisations;
    private final Acting acting;

    MailDomains(ClaimRows rows, Organisations organisations, Acting acting) {
        this.rows = rows;
        this.organisations = organisations;
        this.acting = acting;
    }

    /// In alphabetical order.
    public List<String> list(RegisterCode organisation) {
        return rows.listDomains(organisation.value());
    }

    /// All of them.
    public Map<RegisterCode, Set<String>> byOrganisation() {
        Map<RegisterCode, Set<String>> all = new HashMap<>();
        for (String line : rows.listAllDomains()) {
            String[] parts = line.split(" ");
            all.computeIfAbsent(RegisterCode.of(parts[0]), _ -> new TreeSet<>()).add(parts[1]);
        }
        return all;
    }

    /// @return the domain as it is kept
    public Outcome<String> state(Person by, RegisterCode organisation, String came) {
        String domain = came.strip().toLowerCase(Locale.ROOT).replaceFirst("^.*@", "");
        if (domain.length() > LONGEST || !SHAPE.matcher(domain).matches()) {
            return Outcome.refused("domain", "not-a-domain", came);
        }
        if (PUBLIC.contains(domain)) {
            return Outcome.refused("domain", "domain-public", domain);
        }
        if (!by.coordinates(organisations.get(organisation).identity().country())) {
            return Outcome.refused("organisation", "not-a-coordinator", organisation);
        }
        return acting.as(new Actor(by.email()), () -> {
            rows.putDomain(organisation.value(), domain);
            return Outcome.done(domain);
        });
    }

    public Outcome<String> remove(Person by, RegisterCode organisation, String domain) {
        if (!by.coordinates(organisations.get(organisation).identity().country())) {
            return Outcome.refused("organisation", "not-a-coordinator", organisation);
        }
        return acting.as(new Actor(by.email()), () -> {
            rows.deleteDomain(organisation.value(), domain);
            return Outcome.done(domain);
        });
    }
}
