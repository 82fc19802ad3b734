package org.mistok.account.trail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// What the trail and the list of imports hold of one person.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TrailRows extends GenericRepository<TrailRow, Long> {

    @Query("""
            select e.id, e.at, e.action, 'concerned' as part, e.code, cast(e.details as text) as details
            from audit_event e where e.person_id = (select id from person where email = :email)
            union all
            select e.id, e.at, e.action, 'acted' as part, e.code, null as details
            from audit_event e where e.actor = actor_of(:email)
                and e.person_id is distinct from (select id from person where email = :email)
            union all
            select i.id, i.at, 'import.' || i.origin as action, 'acted' as part, null as code, null as details
            from import_run i where i.actor = actor_of(:email)
            order by at, id""")
    List<TrailRow> listOf(String email);
}
