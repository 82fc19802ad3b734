package org.mistok.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.area.AreaCode;
import org.mistok.organisation.NewOrganisation;
import org.mistok.organisation.Partnership;
import org.mistok.place.RegisterCode;

/// Everything in a folder of fixtures, read and checked, nothing written yet.
///
/// @param organisations municipalities, then hromadas, then diaspora organisations, each in the order of its file
public record Fixtures(List<NewOrganisation> organisations, List<Partnership> partnerships, List<Person> people) {

    private static final List<String> PARTNERSHIP = List.of("a", "b", "type", "status", "since", "topics", "source");
    private static final List<String> PERSON = List.of("email", "display_name", "role", "organisation");

    /// @throws FilesRefused naming everything that is wrong in any of the files
    public static Fixtures read(Path folder) {
        List<Finding> findings = new ArrayList<>();
        List<Draft> drafts = drafts(folder, findings);
        Set<RegisterCode> codes = new HashSet<>();
        drafts.forEach(draft -> codes.add(draft.code()));
        StatementLines statements = new StatementLines();
        new CsvFile(folder.resolve("needs.csv"), StatementLines.NEED)
                .read(row -> known(row, "organisation", statements.need(row), codes), findings);
        new CsvFile(folder.resolve("offers.csv"), StatementLines.OFFER)
                .read(row -> known(row, "organisation", statements.offer(row), codes), findings);
        List<Partnership> partnerships = new CsvFile(folder.resolve("partnerships.csv"), PARTNERSHIP)
                .read(row -> partnership(row, codes), findings);
        List<Person> people = people(folder, findings);
        refuse(findings);
        return new Fixtures(organisations(drafts, statements), partnerships, people);
    }

    /// Only the people of a folder of fixtures.
    ///
    /// @throws FilesRefused naming everything that is wrong in their file
    public static List<Person> readPeople(Path folder) {
        List<Finding> findings = new ArrayList<>();
        List<Person> people = people(folder, findings);
        refuse(findings);
        return people;
    }

    private static List<Person> people(Path folder, List<Finding> findings) {
        return new CsvFile(folder.resolve("people.csv"), PERSON).read(Fixtures::person, findings);
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new FilesRefused(findings);
        }
    }

    private static List<Draft> drafts(Path folder, List<Finding> findings) {
        return Stream.of(
                        new CsvFile(folder.resolve("municipalities.csv"), OrganisationLines.MUNICIPALITY)
                                .read(OrganisationLines::municipality, findings),
                        new CsvFile(folder.resolve("hromadas.csv"), OrganisationLines.HROMADA)
                                .read(OrganisationLines::hromada, findings),
                        new CsvFile(folder.resolve("diaspora.csv"), OrganisationLines.DIASPORA)
                                .read(OrganisationLines::diaspora, findings))
                .flatMap(List::stream)
                .toList();
    }

    private static List<NewOrganisation> organisations(List<Draft> drafts, StatementLines statements) {
        return drafts.stream()
                .map(draft -> new NewOrganisation(
                        draft.code(),
                        draft.identity(),
                        draft.frame().with(statements.needsOf(draft.code()), statements.offersOf(draft.code()))))
                .toList();
    }

    private static @Nullable Partnership partnership(Row row, Set<RegisterCode> codes) {
        RegisterCode a = known(row, "a", row.get("a", RegisterCode::of), codes);
        RegisterCode b = known(row, "b", row.get("b", RegisterCode::of), codes);
        Partnership.Type type = row.get("type", Row.oneOf(Partnership.Type.class));
        Partnership.Status status = row.get("status", Row.oneOf(Partnership.Status.class));
        if (a == null || b == null || type == null || status == null) {
            return null;
        }
        Set<AreaCode> areas = row.set("topics", AreaCode::of);
        String since = row.textOrNull("since");
        return row.get("a", _ -> new Partnership(a, b, type, status, since, areas, row.text("source")));
    }

    private static @Nullable Person person(Row row) {
        Role role = row.get("role", Role::of);
        RegisterCode organisation = row.find("organisation", RegisterCode::of);
        return role == null
                ? null
                : row.get("email", email -> new Person(email, row.text("display_name"), role, organisation));
    }

    private static @Nullable RegisterCode known(
            Row row, String column, @Nullable RegisterCode code, Set<RegisterCode> codes) {
        if (code != null && !codes.contains(code)) {
            row.refuse(column, code.value(), "The organisation must stand in one of the three files of organisations.");
            return null;
        }
        return code;
    }
}
