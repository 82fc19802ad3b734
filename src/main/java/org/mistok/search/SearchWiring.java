package org.mistok.search;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.mistok.area.Thesaurus;
import org.mistok.organisation.ChangeFeed;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnerships;
import org.mistok.place.Exonyms;
import org.mistok.place.PlaceNames;
import org.mistok.place.TypeWords;

/// Puts the parts of the index together.
@Factory
final class SearchWiring {

    @Singleton
    NameForms nameForms(@Value("${mistok.index-config}") Path indexConfig) {
        return new NameForms(TypeWords.load(indexConfig), Exonyms.load(indexConfig));
    }

    @Singleton
    Documents documents(PlaceNames places, NameForms forms, Analyzers analyzers) {
        return new Documents(new PlaceWords(places), forms, analyzers);
    }

    @Singleton
    Recipe recipe(Analyzers analyzers, Documents documents, Thesaurus thesaurus) {
        return new Recipe(
                analyzers, documents, new Facts(thesaurus), Recipe.digest(thesaurus.digest(), documents.fingerprint()));
    }

    @Singleton
    Follower.Register register(ChangeFeed feed, Organisations organisations, Partnerships partnerships) {
        return new Follower.Register(feed, organisations, partnerships);
    }
}
