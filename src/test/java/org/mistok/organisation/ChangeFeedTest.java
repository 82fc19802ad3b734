package org.mistok.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mistok.organisation.Samples.TESTER;
import static org.mistok.organisation.Samples.need;
import static org.mistok.organisation.Samples.needing;
import static org.mistok.organisation.Samples.organisation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mistok.disclosure.Audience;
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

class ChangeFeedTest {

    private static final int ORGANISATIONS = 12;

    private RegisterContext register;
    private Organisations organisations;
    private ChangeFeed feed;

    @BeforeEach
    void open() {
        register = RegisterContext.open();
        organisations = register.bean(Organisations.class);
        feed = register.bean(ChangeFeed.class);
        List<NewOrganisation> all = new ArrayList<>();
        for (int i = 0; i < ORGANISATIONS; i++) {
            all.add(organisation(code(i)));
        }
        organisations.put(all, TESTER);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private static RegisterCode code(int i) {
        return RegisterCode.of("PL-%04d".formatted(i));
    }

    /// A reader as the index is one: keeps the horizon, and skips the numbers above it that it has had.
    private final class Reader {
        private Horizon horizon = Horizon.START;
        private final Set<Long> had = new HashSet<>();
        private final List<Change> applied = new ArrayList<>();

        List<Change> read() {
            Feed now = feed.read(horizon);
            List<Change> fresh = now.changes().stream()
                    .filter(change -> had.add(change.seq()))
                    .toList();
            applied.addAll(fresh);
            horizon = now.next();
            return fresh;
        }
    }

    private long save(int i, String text) {
        RegisterCode code = code(i);
        while (true) {
            Save save = organisations.saveProfile(
                    code,
                    needing(need("n1", "culture", text, Audience.PUBLIC)),
                    organisations.get(code).version(),
                    TESTER);
            if (save instanceof Save.Saved saved) {
                return saved.mark().seq();
            }
        }
    }

    @Test
    void everyWriteIsReadOnceAndTheHorizonFollows() {
        Reader reader = new Reader();
        assertThat(reader.read()).hasSize(ORGANISATIONS);
        assertThat(reader.read()).isEmpty();
        long mark = save(0, "one");
        List<Change> changes = reader.read();
        assertThat(changes).extracting(Change::seq).containsExactly(mark);
        assertThat(changes)
                .extracting(Change::organisationId)
                .containsExactly(organisations.get(code(0)).id());
        assertThat(feed.read(reader.horizon).changes()).isEmpty();
        assertThat(feed.now()).isEqualTo(reader.horizon);
    }

    @Test
    void aPartnershipAndABlockAreChangesOfBothSides() {
        Reader reader = new Reader();
        reader.read();
        Partnership partnership = new Partnership(
                code(3), code(1), Partnership.Type.CONTACT, Partnership.Status.ACTIVE, null, Set.of(), "x");
        register.bean(Partnerships.class).put(List.of(partnership), TESTER);
        assertThat(reader.read()).extracting(Change::organisationId).containsExactlyInAnyOrder(id(1), id(3));
        register.bean(Partnerships.class).put(List.of(partnership), TESTER);
        assertThat(reader.read()).as("the same again").isEmpty();
        organisations.block(new Block(code(4), code(2), "x"), TESTER);
        assertThat(reader.read()).extracting(Change::organisationId).containsExactlyInAnyOrder(id(2), id(4));
    }

    private long id(int i) {
        return organisations.get(code(i)).id();
    }

    @Test
    void aSlowTransactionWithASmallerNumberIsNotSkipped() throws SQLException {
        Reader reader = new Reader();
        reader.read();
        try (Connection slow = register.connect();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            touch(statement, 5);
            long fast = save(6, "fast");
            assertThat(reader.read())
                    .extracting(Change::seq)
                    .as("not held back")
                    .containsExactly(fast);
            assertThat(reader.read()).isEmpty();
            slow.commit();
        }
        assertThat(reader.read())
                .extracting(Change::organisationId)
                .as("not skipped")
                .containsExactly(id(5));
        assertThat(reader.read()).isEmpty();
    }

    @Test
    void aLongTransactionHoldsNobodyBackAndItsChangesComeAtLast() throws SQLException {
        Reader reader = new Reader();
        reader.read();
        try (Connection slow = register.connect();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            touch(statement, 0);
            Horizon start = feed.read(reader.horizon).next();
            for (int i = 1; i < 10; i++) {
                long mark = save(i, "while it is open");
                assertThat(reader.read()).extracting(Change::seq).containsExactly(mark);
                assertThat(reader.horizon)
                        .as("stays below the open transaction")
                        .isEqualTo(start);
            }
            touch(statement, 11);
            slow.commit();
        }
        assertThat(reader.read()).extracting(Change::organisationId).containsExactlyInAnyOrder(id(0), id(11));
        save(1, "after it");
        reader.read();
        assertThat(feed.read(reader.horizon).changes()).isEmpty();
    }

    @Test
    void aTransactionRolledBackLeavesNothingAndStopsNothing() throws SQLException {
        Reader reader = new Reader();
        reader.read();
        try (Connection lost = register.connect();
                Statement statement = lost.createStatement()) {
            lost.setAutoCommit(false);
            touch(statement, 0);
            lost.rollback();
        }
        long mark = save(1, "x");
        assertThat(reader.read()).extracting(Change::seq).containsExactly(mark);
        assertThat(feed.read(reader.horizon).changes()).isEmpty();
    }

    private static void touch(Statement statement, int i) throws SQLException {
        statement.execute("set local mistok.actor = 'slow'");
        statement.execute("update organisation set version = version + 1 where code = '" + code(i) + "'");
    }

    @Test
    void whateverTheOrderOfCommitsAReaderEndsWithWhatTheRegisterHolds() throws Exception {
        Reader reader = new Reader();
        Map<Long, Long> seen = new HashMap<>();
        CountDownLatch writing = new CountDownLatch(4);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                Random random = new Random(writer);
                writers.add(pool.submit(() -> {
                    writeAndWait(random);
                    writing.countDown();
                    return null;
                }));
            }
            while (writing.getCount() > 0) {
                apply(reader, seen);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        apply(reader, seen);
        organisations.readAll(
                organisation -> assertThat(seen).containsEntry(organisation.id(), organisation.version()));
        assertThat(reader.applied).extracting(Change::seq).doesNotHaveDuplicates();
        assertThat(reader.applied)
                .hasSize(Math.toIntExact(
                        seen.values().stream().mapToLong(version -> version).sum()));
    }

    /// As the index does: looks up what has changed after it has read that it changed.
    private void apply(Reader reader, Map<Long, Long> seen) {
        List<Long> ids =
                reader.read().stream().map(Change::organisationId).distinct().toList();
        organisations.listByIds(ids).forEach(organisation -> seen.put(organisation.id(), organisation.version()));
    }

    private void writeAndWait(Random random) throws SQLException, InterruptedException {
        try (Connection connection = register.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 60; i++) {
                touch(statement, random.nextInt(ORGANISATIONS));
                Thread.sleep(random.nextInt(8));
                if (random.nextInt(6) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
    }

    @Test
    void aHorizonFromTheFutureOfAnotherRegisterBringsEverything() {
        Feed all = feed.read(new Horizon(1_000_000_000_000L));
        assertThat(all.changes()).hasSize(ORGANISATIONS);
        assertThat(all.next()).isEqualTo(feed.now());
    }

    @Test
    void theSourceIsTheSameEachTimeAndAnotherForAnotherDatabase() {
        assertThat(feed.source()).isEqualTo(feed.source());
        try (RegisterContext other = RegisterContext.open()) {
            assertThat(other.bean(ChangeFeed.class).source()).isNotEqualTo(feed.source());
        }
    }

    @Test
    void aListenerIsWokenByACommitAndAfterItsConnectionWasLost() throws Exception {
        Semaphore woken = new Semaphore(0);
        feed.listen(woken::release);
        assertThat(woken.tryAcquire(20, TimeUnit.SECONDS))
                .as("at the beginning")
                .isTrue();
        save(0, "one");
        assertThat(woken.tryAcquire(20, TimeUnit.SECONDS)).as("by a commit").isTrue();
        try (Connection connection = register.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'mistok change feed' and datname = current_database()");
        }
        assertThat(woken.tryAcquire(20, TimeUnit.SECONDS))
                .as("by the new connection")
                .isTrue();
        save(0, "two");
        assertThat(woken.tryAcquire(20, TimeUnit.SECONDS))
                .as("by a commit again")
                .isTrue();
    }
}
