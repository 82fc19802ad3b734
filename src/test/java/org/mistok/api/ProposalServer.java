package org.mistok.api;

import java.util.List;
import java.util.Map;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Samples;
import org.mistok.place.RegisterCode;
import org.mistok.support.TestServer;

/// A service with three organisations, a person for each, and a coordinator.
final class ProposalServer {
    private static final Map<String, String> PEOPLE = Map.of(
            "ravensburg@example.org", "DE-08436064",
            "berezhany@example.org", "UA61040030000060956",
            "druskininkai@example.org", "LT-15");

    private ProposalServer() {}

    /// Ends with the test run.
    static Api start() {
        TestServer server = TestServer.start();
        List<RegisterCode> codes =
                PEOPLE.values().stream().sorted().map(RegisterCode::of).toList();
        server.bean(Organisations.class)
                .put(codes.stream().map(Samples::organisation).toList(), Samples.TESTER);
        People people = server.bean(People.class);
        PEOPLE.forEach((email, code) ->
                people.put(new Person(email, "Desk of " + code, Role.MEMBER, RegisterCode.of(code)), Api.PASSWORD));
        people.put(new Person("coordinator@example.org", "Coordinator", Role.COORDINATOR, null), Api.PASSWORD);
        Api.awaitIndex(server, codes.size());
        return Api.on(server);
    }
}
