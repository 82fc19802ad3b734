package org.mistok.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables of people and of whom they act for.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonRows extends GenericRepository<PersonRow, Long> {

    @Query("select " + PersonRow.COLUMNS + " from person p where p.email = :email")
    @Nullable
    PersonRow find(String email);

    @Query("select " + PersonRow.COLUMNS + " from person p where p.id = :id")
    @Nullable
    PersonRow findById(long id);

    @Query("select " + PersonRow.COLUMNS + " from person p order by p.email")
    List<PersonRow> list();

    @Query("select " + PersonRow.COLUMNS + " from person p join membership m2 on m2.person_id = p.id"
            + " where m2.code = :code order by m2.since, p.email")
    List<PersonRow> listOf(String code);

    @Query("select " + PersonRow.COLUMNS + " from person p where p.role in ('coordinator', 'administrator')"
            + " and p.notified and (p.countries = '{}' or :country = any(p.countries)) order by p.email")
    List<PersonRow> listNotifiedCoordinators(String country);

    @Query("select " + PersonRow.COLUMNS + " from session_token t join person p on p.id = t.person_id"
            + " where t.token_hash = :tokenHash and t.expires_at > :now")
    @Nullable
    PersonRow findByToken(byte[] tokenHash, Instant now);

    @Query("select count(*) from person where role = 'administrator'")
    long countAdministrators();

    /// The numbers of all administrators, whom nobody else erases before the transaction ends.
    @Query("select id from person where role = 'administrator' order by id for update")
    List<Long> lockAdministrators();

    @Query("delete from person where id = :id")
    void delete(long id);

    @Query("""
            insert into person (email, display_name, role, countries, language, password_hash)
            values (:email, :displayName, :role, string_to_array(:countries, ','), :language, :passwordHash)
            on conflict (email) do update set display_name = excluded.display_name, role = excluded.role,
                countries = excluded.countries, language = excluded.language, password_hash = excluded.password_hash""")
    void put(
            String email,
            String displayName,
            String role,
            String countries,
            String language,
            @Nullable String passwordHash);

    @Query("""
            insert into membership (person_id, code, role) select id, :code, :role from person where email = :email
            on conflict (person_id, code) do update set role = excluded.role where membership.role <> excluded.role""")
    void admit(String email, String code, String role);

    @Query("delete from membership m using person p where p.id = m.person_id and p.email = :email and m.code = :code")
    int dismiss(String email, String code);

    @Query("select count(*) from membership where code = :code and role = 'owner'")
    long countOwners(String code);

    @Query("""
            delete from membership m using person p where p.id = m.person_id and p.email = :email
            and m.code <> all(string_to_array(:codes, ','))""")
    void dismissFromOthers(String email, String codes);

    @Query("update person set password_hash = :passwordHash where id = :id")
    void setPassword(long id, String passwordHash);

    @Query("update person set email = :email where id = :id")
    void setEmail(long id, String email);

    @Query("update person set display_name = :displayName, language = :language where id = :id")
    void setFacts(long id, String displayName, String language);

    @Query("update person set role = :role, countries = string_to_array(:countries, ',') where id = :id")
    void setRole(long id, String role, String countries);

    @Query("update person set notified = :notified where id = :id")
    void setNotified(long id, boolean notified);

    @Query("select " + PersonRow.COLUMNS + " from person p where cast(p.unsubscribe_key as text) = :key")
    @Nullable
    PersonRow findByUnsubscribeKey(String key);

    @Query("""
            select case when first_code = :code then second_code else first_code end
            from partnership where status = 'active' and (first_code = :code or second_code = :code)""")
    List<String> listPartners(String code);

    /// Names to the database who answers for what this transaction writes: by number, so that it may change the
    /// address.
    @Query("select set_config('mistok.actor', coalesce(actor_of(:name), :name), true)")
    String answerFor(String name);
}
