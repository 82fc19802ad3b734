package org.mistok.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.account.claim.Claims;
import org.mistok.disclosure.Audience;
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

/// Two entries become one in the database, with everything that named the former.
class MergersTest {
    private static RegisterContext register;
    private static Organisations organisations;
    private static Partnerships partnerships;
    private static Mergers mergers;
    private static int made;

    @BeforeAll
    static void open() {
        register = RegisterContext.open();
        organisations = register.bean(Organisations.class);
        partnerships = register.bean(Partnerships.class);
        mergers = register.bean(Mergers.class);
        organisations.put(
                List.of(Samples.organisation(Samples.HROMADA), Samples.organisation(Samples.TOWN)), Samples.TESTER);
    }

    @AfterAll
    static void close() {
        register.close();
    }

    private static RegisterCode group(String text) {
        RegisterCode code = RegisterCode.of("org-group-" + made++);
        Need need = Samples.need("n1", "culture", text, Audience.PUBLIC);
        organisations.put(
                List.of(new NewOrganisation(code, Samples.identity(code, "Group " + code), Samples.needing(need))),
                Samples.TESTER);
        return code;
    }

    private static Save merge(RegisterCode survivor, RegisterCode former) {
        return mergers.merge(
                new Mergers.Wanted(organisations.get(survivor), organisations.get(former), Set.of()), Samples.TESTER);
    }

    private static List<String> ask(String sql) {
        try (Connection connection = register.connect();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException broken) {
            throw new AssertionError(sql, broken);
        }
    }

    /// Whoever adds a table that names organisations says in a [NamesOrganisations] what becomes of its rows when
    /// two
    /// entries are merged.
    @Test
    void everyColumnThatNamesAnOrganisationIsAnsweredFor() {
        Set<String> columns = new TreeSet<>(ask("""
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                    and (c.domain_name = 'register_code' or c.column_name = 'organisation_id')"""));
        List<String> answered = register.bean(Parts.class).all.stream()
                .flatMap(part -> part.columns().stream())
                .toList();
        assertThat(answered).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(answered))
                .as("columns with codes or numbers of organisations: add yours to the NamesOrganisations of your room")
                .isEqualTo(columns);
    }

    @jakarta.inject.Singleton
    static final class Parts {
        final List<NamesOrganisations> all;

        Parts(List<NamesOrganisations> all) {
            this.all = all;
        }
    }

    @Test
    void everythingThatNamedTheFormerNamesTheSurvivor() {
        RegisterCode survivor = group("A choir");
        RegisterCode former = group("A library");
        partnerships.put(
                List.of(
                        partnership(former, Samples.HROMADA, "of the former"),
                        partnership(survivor, Samples.TOWN, "of the survivor"),
                        partnership(former, Samples.TOWN, "twice"),
                        partnership(former, survivor, "with itself")),
                Samples.TESTER);
        organisations.block(new Block(former, RegisterCode.of("DE-08115045"), "not again"), Samples.TESTER);
        People people = register.bean(People.class);
        people.put(new Person("both@example.org", "Both", Role.MEMBER, survivor), "a-password-of-tests");
        people.put(new Person("former@example.org", "Former", Role.MEMBER, former), "a-password-of-tests");
        people.put(new Person("asks@example.org", "Asks", Role.READER, null), "a-password-of-tests");
        register.bean(Claims.class).open(people.get("asks@example.org"), former, "I work there");

        Save save = merge(survivor, former);
        assertThat(save).isInstanceOf(Save.Saved.class);
        Organisation now = organisations.get(survivor);
        assertThat(now.profile().needs())
                .extracting(need -> need.text().text())
                .containsExactly("A choir", "A library");
        assertThat(now.identity().names()).extracting(Name::text).contains("Group " + former);
        assertThat(organisations.find(former)).isNull();
        assertThat(mergers.findSurvivor(former)).isEqualTo(survivor);
        assertThat(mergers.listFormer(survivor)).containsExactly(former);
        assertThat(partnerships.listOf(survivor))
                .extracting(Partnership::source)
                .containsExactlyInAnyOrder("of the former", "of the survivor");
        assertThat(organisations.listBlocks())
                .anyMatch(block -> block.first().equals(Samples.TOWN)
                        || block.second().equals(Samples.TOWN) && block.first().equals(survivor));
        assertThat(people.listOf(survivor))
                .extracting(Person::email)
                .containsExactlyInAnyOrder("both@example.org", "former@example.org");
        assertThat(ask("select code from claim")).containsExactly(survivor.value());
        assertThat(ask("select action from audit_event where other_code = '" + former + "'"))
                .contains("merger.created");
        mergers.moveLate();
    }

    private static Partnership partnership(RegisterCode one, RegisterCode other, String source) {
        return new Partnership(one, other, Partnership.Type.CONTACT, Partnership.Status.ACTIVE, null, Set.of(), source);
    }

    @Test
    void whatWasMergedIsMergedOnWithItsFormerCodes() {
        RegisterCode first = group("One");
        RegisterCode second = group("Two");
        RegisterCode third = group("Three");
        merge(second, first);
        merge(third, second);
        assertThat(mergers.findSurvivor(first)).isEqualTo(third);
        assertThat(mergers.findSurvivor(second)).isEqualTo(third);
        assertThat(organisations.get(third).profile().needs()).hasSize(3);
    }

    @Test
    void aMergedEntryIsNotBroughtBack() {
        RegisterCode survivor = group("Stays");
        RegisterCode former = group("Goes");
        merge(survivor, former);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> register.bean(Withdrawals.class).bringBack(former, Samples.TESTER)))
                .isInstanceOf(UnknownOrganisation.class);
    }

    @Test
    void whoReadAnOlderVersionMergesNothing() {
        RegisterCode survivor = group("Stays");
        RegisterCode former = group("Goes");
        Organisation read = organisations.get(former);
        organisations.saveProfile(former, read.profile(), read.version(), Samples.TESTER);
        Save save = mergers.merge(new Mergers.Wanted(organisations.get(survivor), read, Set.of()), Samples.TESTER);
        assertThat(save).isInstanceOf(Save.Stale.class);
        assertThat(organisations.find(former)).isNotNull();
    }

    @Test
    void ofMergersThatMeetOneWinsAndNothingIsLost() throws Exception {
        for (int round = 0; round < 5; round++) {
            RegisterCode a = group("A" + round);
            RegisterCode b = group("B" + round);
            RegisterCode c = group("C" + round);
            List<Callable<Save>> all = List.of(meeting(a, b), meeting(b, a), meeting(b, c), meeting(c, a));
            try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
                List<Future<Save>> saves = pool.invokeAll(all);
                for (Future<Save> save : saves) {
                    assertThat(save.get()).isInstanceOfAny(Save.Saved.class, Save.Stale.class);
                }
            }
            Set<String> texts = new HashSet<>();
            for (RegisterCode code : List.of(a, b, c)) {
                Organisation shown = organisations.find(code);
                RegisterCode survivor = mergers.findSurvivor(code);
                assertThat(shown == null).isEqualTo(survivor != null);
                if (shown != null) {
                    shown.profile()
                            .needs()
                            .forEach(need -> texts.add(need.text().text()));
                } else {
                    assertThat(organisations.find(survivor))
                            .as("no chain ends nowhere")
                            .isNotNull();
                }
            }
            assertThat(texts).containsExactlyInAnyOrder("A" + round, "B" + round, "C" + round);
        }
    }

    private static Callable<Save> meeting(RegisterCode survivor, RegisterCode former) {
        Mergers.Wanted wanted = new Mergers.Wanted(organisations.get(survivor), organisations.get(former), Set.of());
        return () -> mergers.merge(wanted, Samples.TESTER);
    }

    @Test
    void pairsThatAreDifferentAreRememberedUntilSomebodyTakesItBack() {
        Mergers.Apart pair = new Mergers.Apart(group("Left"), group("Right"));
        mergers.keepApart(pair, Samples.TESTER);
        mergers.keepApart(pair, Samples.TESTER);
        assertThat(mergers.listKeptApart()).contains(pair);
        mergers.letMeet(pair, Samples.TESTER);
        assertThat(mergers.listKeptApart()).doesNotContain(pair);
    }
}
