package org.mistok.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mistok.disclosure.Viewer;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;
import org.mistok.place.RegisterCode;

class SearchTest {

    private static final Search SEARCH = Shelf.search();
    private static final Snapshot SNAPSHOT = Shelf.of(
            Sample.of("UA18000000000000001")
                    .named("uk", "Звягель")
                    .named("de", "Swjahel")
                    .with(50_000)
                    .needs("backup-power", "uk", "Потрібні генератори для лікарні, ще один генератор для школи")
                    .make(),
            Sample.of("UA63000000000000002").named("uk", "Зв’язківка").with(900).make(),
            Sample.of("DE-1")
                    .named("de", "Zweibrücken")
                    .with(34_000)
                    .offers("culture", "de", "Krankenpflegerinnen singen im Chor")
                    .make());

    @Test
    void marksTheWordsThatAnswerInWhateverForm() {
        Hit hit = find("генератора").items().getFirst();
        assertThat(hit.highlights())
                .containsExactly(
                        new Highlight("n1", List.of(new Highlight.Range(9, 19), new Highlight.Range(41, 50)), true));
    }

    @Test
    void findsThePartsOfGermanCompoundsButNotTheOtherWayRound() {
        Snapshot snapshot = Shelf.of(
                Sample.of("DE-2")
                        .offers("culture", "de", "Stromgenerator abzugeben")
                        .make(),
                Sample.of("DE-3").offers("culture", "de", "Generator abzugeben").make());
        assertThat(SEARCH.find(Query.ALL.withText("Generator abzugeben"), Viewer.ANONYMOUS, snapshot)
                        .total())
                .isEqualTo(2);
        assertThat(SEARCH.find(Query.ALL.withText("Stromgenerator abzugeben"), Viewer.ANONYMOUS, snapshot)
                        .items())
                .extracting(Hit::highlights)
                .containsExactly(List.of(
                        new Highlight("o1", List.of(new Highlight.Range(0, 14), new Highlight.Range(15, 24)), false)));
    }

    @Test
    void saysWhenOnlyTheAreaAnswers() {
        Hit hit = find("Stromerzeuger").items().getFirst();
        assertThat(hit.organisation().code()).isEqualTo(RegisterCode.of("UA18000000000000001"));
        assertThat(hit.highlights()).containsExactly(new Highlight("n1", List.of(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Krankenpfleger", "krankenpflegerin", "Chöre", "Zweibruecken", "ZWEIBRÜCKEN"})
    void findsGermanForms(String text) {
        assertThat(find(text).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0000", "\u0001\u0002", "***", "((((", "\"", "\\", "\uD83D", "a:b:c", "[1 TO 2]", "~~~", "''''"
            })
    void survivesWhatIsNoQuery(String text) {
        assertThat(find(text).total()).isZero();
        assertThat(SEARCH.suggest(text, InterfaceLanguage.EN, 10, Viewer.ANONYMOUS, SNAPSHOT))
                .isEmpty();
        assertThat(SEARCH.areasFor(text, null)).isEmpty();
    }

    @Test
    void survivesLongTexts() {
        String text = "генератор лікарня generator Schule ".repeat(3_000);
        assertThat(find(text).total()).isZero();
        assertThat(SEARCH.areasFor(text, null)).isNotEmpty();
        assertThat(SEARCH.suggest(text, InterfaceLanguage.EN, 10, Viewer.ANONYMOUS, SNAPSHOT))
                .isEmpty();
    }

    @Test
    void blankTextIsNoText() {
        assertThat(find("  ").total()).isEqualTo(3);
    }

    @Test
    void ordersEqualsByPopulationThenCode() {
        assertThat(find(null).items())
                .extracting(hit -> hit.organisation().code().value())
                .containsExactly("UA18000000000000001", "DE-1", "UA63000000000000002");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Зв,       'UA18000000000000001,UA63000000000000002'
            Zvia,     'UA18000000000000001,UA63000000000000002'
            звяз,     UA63000000000000002
            зв'яз,    UA63000000000000002
            Swja,     'UA18000000000000001,UA63000000000000002'
            zwei,     DE-1
            Zweibru,  DE-1
            Zweibrue, DE-1
            """)
    void completesNamesInEveryScript(String typed, String codes) {
        assertThat(SEARCH.suggest(typed, InterfaceLanguage.UK, 10, Viewer.ANONYMOUS, SNAPSHOT))
                .extracting(suggestion -> suggestion.code().value())
                .containsExactly(codes.split(","));
    }

    @Test
    void saysWhichSpellingWasTyped() {
        assertThat(SEARCH.suggest("Swja", InterfaceLanguage.UK, 10, Viewer.ANONYMOUS, SNAPSHOT)
                        .getFirst())
                .extracting(Suggestion::name, Suggestion::matched)
                .containsExactly("Звягель", "Swjahel");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uk | Потрібен дизельний генератор для лікарні         | backup-power   | energy
            en | We want to restore the water pipeline            | water-supply   | water
            de | Wir suchen eine Partnerschaft der Feuerwehren    | fire-rescue    | civil-protection
            pl | Szukamy wsparcia dla weteranów                   | veterans       | social
            fr | Échange scolaire entre nos lycées                | school-exchange | education
            cs | Wodociąg: szukamy pomocy                         | water-supply   | water
            """)
    void readsAreasFromFreeText(String language, String text, String area, String top) {
        AreaSuggestion best = SEARCH.areasFor(text, LanguageTag.of(language)).getFirst();
        assertThat(best.area().value()).isEqualTo(area);
        assertThat(best.top().value()).isEqualTo(top);
        assertThat(best.score()).isBetween(0.0, 1.0);
        assertThat(best.evidence()).isNotEmpty().allMatch(text::contains);
        assertThat(SEARCH.areasFor(text, null).getFirst().area()).isEqualTo(best.area());
    }

    @Test
    void refusesImpossibleQueries() {
        assertThatThrownBy(() -> Query.ALL.withPage(-1, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Query.ALL.withPage(0, 100_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Query.ALL.withSort(Query.Sort.DISTANCE, InterfaceLanguage.EN))
                .hasMessageContaining("near");
        assertThat(SEARCH.find(Query.ALL.withPage(Integer.MAX_VALUE, 1_000), Viewer.ANONYMOUS, SNAPSHOT)
                        .items())
                .isEmpty();
    }

    private static Hits find(@org.jspecify.annotations.Nullable String text) {
        return SEARCH.find(Query.ALL.withText(text), Viewer.ANONYMOUS, SNAPSHOT);
    }
}
