package org.mistok.account.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// A question to the table of events, put together from the conditions that were given, so that each can use its
/// index.
final class TrailQuery {
    private static final String SELECT = """
            select e.id, e.at, actor_address(e.actor) as actor, e.action, e.code, e.other_code, e.version, e.details::text as details,
                   p.email as person
            from audit_event e left join person p on p.id = e.person_id
            where e.id < ?""";

    private static final String COORDINATED = """
            and (left(e.code, 2) = any(?) or left(e.other_code, 2) = any(?)
                or e.code in (select code from organisation where kind = 'diaspora' and country = any(?))
                or e.other_code in (select code from organisation where kind = 'diaspora' and country = any(?))
                or e.code = any(?) or e.other_code = any(?))""";

    private static final String OWN = """
            and (e.code = any(?) or e.other_code = any(?))
            and split_part(e.action, '.', 1) not in ('pair_block', 'claim', 'invitation')""";

    private final StringBuilder sql = new StringBuilder(SELECT);
    private final List<Object> arguments = new ArrayList<>();

    TrailQuery(Circle circle, TrailFilter filter, long before) {
        arguments.add(before);
        switch (circle) {
            case Circle.Everything() -> {}
            case Circle.Coordinated(var countries, var _) when countries.isEmpty() -> and("and e.code is not null");
            case Circle.Coordinated(var countries, var own) -> {
                String[] all = countries.stream().map(CountryCode::value).toArray(String[]::new);
                and(COORDINATED, all, all, all, all, codes(own), codes(own));
            }
            case Circle.Own(var own) -> and(OWN, codes(own), codes(own));
        }
        add(filter);
    }

    private void add(TrailFilter filter) {
        if (filter.organisation() != null) {
            String code = filter.organisation().value();
            and("and (e.code = ? or e.other_code = ?)", code, code);
        }
        if (filter.actor() != null) {
            and("and e.actor = actor_of(?)", filter.actor());
        }
        if (filter.action() != null) {
            String subject = filter.action().split("\\.", 2)[0];
            and("and split_part(e.action, '.', 1) = ?", subject);
            if (!subject.equals(filter.action())) {
                and("and e.action = ?", filter.action());
            }
        }
        if (filter.from() != null) {
            and("and e.at >= ?", start(filter.from()));
        }
        if (filter.to() != null) {
            and("and e.at < ?", start(filter.to().plusDays(1)));
        }
    }

    private void and(String condition, Object... values) {
        sql.append('\n').append(condition);
        arguments.addAll(List.of(values));
    }

    /// The newest first.
    PreparedStatement prepare(Connection connection, int limit) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql + " order by e.id desc limit " + limit);
        for (int i = 0; i < arguments.size(); i++) {
            Object argument = arguments.get(i);
            select.setObject(
                    i + 1, argument instanceof String[] texts ? connection.createArrayOf("text", texts) : argument);
        }
        return select;
    }

    static String[] codes(Collection<RegisterCode> codes) {
        return codes.stream().map(RegisterCode::value).toArray(String[]::new);
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
