package org.mistok;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The room table of `docs/architecture.md`, literally: each room may import the rooms named here, and no others.
class RoomsTest {

    private static final String BASE = "org.mistok";

    /// Room -> rooms it may import, top to bottom. A new room gets a line here and in `docs/architecture.md`.
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            room(
                    "cli",
                    "http",
                    "exchange",
                    "shortlist",
                    "search",
                    "notice",
                    "account",
                    "organisation",
                    "area",
                    "place",
                    "language"),
            room(
                    "pages",
                    "intake",
                    "http",
                    "proposal",
                    "call",
                    "exchange",
                    "partnership",
                    "shortlist",
                    "search",
                    "match",
                    "notice",
                    "account",
                    "organisation",
                    "disclosure",
                    "area",
                    "place",
                    "language"),
            room(
                    "api",
                    "intake",
                    "http",
                    "proposal",
                    "call",
                    "exchange",
                    "partnership",
                    "shortlist",
                    "search",
                    "match",
                    "notice",
                    "account",
                    "organisation",
                    "disclosure",
                    "area",
                    "place",
                    "language"),
            room(
                    "intake",
                    "http",
                    "proposal",
                    "call",
                    "shortlist",
                    "organisation",
                    "disclosure",
                    "area",
                    "place",
                    "language"),
            room(
                    "http",
                    "proposal",
                    "call",
                    "search",
                    "notice",
                    "account",
                    "organisation",
                    "disclosure",
                    "area",
                    "place",
                    "language"),
            room("proposal", "call", "account", "organisation", "notice", "disclosure", "area", "place", "language"),
            room("call", "organisation", "area", "place", "language"),
            room("exchange", "proposal", "call", "account", "organisation", "disclosure", "area", "place", "language"),
            room(
                    "partnership",
                    "shortlist",
                    "match",
                    "notice",
                    "account",
                    "organisation",
                    "disclosure",
                    "area",
                    "place",
                    "language"),
            room("shortlist", "search", "match", "organisation", "disclosure", "area", "place", "language"),
            room("search", "organisation", "disclosure", "area", "place", "language"),
            room("match", "organisation", "disclosure", "area", "place", "language"),
            room("notice", "account", "organisation", "disclosure", "place", "language"),
            room("account", "organisation", "disclosure", "place", "language"),
            room("organisation", "disclosure", "area", "place", "language"),
            room("disclosure", "area", "place", "language"),
            room("area", "language"),
            room("place", "language"),
            room("language"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void everyRoomImportsOnlyTheRoomsBelowItThatTheTableNames() {
        ArchRuleDefinition.classes()
                .that(inARoom())
                .should(importOnlyWhatTheTableAllows())
                .check(CLASSES);
    }

    @Test
    void everyPackageIsARoomOfTheTable() {
        Set<String> rooms = CLASSES.stream()
                .filter(type -> !room(type).isEmpty())
                .map(RoomsTest::room)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(MAY_IMPORT.keySet()).containsAll(rooms);
    }

    @Test
    void thereAreNoCyclesBetweenRooms() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void luceneIsKnownToSearchAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
    }

    @Test
    void pureRoomsSeeNeitherFrameworkNorDatabase() {
        for (String room : List.of("match", "language", "area", "place")) {
            noClasses()
                    .that()
                    .resideInAPackage(BASE + "." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.micronaut..", "jakarta.inject..", "java.sql..", "javax.sql..", "org.apache.lucene..")
                    .check(CLASSES);
        }
    }

    @Test
    void nothingBelowHttpSeesHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE, BASE + ".http..", BASE + ".api..", BASE + ".pages..", BASE + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut.http..", "io.micronaut.views..", "io.netty..")
                .check(CLASSES);
    }

    @Test
    void noClassHasANameThatMeansNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|D[Tt][Oo])")
                .check(CLASSES);
    }

    private static Map.Entry<String, Set<String>> room(String name, String... mayImport) {
        return Map.entry(name, Set.of(mayImport));
    }

    private static DescribedPredicate<JavaClass> inARoom() {
        return DescribedPredicate.describe("are in a room", type -> !room(type).isEmpty());
    }

    private static ArchCondition<JavaClass> importOnlyWhatTheTableAllows() {
        return new ArchCondition<>("import only what the room table allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room = room(type);
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String other = room(dependency.getTargetClass());
                    if (!other.isEmpty()
                            && !other.equals(room)
                            && !MAY_IMPORT.getOrDefault(room, Set.of()).contains(other)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                });
            }
        };
    }

    /// `match` for `org.mistok.match.Node`, empty for the base package and for foreign types.
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(BASE + ".")) {
            return "";
        }
        String rest = name.substring(BASE.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
