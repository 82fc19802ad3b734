package org.mistok.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mistok.area.Thesaurus;
import org.mistok.language.InterfaceLanguage;

class CallsTest {
    private static final Thesaurus THESAURUS = Thesaurus.load(Path.of("index-config/areas"));
    private static final Path OURS = Path.of("index-config/calls");
    private static final String SOUND = """
            code: example
            title: {en: a, uk: b, de: c, pl: d, fr: e}
            funder: Somebody
            areas: [water]
            deadline: {on: 2027-05-31, at: "17:00", zone: Europe/Brussels}
            amount: {min: 10, max: 20.50, currency: EUR}
            own-share: 10
            months: {max: 12}
            rules:
              - parties: {min: 2}
              - kinds: [hromada, municipality]
            source: https://example.org/call
            read-on: 2026-11-22
            """;

    @TempDir
    Path directory;

    @Test
    void everyCallOfOursHasATitleInEveryLanguage() {
        for (Call call : Calls.load(OURS, THESAURUS).list(Instant.EPOCH)) {
            for (InterfaceLanguage language : InterfaceLanguage.values()) {
                assertThat(call.title().find(language.tag()))
                        .as("%s in %s", call.code(), language)
                        .isNotBlank();
            }
        }
    }

    @Test
    void listsOpenOnesFirstAndTheNearestDeadlineFirst() {
        assertThat(Calls.load(OURS, THESAURUS).list(Instant.parse("2024-09-01T00:00:00Z")))
                .extracting(call -> call.code().value())
                .startsWith("cerv-town-twinning-2024", "nakopa", "skew-small-projects", "sun4ukraine-2024")
                .endsWith("bridges-of-trust-2021");
    }

    @Test
    void readsWhatAFileSays() throws IOException {
        Call call = load(SOUND).find(CallCode.of("example"));

        assertThat(call).isNotNull();
        assertThat(call.deadline().next(Instant.EPOCH)).isEqualTo("2027-05-31T15:00:00Z");
        assertThat(call.terms().amount().max()).isEqualByComparingTo("20.50");
        assertThat(call.rules()).extracting(Rule::code).containsExactly("parties", "kinds");
    }

    @Test
    void refusesEverythingThatIsWrongAtOnceWithItsPath() {
        String broken = SOUND.replace("areas: [water]", "areas: [watre]")
                .replace("  - parties: {min: 2}", "  - partys: {min: 2}")
                .replace("zone: Europe/Brussels", "zone: Europe/Brussel")
                .replace("own-share: 10", "own-share: 110\nextra: 1")
                .replace("max: 20.50", "max: 5");

        assertThatThrownBy(() -> load(broken))
                .isInstanceOf(CallsRefused.class)
                .hasMessageContainingAll(
                        "example.yml areas: ",
                        "example.yml rules 1 partys: is no rule",
                        "example.yml deadline zone: ",
                        "example.yml own-share: ",
                        "example.yml extra: is no known key",
                        "example.yml amount max: An amount goes from a smaller to a larger number");
    }

    @Test
    void refusesAFileWhoseNameIsNotItsCode() {
        assertThatThrownBy(() -> load(SOUND.replace("code: example", "code: another")))
                .hasMessageContaining("must be named another.yml");
    }

    @Test
    void refusesAFileThatIsNoMap() {
        assertThatThrownBy(() -> load("- one\n- two\n")).hasMessageContaining("keys and values are expected");
        assertThatThrownBy(() -> load("a: [\n")).hasMessageContaining("cannot be read");
    }

    private Calls load(String text) throws IOException {
        Files.writeString(directory.resolve("example.yml"), text);
        return Calls.load(directory, THESAURUS);
    }
}
