package org.mistok.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/// Which organisations hold statements whose day has come.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EmbargoRows extends GenericRepository<BlockRow, String> {

    @Query("""
            select code from organisation where id in (
                select organisation_id from need where shown_from <= :today
                union select organisation_id from offer where shown_from <= :today)
            order by code""")
    List<String> listEnding(LocalDate today);
}
