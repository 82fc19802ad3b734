package org.mistok.organisation;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// All organisations of the register. Each is read whole, and as one version.
@Singleton
public class Organisations {

    private static final int CHUNK = 500;
    private static final TransactionDefinition SNAPSHOT = snapshot();

    private final TransactionOperations<Connection> transactions;
    private final ProfileRules rules;
    private final RegisterRows rows;
    private final Confirmations confirmations;

    Organisations(
            TransactionOperations<Connection> transactions,
            ProfileRules rules,
            RegisterRows rows,
            Confirmations confirmations) {
        this.transactions = transactions;
        this.rules = rules;
        this.rows = rows;
        this.confirmations = confirmations;
    }

    public @Nullable Organisation find(RegisterCode code) {
        List<Organisation> found = read(reader -> reader.byCodes(List.of(code)));
        return found.isEmpty() ? null : found.getFirst();
    }

    /// @throws UnknownOrganisation when the register does not hold it
    public Organisation get(RegisterCode code) {
        Organisation organisation = find(code);
        if (organisation == null) {
            throw new UnknownOrganisation(code);
        }
        return organisation;
    }

    /// Those with these numbers, in the order of the numbers. Numbers that the register does not hold (any more)
    /// are
    /// left out.
    public List<Organisation> listByIds(Collection<Long> ids) {
        return read(reader -> reader.byIds(ids));
    }

    /// Gives every organisation to the reader, in the order of their numbers, all as of one moment.
    public void readAll(Consumer<Organisation> consumer) {
        read(reader -> {
            reader.all(consumer);
            return List.of();
        });
    }

    public long count() {
        return rows.countOrganisations();
    }

    /// All rules that a profile would break if this organisation saved it; empty when it may be saved.
    ///
    /// @throws UnknownOrganisation when the register does not hold it
    public List<Refusal> refusals(RegisterCode code, Profile profile) {
        return rules.refusals(Kind.of(code), profile, Standing.of(get(code), confirmations.list(code)));
    }

    /// Saves what an organisation says of itself, words that two persons have confirmed included. Nothing is
    /// written unless the answer is [Save.Saved]; then the
    /// version
    /// has grown by one, also when the profile is the same as before.
    ///
    /// @param expectedVersion the version that the new profile was made from
    /// @throws UnknownOrganisation when the register does not hold it
    public Save saveProfile(RegisterCode code, Profile profile, long expectedVersion, Actor actor) {
        List<Refusal> refusals = refusals(code, profile);
        if (!refusals.isEmpty()) {
            return new Save.Refused(refusals);
        }
        return transactions.executeWrite(
                status -> save(status.getConnection(), new NewProfile(code, profile, expectedVersion), actor));
    }

    /// Says that what the organisation says of itself is still right: its own words become words of this day, and
    /// nothing else changes. Examples, and what rests on a page, stay as old as they are.
    ///
    /// @param confirmedOn the day that the profile bears so far; null asks for none in particular
    /// @return null when the profile bears another day, or holds no own words
    /// @throws UnknownOrganisation when the register does not hold it
    public Save.@Nullable Saved confirm(
            RegisterCode code, LocalDate today, @Nullable LocalDate confirmedOn, Actor actor) {
        return transactions.executeWrite(status -> {
            OrganisationReader reader = new OrganisationReader(status.getConnection());
            reader.lockByCodes(List.of(code));
            List<Organisation> shown = reader.byCodes(List.of(code));
            if (shown.isEmpty()) {
                throw new UnknownOrganisation(code);
            }
            Organisation current = shown.getFirst();
            boolean expected =
                    confirmedOn == null || confirmedOn.equals(current.profile().statedOn());
            if (!expected || !current.profile().hasOwnWords()) {
                return null;
            }
            ChangeMark mark = new OrganisationWriter(status.getConnection(), actor)
                    .save(current, current.profile().confirmed(today));
            return new Save.Saved(reader.byCodes(List.of(code)).getFirst(), mark);
        });
    }

    private record NewProfile(RegisterCode code, Profile profile, long expectedVersion) {}

    private static Save save(Connection connection, NewProfile wanted, Actor actor) throws SQLException {
        OrganisationReader reader = new OrganisationReader(connection);
        List<Organisation> locked = reader.lockByCodes(List.of(wanted.code()));
        if (locked.isEmpty()) {
            throw new UnknownOrganisation(wanted.code());
        }
        Organisation current = locked.getFirst();
        if (current.version() != wanted.expectedVersion()) {
            return new Save.Stale(current);
        }
        Bridge bridge = wanted.profile().bridge();
        RegisterCode seat = bridge == null ? null : bridge.seat();
        if (seat != null && reader.byCodes(List.of(seat)).isEmpty()) {
            return new Save.Refused(List.of(Refusal.of("bridge.seat", "organisation-unknown", seat)));
        }
        ChangeMark mark = new OrganisationWriter(connection, actor).save(current, wanted.profile());
        return new Save.Saved(reader.byIds(List.of(current.id())).getFirst(), mark);
    }

    /// Inserts or updates by code, all or nothing. What the register already holds in the same form keeps its
    /// version.
    /// For importers, which check with [ProfileRules] first and report what they find.
    ///
    /// @throws IllegalArgumentException when a profile breaks a rule or a code comes twice
    public void put(Iterable<NewOrganisation> batch, Actor actor) {
        transactions.executeWrite(status -> {
            OrganisationWriter writer = new OrganisationWriter(status.getConnection(), actor);
            writer.importAlone();
            Set<RegisterCode> seen = new HashSet<>();
            SequencedMap<RegisterCode, NewOrganisation> chunk = new LinkedHashMap<>();
            for (NewOrganisation organisation : batch) {
                check(organisation);
                chunk.put(organisation.code(), organisation);
                if (!seen.add(organisation.code())) {
                    throw new IllegalArgumentException(organisation.code() + " comes twice in one import.");
                }
                if (chunk.size() == CHUNK) {
                    writer.put(chunk);
                    chunk.clear();
                }
            }
            writer.put(chunk);
            return null;
        });
    }

    private void check(NewOrganisation organisation) {
        List<Refusal> refusals = rules.refusals(Kind.of(organisation.code()), organisation.profile());
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException(
                    "The profile of " + organisation.code() + " breaks rules, nothing was written: " + refusals);
        }
    }

    public List<Block> listBlocks() {
        return rows.list().stream().map(BlockRow::block).toList();
    }

    /// Keeps a pair from being proposed, or gives another reason for it.
    public void block(Block block, Actor actor) {
        transactions.executeWrite(status -> {
            OrganisationWriter.answerFor(status.getConnection(), actor);
            rows.put(block.first().value(), block.second().value(), block.reason());
            return null;
        });
    }

    private interface Reading {
        List<Organisation> read(OrganisationReader reader) throws SQLException;
    }

    private List<Organisation> read(Reading reading) {
        return transactions.execute(SNAPSHOT, status -> reading.read(new OrganisationReader(status.getConnection())));
    }

    private static TransactionDefinition snapshot() {
        DefaultTransactionDefinition snapshot = new DefaultTransactionDefinition();
        snapshot.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return snapshot;
    }
}
