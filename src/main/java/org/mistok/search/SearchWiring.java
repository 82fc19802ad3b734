package org.mistok.search;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.mistok.area.Thesaurus;
import org.mistok.organisation.ChangeFeed;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnerships;

/// Puts the parts of the index together.
@Factory
final class SearchWiring {

    @Singleton
    PlaceWords placeWords(@Value("${mistok.index-config}") Path indexConfig) {
        return PlaceWords.load(indexConfig);
    }

    @Singleton
    Recipe recipe(Analyzers analyzers, Documents documents, PlaceWords places, Thesaurus thesaurus) {
        return new Recipe(
                analyzers, documents, new Facts(thesaurus), Recipe.digest(thesaurus.digest(), places.digest()));
    }

    @Singleton
    Follower.Register register(ChangeFeed feed, Organisations organisations, Partnerships partnerships) {
        return new Follower.Register(feed, organisations, partnerships);
    }
}
