package org.mistok;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.mistok.area.Thesaurus;
import org.mistok.call.Calls;
import org.mistok.exchange.spreadsheet.AreaReader;
import org.mistok.exchange.spreadsheet.SheetWords;
import org.mistok.place.PlaceNames;
import org.mistok.search.AreaSuggestion;
import org.mistok.search.Search;
import org.mistok.shortlist.ScoringRules;

/// Makes the objects of the pure rooms, which know no framework. What `index-config/` says is checked here, before the
/// server opens its port.
@Factory
final class Wiring {

    /// Nobody looks at each row of a spreadsheet: what one common word suggests is not enough.
    private static final double SURE_ENOUGH = 0.25;

    @Singleton
    @Requires(missingBeans = Thesaurus.class)
    Thesaurus thesaurus(@Value("${mistok.index-config}") Path indexConfig) {
        return Thesaurus.load(indexConfig.resolve("areas"));
    }

    @Singleton
    Calls calls(@Value("${mistok.index-config}") Path indexConfig, Thesaurus thesaurus) {
        return Calls.load(indexConfig.resolve("calls"), thesaurus);
    }

    @Singleton
    PlaceNames placeNames(@Value("${mistok.index-config}") Path indexConfig) {
        return PlaceNames.load(indexConfig);
    }

    @Singleton
    ScoringRules scoringRules(@Value("${mistok.index-config}") Path indexConfig) {
        return ScoringRules.load(indexConfig.resolve("scoring.properties"));
    }

    /// Read before anybody needs it, so that a mistake in it keeps the service from starting.
    @Context
    SheetWords sheetWords(@Value("${mistok.index-config}") Path indexConfig) {
        return SheetWords.load(indexConfig);
    }

    /// Spreadsheets are read with the same eyes as forms.
    @Singleton
    AreaReader areaReader(Search search) {
        return (text, language) -> search.areasFor(text, language).stream()
                .findFirst()
                .filter(suggestion -> suggestion.score() >= SURE_ENOUGH)
                .map(AreaSuggestion::area)
                .orElse(null);
    }
}
