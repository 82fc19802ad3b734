package org.mistok.account.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Audience;
import org.mistok.place.RegisterCode;

/// For whom needs and offers are, at the narrowest they were and are: what somebody has taken back from the public
/// stays
/// taken back, though the trail keeps it.
final class Narrowest {
    private static final String SELECT = """
            select e.code, split_part(e.action, '.', 1) as part, held->>'key' as key, held->>'audience' as audience,
                   held->>'shown_from' as shown_from
            from audit_event e cross join lateral jsonb_array_elements(e.details->'rows') held
            where e.code = any(?) and e.action in ('need.added', 'need.removed', 'offer.added', 'offer.removed')
            union all
            select o.code, 'need', n.key, n.audience, n.shown_from::text
            from need n join organisation o on o.id = n.organisation_id where o.code = any(?)
            union all
            select o.code, 'offer', n.key, n.audience, n.shown_from::text
            from offer n join organisation o on o.id = n.organisation_id where o.code = any(?)""";

    private static final int LISTS = 3;

    private final Map<String, Audience> audiences = new HashMap<>();

    private Narrowest() {}

    static Narrowest read(Connection connection, Collection<RegisterCode> codes, LocalDate today) throws SQLException {
        Narrowest narrowest = new Narrowest();
        if (codes.isEmpty()) {
            return narrowest;
        }
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            for (int i = 1; i <= LISTS; i++) {
                select.setArray(i, connection.createArrayOf("text", TrailQuery.codes(codes)));
            }
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                String statement = rows.getString("code") + " " + rows.getString("part") + " " + rows.getString("key");
                Audience audience = now(rows.getString("audience"), rows.getString("shown_from"), today);
                narrowest.audiences.merge(statement, audience, (one, two) -> one.compareTo(two) > 0 ? one : two);
            }
        }
        return narrowest;
    }

    private static Audience now(String audience, @Nullable String shownFrom, LocalDate today) {
        boolean isKeptBack = shownFrom != null && LocalDate.parse(shownFrom).isAfter(today);
        return isKeptBack ? Audience.OWNER : Audience.of(audience);
    }

    /// The owner's where nothing is known.
    Audience of(RegisterCode code, String part, String key) {
        return audiences.getOrDefault(code + " " + part + " " + key, Audience.OWNER);
    }
}
