package org.mistok.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The table of partnerships.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PartnershipRows extends GenericRepository<PartnershipRow, String> {

    /// Whether a party of it was withdrawn.
    String HIDDEN = """
            exists (select from organisation o
                where o.code in (first_code, second_code) and o.withdrawn_because is not null)""";

    @Query("select * from partnership where not " + HIDDEN + " order by first_code, second_code, type")
    List<PartnershipRow> list();

    @Query("select * from partnership where (first_code = :code or second_code = :code) and not " + HIDDEN
            + " order by first_code, second_code, type")
    List<PartnershipRow> listOf(String code);
}
