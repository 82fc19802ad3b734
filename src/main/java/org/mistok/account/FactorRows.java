package org.mistok.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The tables of second factors and their recovery codes.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FactorRows extends GenericRepository<FactorRow, Long> {

    @Query("select f.* from second_factor f join person p on p.id = f.person_id where p.email = :email")
    @Nullable
    FactorRow find(String email);

    /// Leaves a confirmed factor alone.
    @Query("""
            insert into second_factor (person_id, secret) select id, :secret from person where email = :email
            on conflict (person_id) do update set secret = excluded.secret where second_factor.confirmed_at is null""")
    void put(String email, byte[] secret);

    @Query("""
            update second_factor set confirmed_at = :now, last_step = :step
            where person_id = :personId and confirmed_at is null""")
    int confirm(long personId, Instant now, long step);

    /// No row when this code or a later one was used before.
    @Query("update second_factor set last_step = :step where person_id = :personId and last_step < :step")
    int useStep(long personId, long step);

    /// For the trail: how somebody who takes a factor off has made sure whose it is; until the transaction ends.
    @Query("select set_config('mistok.checked', :check, true)")
    String sayChecked(String check);

    @Query("delete from second_factor where person_id = :personId")
    void delete(long personId);

    @Query("insert into recovery_code (person_id, code_hash) values (:personId, :codeHash)")
    void putRecoveryCode(long personId, byte[] codeHash);

    @Query("delete from recovery_code where person_id = :personId and code_hash = :codeHash")
    int useRecoveryCode(long personId, byte[] codeHash);

    @Query("select count(*) from recovery_code where person_id = :personId")
    long countRecoveryCodes(long personId);
}
