package org.mistok.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// Blocked pairs, and what is asked of the register as a whole.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RegisterRows extends GenericRepository<BlockRow, String> {

    @Query("select first_code, second_code, reason from pair_block order by first_code, second_code")
    List<BlockRow> list();

    @Query("""
            insert into pair_block (first_code, second_code, reason) values (:first, :second, :reason)
            on conflict (first_code, second_code) do update set reason = excluded.reason
            where pair_block.reason <> excluded.reason""")
    void put(String first, String second, String reason);

    @Query("select count(*) from organisation")
    long countOrganisations();
}
