package org.mistok.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of people.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonRows extends GenericRepository<PersonRow, String> {

    @Query("select * from person where email = :email")
    @Nullable
    PersonRow find(String email);

    @Query("select * from person order by email")
    List<PersonRow> list();

    @Query("""
            insert into person (email, display_name, role, organisation, password_hash)
            values (:email, :displayName, :role, :organisation, :passwordHash)
            on conflict (email) do update set display_name = excluded.display_name, role = excluded.role,
                organisation = excluded.organisation, password_hash = excluded.password_hash""")
    void put(PersonRow row);

    @Query("""
            select p.* from session_token t join person p using (email)
            where t.token_hash = :tokenHash and t.expires_at > :now""")
    @Nullable
    PersonRow findByToken(byte[] tokenHash, Instant now);

    @Query("""
            select case when first_code = :code then second_code else first_code end
            from partnership where status = 'active' and (first_code = :code or second_code = :code)""")
    List<String> listPartners(String code);
}
