package org.mistok.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Entries that became part of others, and pairs that are to stay apart.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MergerRows extends GenericRepository<BlockRow, String> {

    /// Held until the end of the transaction, in the order of the codes, also against those who want to name them.
    @Query("""
            select code from organisation where code in (:first, :second) and withdrawn_because is null
            order by code for update""")
    List<String> lock(String first, String second);

    /// The former becomes part of the survivor, and so does all that was part of the former.
    @Query("""
            update organisation set withdrawn_because = 'merged into ' || :survivor, merged_into = :survivor,
                version = version + 1
            where code = :former or merged_into = :former""")
    void mergeInto(String former, String survivor);

    @Query("""
            insert into merger (former_code, survivor_code, taken)
            values (:former, :survivor, coalesce(string_to_array(nullif(:taken, ''), ','), '{}'))""")
    void put(String former, String survivor, String taken);

    @Query("select merged_into from organisation where code = :former")
    @Nullable
    String findSurvivor(String former);

    @Query("select code from organisation where merged_into = :survivor order by code")
    List<String> listFormer(String survivor);

    /// Pairs of former and survivor, the two codes with a space between.
    @Query("""
            select distinct o.code || ' ' || o.merged_into from merger m join organisation o on o.code = m.former_code
            where m.at > now() - interval '1 day' and o.merged_into is not null order by 1""")
    List<String> listRecent();

    @Query("""
            insert into change_feed (organisation_id)
            select distinct o.id from partnership p join organisation o on o.code in (p.first_code, p.second_code)
            where p.first_code = :code or p.second_code = :code""")
    void touchPartners(String code);

    @Query("""
            insert into kept_apart (first_code, second_code) values (:first, :second)
            on conflict (first_code, second_code) do nothing""")
    void keepApart(String first, String second);

    @Query("delete from kept_apart where first_code = :first and second_code = :second")
    void letMeet(String first, String second);

    /// Both codes with a space between, the smaller first.
    @Query("select first_code || ' ' || second_code from kept_apart order by 1")
    List<String> listKeptApart();
}
