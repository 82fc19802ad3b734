package org.mistok.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Kind;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// What is not for a viewer can neither be hit nor counted nor highlighted nor suggested, and moves no score.
class DisclosureTest {

    private static final RegisterCode HOME = RegisterCode.of("UA18000000000000001");
    private static final Viewer MEMBER = new Viewer.Member("a@example.org", false, Set.of(), Set.of());
    private static final Viewer OWNER = new Viewer.Member("b@example.org", false, Set.of(HOME), Set.of());
    private static final Viewer PARTNER = new Viewer.Member("c@example.org", false, Set.of(), Set.of(HOME));

    private final Search search = Shelf.search();
    private final Snapshot snapshot = Shelf.of(
            home().needs("backup-power", "uk", "Секретний трансформатор", Audience.REGISTERED)
                    .needs("medicines", "uk", "Рідкісний інсулін", Audience.PARTNER)
                    .needs("prosthetics", "uk", "Особистий протез", Audience.OWNER)
                    .make(),
            Sample.of("DE-1")
                    .id(2)
                    .named("de", "Nachbarn")
                    .offers("culture", "uk", "Хор")
                    .make());

    private static Sample home() {
        return Sample.of(HOME.value()).id(1).named("uk", "Звягель").needs("culture", "uk", "Обмін хорами");
    }

    @Test
    void nobodyFindsBeyondTheirAudience() {
        for (String text : new String[] {"трансформатор", "секретний", "генератор", "Notstrom", "інсулін", "протез"}) {
            assertThat(total(text, Viewer.ANONYMOUS)).as(text).isZero();
        }
        assertThat(total("трансформатор", MEMBER)).isEqualTo(1);
        assertThat(total("генератор", MEMBER)).isEqualTo(1);
        for (Viewer viewer : new Viewer[] {MEMBER, OWNER, PARTNER}) {
            assertThat(total("інсулін", viewer)).isZero();
            assertThat(total("протез", viewer)).isZero();
        }
    }

    @Test
    void nobodyCountsBeyondTheirAudience() {
        assertThat(areas(Viewer.ANONYMOUS)).containsExactly("culture");
        assertThat(areas(MEMBER)).containsExactlyInAnyOrder("culture", "energy", "backup-power");
        assertThat(areas(OWNER)).isEqualTo(areas(MEMBER));
        assertThat(areas(PARTNER)).isEqualTo(areas(MEMBER));
        Query energy = new Query(
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(AreaCode.of("energy")),
                Set.of(),
                null,
                null,
                null,
                null,
                Query.Sort.RELEVANCE,
                0,
                20,
                InterfaceLanguage.EN);
        assertThat(search.find(energy, Viewer.ANONYMOUS, snapshot).total()).isZero();
        assertThat(search.ids(energy, Viewer.ANONYMOUS, snapshot).isEmpty()).isTrue();
        assertThat(search.find(energy, MEMBER, snapshot).total()).isEqualTo(1);
    }

    @Test
    void highlightsStayWithinTheAudience() {
        Hit stranger = search.find(Query.ALL.withText("Звягель"), Viewer.ANONYMOUS, snapshot)
                .items()
                .getFirst();
        assertThat(stranger.organisation().profile().needs()).hasSize(1);
        assertThat(stranger.highlights()).isEmpty();
        Hit owner = search.find(Query.ALL.withText("обмін"), OWNER, snapshot)
                .items()
                .getFirst();
        assertThat(owner.highlights()).extracting(Highlight::key).containsExactly("n1");
        Hit member = search.find(Query.ALL.withText("трансформатор"), MEMBER, snapshot)
                .items()
                .getFirst();
        assertThat(member.highlights())
                .containsExactly(new Highlight("n2", java.util.List.of(new Highlight.Range(10, 23)), false));
    }

    @Test
    void restrictedTextsMoveNoScoreOfStrangers() {
        Snapshot without = Shelf.of(
                home().make(),
                Sample.of("DE-1")
                        .id(2)
                        .named("de", "Nachbarn")
                        .offers("culture", "uk", "Хор")
                        .make());
        for (String text : new String[] {"хор", "Звягель", "культура"}) {
            assertThat(search.find(Query.ALL.withText(text), Viewer.ANONYMOUS, snapshot)
                            .items())
                    .extracting(Hit::score)
                    .containsExactlyElementsOf(
                            search.find(Query.ALL.withText(text), Viewer.ANONYMOUS, without).items().stream()
                                    .map(Hit::score)
                                    .toList());
        }
    }

    @Test
    void suggestionsRestOnNamesAlone() {
        for (String typed : new String[] {"Секр", "транс", "інсу"}) {
            assertThat(search.suggest(typed, InterfaceLanguage.UK, 10, OWNER, snapshot))
                    .isEmpty();
        }
        assertThat(search.suggest("Звя", InterfaceLanguage.UK, 10, Viewer.ANONYMOUS, snapshot))
                .containsExactly(new Suggestion(HOME, Kind.HROMADA, "Звягель", null, CountryCode.UKRAINE, null));
    }

    private int total(String text, Viewer viewer) {
        return search.find(Query.ALL.withText(text), viewer, snapshot).total();
    }

    private Iterable<String> areas(Viewer viewer) {
        return Objects.requireNonNull(
                        search.find(Query.ALL, viewer, snapshot).facets().get(Facet.AREA))
                .stream()
                .map(Count::value)
                .toList();
    }
}
