package org.mistok.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mistok.account.Sessions;
import org.mistok.area.Thesaurus;
import org.mistok.language.Labels;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.ChangeFeed;
import org.mistok.organisation.Horizon;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Partnerships;
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

class FixtureLoaderTest {

    private static final Path FIXTURES = Path.of("fixtures");

    @TempDir
    private Path broken;

    private static RegisterContext register() {
        return RegisterContext.open(Thesaurus.load(Path.of("index-config", "areas")));
    }

    @Test
    void whatTheFilesSayIsInTheRegisterAndLoadingAgainChangesNothing() {
        Fixtures fixtures = Fixtures.read(FIXTURES);
        try (RegisterContext register = register()) {
            FixtureLoader loader = register.bean(FixtureLoader.class);
            loader.load(fixtures);
            Organisations organisations = register.bean(Organisations.class);
            assertThat(organisations.count()).isEqualTo(fixtures.organisations().size());
            fixtures.organisations().forEach(organisation -> {
                Organisation read = organisations.get(organisation.code());
                assertThat(read.identity()).isEqualTo(organisation.identity());
                assertThat(read.profile()).isEqualTo(organisation.profile());
            });
            assertThat(register.bean(Partnerships.class).list())
                    .containsExactlyInAnyOrderElementsOf(fixtures.partnerships());
            ChangeFeed feed = register.bean(ChangeFeed.class);
            int changes = feed.read(Horizon.START).changes().size();
            loader.load(fixtures);
            assertThat(feed.read(Horizon.START).changes()).hasSize(changes);
        }
    }

    @Test
    void whenOnePartnershipCannotBeWrittenNothingIs() {
        Fixtures fixtures = Fixtures.read(FIXTURES);
        Partnership unknown = new Partnership(
                RegisterCode.of("DE-1"),
                RegisterCode.of("PL-1"),
                Partnership.Type.CONTACT,
                Partnership.Status.ACTIVE,
                null,
                Set.of(),
                "x");
        try (RegisterContext register = register()) {
            assertThatThrownBy(() -> register.bean(FixtureLoader.class)
                            .load(new Fixtures(fixtures.organisations(), List.of(unknown), List.of())))
                    .isNotNull();
            assertThat(register.bean(Organisations.class).count()).isZero();
        }
    }

    @Test
    void theDemosPeopleKeepThePasswordOfTheFirstTime() {
        Fixtures fixtures = Fixtures.read(FIXTURES);
        try (RegisterContext register = register()) {
            FixtureLoader loader = register.bean(FixtureLoader.class);
            loader.load(fixtures);
            loader.openAccounts(fixtures.people(), "first");
            loader.openAccounts(fixtures.people(), "second");
            Sessions sessions = register.bean(Sessions.class);
            assertThat(sessions.open("coordinator@example.org", "first")).isNotNull();
            assertThat(sessions.open("coordinator@example.org", "second")).isNull();
        }
    }

    @Test
    void aTownIsCalledAsItCallsItselfWhereNoOtherNameIsKnown() {
        assertThat(names("DE-14713000").in(LanguageTag.of("en"))).isEqualTo("Leipzig");
        assertThat(names("DE-14713000").in(LanguageTag.of("pl"))).isEqualTo("Lipsk");
        assertThat(names("UA18080150000022496").in(LanguageTag.of("en"))).isEqualTo("Zviahel");
    }

    private static Labels names(String code) {
        return Fixtures.read(FIXTURES).organisations().stream()
                .filter(organisation -> organisation.code().value().equals(code))
                .findFirst()
                .orElseThrow()
                .identity()
                .officialNames();
    }

    private void breakFile(String file, String find, String replace) throws IOException {
        String text = Files.readString(FIXTURES.resolve(file));
        assertThat(text.contains(find)).as(find).isTrue();
        Files.writeString(broken.resolve(file), text.replaceFirst(Pattern.quote(find), replace));
    }

    /// What is found in the broken files among the good ones.
    private List<String> findings() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            for (Path file : files.toList()) {
                Path copy = broken.resolve(file.getFileName().toString());
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
        FilesRefused refused = catchThrowableOfType(FilesRefused.class, () -> Fixtures.read(broken));
        refused.findings().forEach(finding -> assertThat(refused).hasMessageContaining(finding.toString()));
        return refused.findings().stream().map(Finding::toString).toList();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsPlace() throws IOException {
        breakFile("people.csv", "coordinator,\n", "boss,\n");
        breakFile("needs.csv", ",low,", ",huge,");
        breakFile("partnerships.csv", ",active,", ",lively,");
        breakFile("hromadas.csv", ",49.23,28.47,", ",149.23,28.47,");
        assertThat(findings())
                .hasSize(4)
                .anyMatch(finding -> finding.startsWith("people.csv, line 2, role: 'boss'. "))
                .anyMatch(finding ->
                        finding.matches("needs.csv, line \\d+, urgency: 'huge'. An urgency is one of low, .*"))
                .anyMatch(finding ->
                        finding.startsWith("partnerships.csv, line 2, status: 'lively'. One of intended, active"))
                .anyMatch(finding -> finding.startsWith("hromadas.csv, line 2, lat: '149.23'. "));
    }

    @Test
    void anUnknownColumnIsNamed() throws IOException {
        breakFile("people.csv", "display_name,", "name,");
        assertThat(findings())
                .containsExactly("people.csv, line 1: 'email,name,role,organisation'. These columns are expected:"
                        + " [email, display_name, role, organisation].");
    }

    @Test
    void aLineWithAnotherNumberOfCellsIsNamed() throws IOException {
        breakFile("people.csv", "Round coordinator", "Round, coordinator");
        assertThat(findings())
                .containsExactly("people.csv, line 2: 'coordinator@example.org'. 4 cells are expected, not 5."
                        + " Maybe a comma needs quotes.");
    }

    @Test
    void anOrganisationOfNoFileIsNamed() throws IOException {
        breakFile("offers.csv", "AL-AL121,", "AL-AL122,");
        assertThat(findings())
                .containsExactly(
                        "offers.csv, line 2, organisation: 'AL-AL122'. The organisation must stand in one of the three"
                                + " files of organisations.");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Files.write(broken.resolve("people.csv"), "email,ä\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.createDirectory(broken.resolve("partnerships.csv"));
        assertThat(findings())
                .hasSize(2)
                .anyMatch(finding -> finding.startsWith("people.csv, line 1: ''. A file in UTF-8 is expected"))
                .anyMatch(finding -> finding.startsWith("partnerships.csv, line 1: ''. A file in UTF-8 is expected"));
    }
}
