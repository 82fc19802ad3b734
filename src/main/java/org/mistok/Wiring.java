package org.mistok;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.mistok.area.Thesaurus;
import org.mistok.call.Calls;
import org.mistok.place.PlaceNames;
import org.mistok.shortlist.ScoringRules;

/// Makes the objects of the pure rooms, which know no framework. What `index-config/` says is checked here, before the
/// server opens its port.
@Factory
final class Wiring {

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
}
