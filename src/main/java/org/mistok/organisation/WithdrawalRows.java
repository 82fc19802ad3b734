package org.mistok.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

/// Whether organisations are shown.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WithdrawalRows extends GenericRepository<BlockRow, String> {

    @Query("""
            update organisation set withdrawn_because = :reason, version = version + 1
            where code = :code and withdrawn_because is null""")
    int withdraw(String code, String reason);

    @Query("""
            update organisation set withdrawn_because = null, version = version + 1
            where code = :code and withdrawn_because is not null""")
    int bringBack(String code);

    /// Empty when it is shown; null when there is none of this code.
    @Query("select coalesce(withdrawn_because, '') from organisation where code = :code")
    @Nullable
    String findReason(String code);

    @Query("""
            insert into change_feed (organisation_id)
            select distinct o.id from partnership p join organisation o on o.code in (p.first_code, p.second_code)
            where (p.first_code = :code or p.second_code = :code) and o.code <> :code""")
    void touchPartners(String code);
}
