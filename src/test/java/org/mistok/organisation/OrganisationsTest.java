package org.mistok.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mistok.organisation.Samples.GROUP;
import static org.mistok.organisation.Samples.HROMADA;
import static org.mistok.organisation.Samples.TESTER;
import static org.mistok.organisation.Samples.TOWN;
import static org.mistok.organisation.Samples.emptyProfile;
import static org.mistok.organisation.Samples.need;
import static org.mistok.organisation.Samples.needing;
import static org.mistok.organisation.Samples.organisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.disclosure.Audience;
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

class OrganisationsTest {

    private static RegisterContext register;
    private static Organisations organisations;

    @BeforeAll
    static void open() {
        register = RegisterContext.open();
        organisations = register.bean(Organisations.class);
        organisations.put(List.of(organisation(HROMADA), organisation(TOWN), organisation(GROUP)), TESTER);
    }

    @AfterAll
    static void close() {
        register.close();
    }

    @Test
    void whatIsWrittenIsRead() {
        Random random = new Random(20261122);
        for (int round = 0; round < 60; round++) {
            List<NewOrganisation> written = new ArrayList<>();
            for (RegisterCode code : List.of(HROMADA, TOWN, GROUP)) {
                written.add(Samples.random(code, random));
            }
            organisations.put(written, TESTER);
            for (NewOrganisation one : written) {
                Organisation read = organisations.get(one.code());
                assertThat(read.identity()).isEqualTo(one.identity());
                assertThat(read.profile()).isEqualTo(one.profile());
            }
        }
    }

    @Test
    void aSavedProfileIsTheProfileRead() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            RegisterCode code = List.of(HROMADA, TOWN, GROUP).get(round % 3);
            Organisation before = organisations.get(code);
            Profile profile = Samples.randomProfile(code, random);
            Save save = organisations.saveProfile(code, profile, before.version(), TESTER);
            Organisation saved = ((Save.Saved) save).organisation();
            assertThat(saved.profile()).isEqualTo(profile);
            assertThat(saved.identity()).isEqualTo(before.identity());
            assertThat(saved.version()).isEqualTo(before.version() + 1);
            assertThat(organisations.get(code)).isEqualTo(saved);
        }
    }

    @Test
    void anImportDoesNotTouchWhatIsTheSame() {
        RegisterCode code = RegisterCode.of("PL-1465011");
        NewOrganisation random = Samples.random(code, new Random(3));
        organisations.put(List.of(random), TESTER);
        Organisation first = organisations.get(code);
        organisations.put(List.of(random), TESTER);
        assertThat(organisations.get(code)).isEqualTo(first);
        organisations.put(List.of(new NewOrganisation(code, random.identity(), emptyProfile())), TESTER);
        assertThat(organisations.get(code).version()).isEqualTo(first.version() + 1);
        assertThat(organisations.get(code).id()).isEqualTo(first.id());
    }

    @Test
    void anImportThatBreaksARuleWritesNothing() {
        RegisterCode good = RegisterCode.of("PL-1000001");
        NewOrganisation bad = new NewOrganisation(
                RegisterCode.of("PL-1000002"),
                Samples.identity(TOWN, "x"),
                needing(need("n1", "unheard-of", "x", Audience.OWNER)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> organisations.put(List.of(organisation(good), bad), TESTER))
                .withMessageContaining("PL-1000002")
                .withMessageContaining("area-unknown");
        assertThat(organisations.find(good)).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> organisations.put(List.of(organisation(good), organisation(good)), TESTER))
                .withMessageContaining("twice");
        assertThat(organisations.find(good)).isNull();
    }

    @Test
    void aStaleVersionIsNotWritten() {
        Organisation before = organisations.get(TOWN);
        Profile profile = needing(need("n1", "culture", "A choir", Audience.PUBLIC));
        Save.Saved saved = (Save.Saved) organisations.saveProfile(TOWN, profile, before.version(), TESTER);
        Save stale = organisations.saveProfile(TOWN, emptyProfile(), before.version(), TESTER);
        assertThat(stale).isEqualTo(new Save.Stale(saved.organisation()));
        assertThat(organisations.get(TOWN)).isEqualTo(saved.organisation());
    }

    @Test
    void ofManyWritersWithTheSameVersionExactlyOneWins() throws Exception {
        RegisterCode code = RegisterCode.of("PL-2000001");
        organisations.put(List.of(organisation(code)), TESTER);
        for (int round = 1; round <= 10; round++) {
            long version = round;
            try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Save>> answers = IntStream.range(0, 8)
                        .mapToObj(i -> pool.submit(() -> organisations.saveProfile(
                                code, needing(need("n1", "culture", "Writer " + i, Audience.PUBLIC)), version, TESTER)))
                        .toList();
                List<Save> saves = new ArrayList<>();
                for (Future<Save> answer : answers) {
                    saves.add(answer.get());
                }
                List<Save.Saved> won = saves.stream()
                        .filter(Save.Saved.class::isInstance)
                        .map(Save.Saved.class::cast)
                        .toList();
                assertThat(won).hasSize(1);
                assertThat(saves).filteredOn(Save.Stale.class::isInstance).hasSize(7);
                assertThat(organisations.get(code)).isEqualTo(won.getFirst().organisation());
            }
        }
    }

    @Test
    void aReaderNeverSeesHalfAVersion() throws Exception {
        RegisterCode code = RegisterCode.of("PL-2000002");
        organisations.put(List.of(organisation(code)), TESTER);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing = pool.submit(() -> {
                for (int i = 1; i <= 100; i++) {
                    Need need = need("n1", "culture", "Version " + (i + 1), Audience.PUBLIC);
                    assertThat(organisations.saveProfile(code, needing(need), i, TESTER))
                            .isInstanceOf(Save.Saved.class);
                }
            });
            do {
                Organisation seen = organisations.get(code);
                if (seen.version() > 1) {
                    assertThat(seen.profile().needs().getFirst().text().text()).isEqualTo("Version " + seen.version());
                }
            } while (!writing.isDone());
            writing.get();
        }
    }

    @Test
    void anUnknownOrganisationIsNamed() {
        RegisterCode unknown = RegisterCode.of("org-nobody");
        assertThat(organisations.find(unknown)).isNull();
        assertThatThrownBy(() -> organisations.get(unknown))
                .isInstanceOf(UnknownOrganisation.class)
                .hasMessageContaining("org-nobody");
        assertThatThrownBy(() -> organisations.saveProfile(unknown, emptyProfile(), 1, TESTER))
                .isInstanceOf(UnknownOrganisation.class);
    }

    @Test
    void aSeatThatTheRegisterDoesNotHoldIsRefused() {
        Bridge bridge = new Bridge(RegisterCode.of("DE-99999999"), Set.of(), Set.of(), null, null);
        Organisation before = organisations.get(GROUP);
        Profile profile = new Profile(
                List.of(),
                List.of(),
                List.of(),
                Availability.NOT_STATED,
                Wishes.NONE,
                Readiness.NOT_STATED,
                bridge,
                Basis.OWN_WORD,
                null);
        assertThat(organisations.saveProfile(GROUP, profile, before.version(), TESTER))
                .isEqualTo(new Save.Refused(
                        List.of(new Refusal("bridge.seat", "organisation-unknown", List.of("DE-99999999")))));
        assertThat(organisations.get(GROUP)).isEqualTo(before);
    }

    @Test
    void manyAreWrittenAndReadInTheOrderOfTheirNumbers() {
        List<NewOrganisation> many = IntStream.range(0, 2_345)
                .mapToObj(i -> Samples.random(RegisterCode.of("FR-%05d".formatted(i)), new Random(i)))
                .toList();
        organisations.put(many, TESTER);
        List<Organisation> read = new ArrayList<>();
        organisations.readAll(read::add);
        assertThat(read).hasSize((int) organisations.count());
        assertThat(read.stream().map(Organisation::id)).isSorted();
        List<Long> ids = new ArrayList<>(read.stream().map(Organisation::id).toList());
        Collections.reverse(ids);
        ids.add(Long.MAX_VALUE);
        assertThat(organisations.listByIds(ids)).isEqualTo(read);
        assertThat(organisations.listByIds(List.of())).isEmpty();
    }

    @Test
    void aBlockedPairIsListedOnceWithItsLastReason() {
        organisations.block(new Block(TOWN, HROMADA, "first"), TESTER);
        organisations.block(new Block(HROMADA, TOWN, "second"), TESTER);
        assertThat(organisations.listBlocks()).containsExactly(new Block(TOWN, HROMADA, "second"));
    }
}
