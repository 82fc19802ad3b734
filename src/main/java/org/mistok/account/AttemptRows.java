package org.mistok.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/// The table of what is counted to slow somebody down.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttemptRows extends GenericRepository<AttemptRow, byte[]> {

    @Query("insert into attempt (kind, key, at) values (:kind, :key, :at)")
    void put(String kind, byte[] key, Instant at);

    /// The latest first.
    @Query("select at from attempt where kind = :kind and key = :key and at > :since order by at desc limit :most")
    List<Instant> list(String kind, byte[] key, Instant since, int most);

    @Query("delete from attempt where kind = :kind and key = :key")
    void forget(String kind, byte[] key);

    @Query("delete from attempt where at <= :until")
    void deleteUntil(Instant until);
}
