package org.mistok.partnership.introduction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/// Whom introductions name. One that the survivor has already with the same party stays with the former.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface IntroductionReferenceRows extends GenericRepository<IntroductionRow, Long> {

    String NOT_TWICE = """
            and not (i.stage in ('sent', 'seen', 'asked', 'accepted') and exists (select from introduction j
                where j.stage in ('sent', 'seen', 'asked', 'accepted') and :survivor in (j.from_code, j.to_code)
                    and (case when i.from_code = :former then i.to_code else i.from_code end)
                        in (j.from_code, j.to_code)))
            and :survivor not in (i.from_code, i.to_code) and i.neighbour is distinct from :survivor""";

    @Query("update introduction i set from_code = :survivor where i.from_code = :former " + NOT_TWICE)
    void moveSender(String former, String survivor);

    @Query("update introduction i set to_code = :survivor where i.to_code = :former " + NOT_TWICE)
    void moveReceiver(String former, String survivor);

    @Query("""
            update introduction set neighbour = :survivor
            where neighbour = :former and :survivor not in (from_code, to_code)""")
    void moveNeighbour(String former, String survivor);
}
