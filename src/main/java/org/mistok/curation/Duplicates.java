package org.mistok.curation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Outcome;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.account.claim.MailDomains;
import org.mistok.curation.Resemblance.Sign;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Mergers;
import org.mistok.organisation.Mergers.Apart;
import org.mistok.organisation.Merging.Part;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Refusal;
import org.mistok.organisation.Save;
import org.mistok.place.Coordinates;
import org.mistok.place.RegisterCode;
import org.mistok.search.AlikeNames;
import org.mistok.search.Snapshot;

/// Entries that may be one organisation. Looked for among diaspora organisations, which people and spreadsheets bring;
/// hromadas and municipalities come from registers, and only an administrator may merge two of them.
@Singleton
public class Duplicates {
    private static final int LEAST_CONFIDENCE = 50;
    private static final double NEAR_KM = 5;

    private final AlikeNames names;
    private final MailDomains domains;
    private final Mergers mergers;
    private final Organisations organisations;

    Duplicates(AlikeNames names, MailDomains domains, Mergers mergers, Organisations organisations) {
        this.names = names;
        this.domains = domains;
        this.mergers = mergers;
        this.organisations = organisations;
    }

    /// Those that the person may merge, the likeliest first, without those that are known to be different.
    public List<Resemblance> list(Person by, Snapshot snapshot) {
        if (!by.role().coordinates()) {
            return List.of();
        }
        Set<Apart> apart = mergers.listKeptApart();
        return find(snapshot).stream()
                .filter(found -> mayMerge(by, found.first()) && mayMerge(by, found.second()))
                .filter(found -> !apart.contains(found.pair()))
                .toList();
    }

    private List<Resemblance> find(Snapshot snapshot) {
        List<Organisation> all = snapshot.organisations().stream()
                .filter(one -> one.kind() == Kind.DIASPORA)
                .map(one -> one.seenBy(Viewer.ANONYMOUS))
                .toList();
        Sites sites = new Sites(all);
        Map<RegisterCode, Set<String>> mailboxes = domains.byOrganisation();
        Map<Apart, List<Sign>> signs =
                new TreeMap<>(Comparator.comparing(Apart::first).thenComparing(Apart::second));
        Map<RegisterCode, Organisation> byCode = new HashMap<>();
        all.forEach(one -> byCode.put(one.code(), one));
        names.among(all)
                .forEach(pair -> add(signs, pair.first(), pair.second(), new Sign.AlikeNames((int)
                        Math.round(100 * pair.likeness()))));
        grouped(all, sites::own)
                .forEach((site, group) -> each(group, (a, b) -> add(signs, a, b, new Sign.SameSite(site))));
        grouped(all, one -> mailboxes.getOrDefault(one.code(), Set.of()))
                .forEach((domain, group) -> each(group, (a, b) -> add(signs, a, b, new Sign.SameMailboxes(domain))));
        List<Resemblance> found = new ArrayList<>();
        signs.forEach((pair, list) -> {
            Organisation a = Objects.requireNonNull(byCode.get(pair.first()));
            Organisation b = Objects.requireNonNull(byCode.get(pair.second()));
            if (isNear(a, b)) {
                list.add(new Sign.SamePlace());
            }
            found.add(new Resemblance(a, b, list));
        });
        return found.stream()
                .filter(one -> one.confidence() >= LEAST_CONFIDENCE)
                .sorted(Comparator.comparing(Resemblance::confidence)
                        .reversed()
                        .thenComparing(one -> one.first().code())
                        .thenComparing(one -> one.second().code()))
                .toList();
    }

    private interface Keys {
        Collection<String> of(Organisation one);
    }

    private static Map<String, List<Organisation>> grouped(List<Organisation> all, Keys keys) {
        Map<String, List<Organisation>> groups = new TreeMap<>();
        all.forEach(one -> keys.of(one)
                .forEach(key ->
                        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(one)));
        return groups;
    }

    private interface Both {
        void of(Organisation a, Organisation b);
    }

    private static void each(List<Organisation> group, Both both) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                both.of(group.get(i), group.get(j));
            }
        }
    }

    private static void add(Map<Apart, List<Sign>> signs, Organisation a, Organisation b, Sign sign) {
        signs.computeIfAbsent(new Apart(a.code(), b.code()), _ -> new ArrayList<>())
                .add(sign);
    }

    private static boolean isNear(Organisation a, Organisation b) {
        RegisterCode seat = seat(a);
        if (seat != null && seat.equals(seat(b))) {
            return true;
        }
        Coordinates here = a.identity().centre();
        Coordinates there = b.identity().centre();
        return here != null && there != null && here.kilometresTo(there) < NEAR_KM;
    }

    private static @Nullable RegisterCode seat(Organisation one) {
        return one.profile().bridge() == null ? null : one.profile().bridge().seat();
    }

    private static boolean mayMerge(Person by, Organisation one) {
        return by.coordinates(one.identity().country());
    }

    /// Remembers that the two are different, so that nobody is asked again; or takes that back.
    public Outcome<Apart> keepApart(Person by, RegisterCode one, RegisterCode other, boolean apart) {
        Organisation first = organisations.get(one);
        Organisation second = organisations.get(other);
        Refusal refusal = refusal(by, first, second);
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        Apart pair = new Apart(one, other);
        if (apart) {
            mergers.keepApart(pair, new Actor(by.email()));
        } else {
            mergers.letMeet(pair, new Actor(by.email()));
        }
        return Outcome.done(pair);
    }

    /// Why this person may not merge these two; null when it may.
    public @Nullable Refusal refusal(Person by, Organisation one, Organisation other) {
        if (one.code().equals(other.code())) {
            return Outcome.refusal("former", "merge-with-itself", one.code());
        }
        if (one.kind() != other.kind()) {
            return Outcome.refusal("former", "merge-of-kinds", one.code(), other.code());
        }
        if (one.kind() != Kind.DIASPORA && by.role() != Role.ADMINISTRATOR) {
            return Outcome.refusal("former", "merge-of-registers", other.code());
        }
        for (Organisation each : List.of(one, other)) {
            if (!mayMerge(by, each)) {
                return Outcome.refusal("former", "not-a-coordinator", each.code());
            }
        }
        return null;
    }

    /// What is wanted, as somebody has read the two.
    public record Wish(
            RegisterCode survivor, long survivorVersion, RegisterCode former, long formerVersion, Set<Part> taken) {}

    /// Makes the two one. See [Mergers].
    public Outcome<Save.Saved> merge(Person by, Wish wish) {
        Organisation survivor = organisations.get(wish.survivor());
        Organisation former = organisations.get(wish.former());
        Refusal refusal = refusal(by, survivor, former);
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        if (survivor.version() != wish.survivorVersion() || former.version() != wish.formerVersion()) {
            return Outcome.refused("version", "merge-outdated");
        }
        return switch (mergers.merge(new Mergers.Wanted(survivor, former, wish.taken()), new Actor(by.email()))) {
            case Save.Saved saved -> Outcome.done(saved);
            case Save.Stale _ -> Outcome.refused("version", "merge-outdated");
            case Save.Refused(var refusals) -> new Outcome.Refused<>(refusals.getFirst());
        };
    }
}
