package org.mistok.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Actor;
import org.mistok.organisation.ChangeFeed;
import org.mistok.organisation.ChangeMark;
import org.mistok.organisation.NewOrganisation;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Partnerships;
import org.mistok.organisation.Save;
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

/// With the real PostgreSQL, because commit order is what this is about.
class IndexTest {

    private static final Actor ACTOR = Actor.system("test");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ChangeMark UNKNOWN = new ChangeMark(-1);

    @TempDir
    private Path directory;

    private final List<Index> opened = new ArrayList<>();
    private RegisterContext context;
    private Organisations organisations;

    @BeforeEach
    void openRegister() {
        context = RegisterContext.open();
        organisations = context.bean(Organisations.class);
    }

    @AfterEach
    void closeAll() throws IOException {
        for (Index index : opened) {
            index.close();
        }
        context.close();
    }

    @Test
    void findsWhatWasThereAndWhatComes() {
        put(code(1), "Звягель");
        Index index = open("one");
        assertThat(codes(index, "Zviahel")).containsExactly(code(1));

        put(code(2), "Люботин");
        assertThat(index.await(UNKNOWN, SOON)).isTrue();
        assertThat(codes(index, "Liubotyn")).containsExactly(code(2));
        assertThatItEqualsTheRegister(index);
    }

    @Test
    void waitsForOnesOwnWrite() {
        put(code(1), "Звягель");
        Index index = open("one");
        Organisation before = organisations.get(code(1));
        for (int i = 0; i < 60; i++) {
            Save save = organisations.saveProfile(code(1), before.profile(), before.version() + i, ACTOR);
            assertThat(save).isInstanceOf(Save.Saved.class);
            assertThat(index.await(((Save.Saved) save).mark(), SOON)).isTrue();
            assertThat(find(index, code(1)).version()).isEqualTo(before.version() + i + 1);
        }
    }

    @Test
    void skipsNothingUnderConcurrentWriters() throws Exception {
        Index index = open("one");
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                int number = writer;
                all.add(writers.submit(() -> {
                    for (int i = 0; i < 15; i++) {
                        put(code(100 * (number + 1) + i % 10), "Name " + number + " " + i);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(index.await(UNKNOWN, SOON)).isTrue();
        assertThat(index.current().organisations()).hasSize(40);
        assertThatItEqualsTheRegister(index);
    }

    @Test
    void appliesTransactionsThatCommitInTheOtherOrder() throws SQLException {
        put(code(1), "Звягель");
        put(code(2), "Люботин");
        Index index = open("one");
        try (Connection early = begin();
                Connection late = begin()) {
            touch(early, code(1));
            touch(late, code(2));
            late.commit();
            assertThat(index.await(UNKNOWN, SOON)).isTrue();
            assertThat(find(index, code(2)).version()).isEqualTo(2);
            assertThat(find(index, code(1)).version()).isEqualTo(1);
            early.commit();
            assertThat(index.await(UNKNOWN, SOON)).isTrue();
            assertThat(find(index, code(1)).version()).isEqualTo(2);
        }
        assertThatItEqualsTheRegister(index);
    }

    @Test
    void letsALongTransactionHoldNobodyBackAndAppliesNothingTwice() throws SQLException {
        put(code(1), "Звягель");
        Index index = open("one");
        try (Connection open = begin()) {
            touch(open, code(1));
            put(code(2), "Люботин");
            assertThat(index.await(UNKNOWN, SOON)).isTrue();
            assertThat(codes(index, "Люботин")).containsExactly(code(2));
            long position = index.current().position();
            assertThat(index.await(UNKNOWN, SOON)).isTrue();
            assertThat(index.await(UNKNOWN, SOON)).isTrue();
            assertThat(index.current().position()).isEqualTo(position);
            open.rollback();
        }
        assertThatItEqualsTheRegister(index);
    }

    @Test
    void losesNothingWhenKilledWithTransactionsUnderWay() throws Exception {
        IntStream.range(1, 6).forEach(number -> put(code(number), "Name " + number));
        Index killed = open("one");
        try (Connection open = begin()) {
            touch(open, code(1));
            put(code(2), "Звягель");
            assertThat(killed.await(UNKNOWN, SOON)).isTrue();
            killed.abandon();
            opened.clear();
            put(code(3), "Люботин");
            delete(code(4));
            open.commit();
        }
        Index again = open("one");
        assertThat(codes(again, "Звягель")).containsExactly(code(2));
        assertThat(codes(again, "Люботин")).containsExactly(code(3));
        assertThat(again.current().find(code(4))).isNull();
        assertThat(find(again, code(1)).version()).isEqualTo(2);
        assertThatItEqualsTheRegister(again);
    }

    @Test
    void continuesFromItsCommit() throws IOException {
        put(code(1), "Звягель");
        Index first = open("one");
        first.close();
        opened.clear();
        put(code(2), "Люботин");
        Index second = open("one");
        assertThat(codes(second, "Звягель")).containsExactly(code(1));
        assertThatItEqualsTheRegister(second);
    }

    @Test
    void buildsAnewBesideTheOldWhenTheConfigurationChanged() throws IOException {
        put(code(1), "Звягель");
        open("one").close();
        opened.clear();
        assertThat(forms()).containsExactly(IndexFolder.name("one"));

        Index other = open("two");
        assertThat(codes(other, "Zviahel")).containsExactly(code(1));
        assertThat(forms()).containsExactly(IndexFolder.name("two"));
    }

    @Test
    void buildsAnewWhatIsDamaged() throws IOException {
        put(code(1), "Звягель");
        open("one").close();
        opened.clear();
        try (Stream<Path> files = Files.list(directory.resolve(IndexFolder.name("one")))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        Index again = open("one");
        assertThat(codes(again, "Zviahel")).containsExactly(code(1));
        assertThatItEqualsTheRegister(again);
    }

    @Test
    void doesNotTrustTheIndexOfAnotherDatabase() throws IOException {
        put(code(1), "Звягель");
        open("one").close();
        opened.clear();
        try (RegisterContext other = RegisterContext.open()) {
            other.bean(Organisations.class).put(List.of(organisation(code(2), "Люботин")), ACTOR);
            Index index = open(other, "one");
            assertThat(codes(index, "Звягель")).isEmpty();
            assertThat(codes(index, "Люботин")).containsExactly(code(2));
            index.close();
            opened.clear();
        }
    }

    @Test
    void refusesADirectoryThatAnotherUses() {
        open("one");
        assertThatThrownBy(() -> open("one"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mistok.index.directory");
    }

    @Test
    void forgetsWhatIsDeletedAndFollowsPartnerships() throws SQLException {
        put(code(1), "Звягель");
        put(code(2), "Люботин");
        put(code(3), "Балта");
        Index index = open("one");
        context.bean(Partnerships.class).put(List.of(partnership()), ACTOR);
        assertThat(index.await(UNKNOWN, SOON)).isTrue();
        assertThat(index.current().partnershipsOf(code(1))).hasSize(1);
        assertThat(index.current().partnerships()).hasSize(1);
        assertThat(facet(index, Facet.WITHOUT_PARTNER)).containsExactly(new Count("false", 2), new Count("true", 1));

        try (Connection connection = begin()) {
            execute(connection, "delete from partnership");
            connection.commit();
        }
        delete(code(3));
        assertThat(index.await(UNKNOWN, SOON)).isTrue();
        assertThat(index.current().find(code(3))).isNull();
        assertThat(codes(index, "Балта")).isEmpty();
        assertThat(facet(index, Facet.WITHOUT_PARTNER)).containsExactly(new Count("true", 2));
        assertThatItEqualsTheRegister(index);
    }

    @Test
    void givesListenersEachSnapshotBeforeItIsCurrent() {
        put(code(1), "Звягель");
        Index index = open("one");
        List<Snapshot> seen = new ArrayList<>();
        index.onPublish(snapshot -> {
            assertThat(seen.isEmpty() == (index.current() == snapshot)).isTrue();
            seen.add(snapshot);
        });
        put(code(2), "Люботин");
        assertThat(index.await(UNKNOWN, SOON)).isTrue();
        assertThat(seen).hasSize(2).last().isSameAs(index.current());
    }

    @Test
    void keepsAnOldSnapshotUsable() {
        put(code(1), "Звягель");
        Index index = open("one");
        Snapshot old = index.current();
        for (int i = 0; i < 10; i++) {
            put(code(1), "Люботин " + i);
            assertThat(index.await(UNKNOWN, SOON)).isTrue();
            System.gc();
        }
        assertThat(Shelf.search()
                        .find(Query.ALL.withText("Звягель"), Viewer.ANONYMOUS, old)
                        .total())
                .isEqualTo(1);
        assertThat(codes(index, "Звягель")).isEmpty();
    }

    private Index open(String digest) {
        return open(context, digest);
    }

    private Index open(RegisterContext from, String digest) {
        Follower.Register register = new Follower.Register(
                from.bean(ChangeFeed.class), from.bean(Organisations.class), from.bean(Partnerships.class));
        Recipe recipe = new Recipe(Shelf.ANALYZERS, Shelf.DOCUMENTS, new Facts(Shelf.THESAURUS), digest);
        Index index = new Index(register, recipe, IndexSettings.in(directory), null);
        index.current();
        opened.add(index);
        return index;
    }

    private List<String> forms() throws IOException {
        try (Stream<Path> found = Files.list(directory)) {
            return found.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }

    private static List<RegisterCode> codes(Index index, String text) {
        return Shelf.search().find(Query.ALL.withText(text), Viewer.ANONYMOUS, index.current()).items().stream()
                .map(hit -> hit.organisation().code())
                .toList();
    }

    private static List<Count> facet(Index index, Facet facet) {
        return Objects.requireNonNull(Shelf.search()
                .find(Query.ALL, Viewer.ANONYMOUS, index.current())
                .facets()
                .get(facet));
    }

    private static Organisation find(Index index, RegisterCode code) {
        return Objects.requireNonNull(index.current().find(code));
    }

    private void assertThatItEqualsTheRegister(Index index) {
        Map<RegisterCode, Organisation> register = new HashMap<>();
        organisations.readAll(organisation -> register.put(organisation.code(), organisation));
        Map<RegisterCode, Organisation> snapshot = new HashMap<>();
        index.current().organisations().forEach(organisation -> snapshot.put(organisation.code(), organisation));
        assertThat(snapshot).isEqualTo(register);
        int documents =
                index.current().search(searcher -> searcher.getIndexReader().numDocs());
        assertThat(documents).isEqualTo(register.size());
        register.keySet().forEach(code -> assertThat(codes(index, code.value())).containsExactly(code));
    }

    private void put(RegisterCode code, String name) {
        organisations.put(List.of(organisation(code, name)), ACTOR);
    }

    private static NewOrganisation organisation(RegisterCode code, String name) {
        Organisation made = Sample.of(code.value())
                .named("uk", name)
                .in(code.oblast())
                .needs("culture", "uk", "Обмін хорами")
                .make();
        return new NewOrganisation(code, made.identity(), made.profile());
    }

    private static RegisterCode code(int number) {
        return RegisterCode.of("UA18%015d".formatted(number));
    }

    private static Partnership partnership() {
        return new Partnership(
                code(1),
                code(2),
                Partnership.Type.PARTNERSHIP,
                Partnership.Status.ACTIVE,
                null,
                Set.of(),
                "https://example.org/");
    }

    private Connection begin() throws SQLException {
        Connection connection = context.connect();
        connection.setAutoCommit(false);
        execute(connection, "select set_config('mistok.actor', 'test', true)");
        return connection;
    }

    private static void touch(Connection connection, RegisterCode code) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update organisation set version = version + 1 where code = ?")) {
            update.setString(1, code.value());
            update.executeUpdate();
        }
    }

    private void delete(RegisterCode code) throws SQLException {
        try (Connection connection = begin()) {
            execute(connection, "delete from organisation where code = '" + code + "'");
            connection.commit();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
