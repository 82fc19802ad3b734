package org.mistok.organisation;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Merging.Part;
import org.mistok.place.RegisterCode;

/// Makes two entries of the register one, in one transaction. The former's code leads to the survivor from then on, its
/// trail stays readable, and everything that named it names the survivor. It cannot be undone.
@Singleton
public class Mergers {
    private static final Actor LATE = Actor.system("merger");

    private final TransactionOperations<Connection> transactions;
    private final MergerRows rows;
    private final ProfileRules rules;
    private final Confirmations confirmations;
    private final List<NamesOrganisations> parts;

    Mergers(
            TransactionOperations<Connection> transactions,
            MergerRows rows,
            ProfileRules rules,
            Confirmations confirmations,
            List<NamesOrganisations> parts) {
        this.transactions = transactions;
        this.rows = rows;
        this.rules = rules;
        this.confirmations = confirmations;
        this.parts = List.copyOf(parts);
    }

    /// What is wanted.
    ///
    /// @param survivor as it was read
    /// @param former as it was read
    /// @param taken what comes from the former
    public record Wanted(Organisation survivor, Organisation former, Set<Part> taken) {
        public Wanted {
            taken = Set.copyOf(taken);
            if (survivor.code().equals(former.code()) || survivor.kind() != former.kind()) {
                throw new IllegalArgumentException("Two different organisations of one kind are merged, not "
                        + survivor.code() + " and " + former.code() + ".");
            }
        }
    }

    /// Nothing is written unless the answer is [Save.Saved]; [Save.Stale] when one of the two has changed since it
    /// was
    /// read, or is gone.
    public Save merge(Wanted wanted, Actor actor) {
        return transactions.executeWrite(status -> merge(status.getConnection(), wanted, actor));
    }

    private Save merge(Connection connection, Wanted wanted, Actor actor) throws SQLException {
        RegisterCode survivor = wanted.survivor().code();
        RegisterCode former = wanted.former().code();
        OrganisationWriter writer = new OrganisationWriter(connection, actor);
        List<String> locked = rows.lock(survivor.value(), former.value());
        List<Organisation> both = new OrganisationReader(connection).byCodes(List.of(survivor, former));
        Organisation now = find(both, survivor);
        Organisation other = find(both, former);
        if (locked.size() < 2 || isStale(now, wanted.survivor()) || isStale(other, wanted.former())) {
            return new Save.Stale(now == null ? wanted.survivor() : now);
        }
        NewOrganisation merged = Merging.of(wanted.survivor(), wanted.former(), wanted.taken());
        List<Refusal> refusals = rules.refusals(
                wanted.survivor().kind(), merged.profile(), Standing.of(wanted.survivor(), confirmationsOf(wanted)));
        if (!refusals.isEmpty()) {
            return new Save.Refused(refusals);
        }
        ChangeMark mark = writer.save(wanted.survivor(), merged);
        parts.forEach(part -> part.move(former, survivor));
        rows.mergeInto(former.value(), survivor.value());
        rows.put(
                former.value(),
                survivor.value(),
                wanted.taken().stream().map(Part::code).sorted().collect(Collectors.joining(",")));
        rows.touchPartners(survivor.value());
        return new Save.Saved(
                new OrganisationReader(connection).byCodes(List.of(survivor)).getFirst(), mark);
    }

    private List<Confirmation> confirmationsOf(Wanted wanted) {
        List<Confirmation> all =
                new java.util.ArrayList<>(confirmations.list(wanted.survivor().code()));
        all.addAll(confirmations.list(wanted.former().code()));
        return all;
    }

    private static @Nullable Organisation find(List<Organisation> all, RegisterCode code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
    }

    private static boolean isStale(@Nullable Organisation now, Organisation read) {
        return now == null || now.version() != read.version();
    }

    /// What the entry of this code has become part of; null for an entry of its own and for one that never was.
    public @Nullable RegisterCode findSurvivor(RegisterCode code) {
        String survivor = rows.findSurvivor(code.value());
        return survivor == null ? null : RegisterCode.of(survivor);
    }

    /// The codes of those that have become part of this one.
    public List<RegisterCode> listFormer(RegisterCode survivor) {
        return rows.listFormer(survivor.value()).stream().map(RegisterCode::of).toList();
    }

    /// Who began to write at the moment of a merger may have named the former once more.
    @Scheduled(fixedDelay = "1h", initialDelay = "5m")
    public void moveLate() {
        for (String pair : rows.listRecent()) {
            String[] codes = pair.split(" ");
            transactions.executeWrite(status -> {
                OrganisationWriter.answerFor(status.getConnection(), LATE);
                parts.forEach(part -> part.move(RegisterCode.of(codes[0]), RegisterCode.of(codes[1])));
                return null;
            });
        }
    }

    /// Two that are not the same, although they look alike. The smaller code comes first.
    public record Apart(RegisterCode first, RegisterCode second) {
        public Apart {
            if (first.compareTo(second) > 0) {
                RegisterCode larger = first;
                first = second;
                second = larger;
            }
        }
    }

    public void keepApart(Apart pair, Actor actor) {
        transactions.executeWrite(status -> {
            OrganisationWriter.answerFor(status.getConnection(), actor);
            rows.keepApart(pair.first().value(), pair.second().value());
            return null;
        });
    }

    /// Takes back that they are not the same.
    public void letMeet(Apart pair, Actor actor) {
        transactions.executeWrite(status -> {
            OrganisationWriter.answerFor(status.getConnection(), actor);
            rows.letMeet(pair.first().value(), pair.second().value());
            return null;
        });
    }

    public Set<Apart> listKeptApart() {
        return rows.listKeptApart().stream()
                .map(pair -> pair.split(" "))
                .map(codes -> new Apart(RegisterCode.of(codes[0]), RegisterCode.of(codes[1])))
                .collect(Collectors.toUnmodifiableSet());
    }
}
