package org.mistok.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.mistok.organisation.OrganisationTable.Row;
import org.mistok.organisation.PartTables.Wanted;
import org.mistok.place.RegisterCode;

/// Writes organisations in a transaction for which somebody answers.
final class OrganisationWriter {

    private final Connection connection;

    /// @param actor answers for all that the transaction writes from now on
    OrganisationWriter(Connection connection, Actor actor) throws SQLException {
        this.connection = connection;
        answerFor(connection, actor);
    }

    /// Names to the database who answers for this transaction. Without it no write of the register goes through.
    static void answerFor(Connection connection, Actor actor) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(
                "select set_config('mistok.actor', coalesce(actor_of(name), name), true) from (values (?)) as given (name)")) {
            set.setString(1, actor.name());
            set.execute();
        }
    }

    /// Lets one importer through at a time, so that two never insert the same code.
    void importAlone() throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtext('mistok.import'))")) {
            lock.execute();
        }
    }

    /// Inserts what is new, updates what differs, and does not touch the rest.
    void put(SequencedMap<RegisterCode, NewOrganisation> wanted) throws SQLException {
        Map<RegisterCode, Organisation> present = new HashMap<>();
        new OrganisationReader(connection)
                .lockByCodes(wanted.keySet())
                .forEach(organisation -> present.put(organisation.code(), organisation));
        List<Row> added = new ArrayList<>();
        List<Row> changed = new ArrayList<>();
        for (NewOrganisation organisation : wanted.values()) {
            Organisation before = present.get(organisation.code());
            if (before == null) {
                added.add(new Row(organisation, 0));
            } else if (differs(before, organisation)) {
                changed.add(new Row(organisation, before.version()));
            }
        }
        List<Wanted> parts = wanted(added, OrganisationTable.insert(connection, added), true);
        parts.addAll(wanted(changed, OrganisationTable.update(connection, changed), false));
        PartTables.write(connection, parts);
    }

    /// Takes the organisation one version further, whether or not the profile differs.
    ///
    /// @param current locked by this transaction
    ChangeMark save(Organisation current, Profile profile) throws SQLException {
        NewOrganisation next = new NewOrganisation(current.code(), current.identity(), profile);
        List<Row> rows = List.of(new Row(next, current.version()));
        PartTables.write(connection, wanted(rows, OrganisationTable.update(connection, rows), false));
        return mark(current.id());
    }

    private static boolean differs(Organisation before, NewOrganisation after) {
        return !before.identity().equals(after.identity()) || !before.profile().equals(after.profile());
    }

    private static List<Wanted> wanted(Collection<Row> rows, Map<String, Long> ids, boolean isNew) {
        List<Wanted> wanted = new ArrayList<>();
        for (Row row : rows) {
            Long id = ids.get(row.organisation().code().value());
            if (id == null) {
                throw new IllegalStateException(row.organisation().code() + " was not written although it was locked.");
            }
            wanted.add(new Wanted(id, isNew, row.organisation()));
        }
        return wanted;
    }

    private ChangeMark mark(long organisationId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select max(seq) from change_feed where xid = pg_current_xact_id() and organisation_id = ?")) {
            select.setLong(1, organisationId);
            ResultSet row = select.executeQuery();
            row.next();
            return new ChangeMark(row.getLong(1));
        }
    }
}
