package org.mistok.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.mistok.area.Thesaurus;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.place.Exonyms;
import org.mistok.place.PlaceNames;
import org.mistok.place.TypeWords;

/// Snapshots of organisations that no database holds, and the search over them.
public final class Shelf {

    static final Thesaurus THESAURUS = Thesaurus.load(Path.of("index-config", "areas"));
    static final Analyzers ANALYZERS = new Analyzers(THESAURUS);
    static final NameForms FORMS =
            new NameForms(TypeWords.load(Path.of("index-config")), Exonyms.load(Path.of("index-config")));
    static final PlaceNames PLACES = PlaceNames.load(Path.of("index-config"));
    static final Documents DOCUMENTS = new Documents(new PlaceWords(PLACES), FORMS, ANALYZERS);
    static final AreaLabels LABELS = new AreaLabels(THESAURUS, ANALYZERS);

    static final PublicWords WORDS = new PublicWords(THESAURUS, PLACES, ANALYZERS);

    private Shelf() {}

    public static Search search() {
        return new Search(ANALYZERS, LABELS, FORMS, WORDS);
    }

    public static Snapshot of(Organisation... organisations) {
        return of(List.of(organisations), List.of(), THESAURUS);
    }

    public static Snapshot of(
            Collection<Organisation> organisations, Collection<Partnership> partnerships, Thesaurus thesaurus) {
        try {
            Store store = new Store(
                    new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(ANALYZERS.byField())),
                    DOCUMENTS,
                    new Facts(thesaurus));
            store.apply(new Store.Delta(organisations, List.of(), Store.byCode(partnerships)));
            return store.snapshot();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
