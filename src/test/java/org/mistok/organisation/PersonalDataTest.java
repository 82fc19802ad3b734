package org.mistok.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.account.Client;
import org.mistok.account.Erasure;
import org.mistok.account.Outcome;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.disclosure.PersonalData;
import org.mistok.disclosure.Retention;
import org.mistok.organisation.Confirmation.Wish;
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

/// What is kept of persons can be shown to them, erased, and does not stay for longer than it must.
class PersonalDataTest {
    private static final RegisterCode CODE = RegisterCode.of("UA05020030000031457");
    private static final String ASKER = "asker@example.org";
    private static final String ANSWERER = "answerer@example.org";
    private static final String PASSWORD = "a-password-of-tests";

    private static RegisterContext context;

    @BeforeAll
    static void open() {
        context = RegisterContext.open();
        context.bean(Organisations.class)
                .put(
                        List.of(new NewOrganisation(CODE, Samples.identity(CODE, "Name"), Samples.emptyProfile())),
                        Samples.TESTER);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void aPersonIsShownAndErasedWhatWasConfirmedStays() throws SQLException {
        People people = context.bean(People.class);
        people.put(new Person(ASKER, "Asker", Role.READER, null), PASSWORD);
        people.put(new Person(ANSWERER, "Answerer", Role.READER, null), PASSWORD);
        Confirmations confirmations = context.bean(Confirmations.class);
        confirmations.ask(CODE, new Wish("Котельня № 5", false, "Closed"), new Actor(ASKER));
        Confirmation asked = confirmations.list(CODE).getFirst();
        confirmations.answer(CODE, asked, true, "Indeed", new Actor(ANSWERER));
        PersonalData data = context.bean(ConfirmationData.class);

        assertThat(data.of(ASKER))
                .hasSize(1)
                .first()
                .asString()
                .contains("Closed")
                .doesNotContain(ANSWERER);
        assertThat(data.of(ANSWERER)).hasSize(1).first().asString().contains("Indeed");

        erase(ASKER);
        erase(ANSWERER);

        assertThat(data.of(ASKER)).isEmpty();
        assertThat(data.of(ANSWERER)).isEmpty();
        assertThat(texts("select to_jsonb(c)::text from confirmation c"))
                .hasSize(1)
                .noneMatch(row -> row.contains("@example.org"));
        assertThat(Standing.of(context.bean(Organisations.class).get(CODE), confirmations.list(CODE))
                        .texts())
                .containsExactly("Котельня № 5");
    }

    @Test
    void whatHasHadItsTimeIsForgotten() throws SQLException {
        execute("set local mistok.actor = 'test'; insert into person (email, display_name, role, password_hash)"
                + " values ('old@example.org', 'Old', 'coordinator', '$argon2id$x')");
        execute("insert into session_token (token_hash, person_id, begun_at, expires_at, agent)"
                + " select decode(repeat(hash, 32), 'hex'), id, now(), now() + until, '' from person,"
                + " (values ('00', interval '-1 minute'), ('11', interval '1 hour')) as given (hash, until)"
                + " where email = 'old@example.org'");
        execute("insert into attempt (kind, key, at) values"
                + " ('sign-in', decode(repeat('00', 32), 'hex'), now() - interval '25 hours')");

        context.bean(Retention.class).forget();

        assertThat(texts("select encode(token_hash, 'hex') from session_token")).containsExactly("11".repeat(32));
        assertThat(texts("select at::text from attempt")).isEmpty();
    }

    private static void erase(String email) {
        Erasure.Proof proof = new Erasure.Proof(PASSWORD, null, "", Client.UNKNOWN);
        assertThat(context.bean(Erasure.class).erase(email, proof)).isInstanceOf(Outcome.Done.class);
    }

    private static List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = context.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = context.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
