package org.mistok.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.mistok.disclosure.Audience;
import org.mistok.language.Scripts;
import org.mistok.organisation.Organisation;

/// Makes the document of an organisation. Nothing is stored: what is shown comes from the snapshot. Thread-safe.
///
/// Nothing is analysed twice: what thousands say of their place in the same words is kept, and a text that two
/// audiences may read is read once.
final class Documents {

    /// The audiences that can rank.
    private static final List<Audience> RANKING = List.of(Audience.PUBLIC, Audience.REGISTERED);

    /// There are a few thousand districts and regions; more than this is not kept.
    private static final int MOST_PLACES = 20_000;

    private final PlaceWords places;
    private final NameFields names;
    private final Analyzers analyzers;
    private final Map<List<String>, ReadPlace> known = new ConcurrentHashMap<>();
    private final Map<Tongue, WordByWord> texts = new EnumMap<>(Tongue.class);
    private final WordByWord other;

    Documents(PlaceWords places, NameForms forms, Analyzers analyzers) {
        this.places = places;
        names = new NameFields(forms);
        this.analyzers = analyzers;
        other = new WordByWord(analyzers.words(), analyzers.text(Tongue.OTHER));
        for (Tongue tongue : Tongue.values()) {
            texts.put(tongue, new WordByWord(analyzers.words(), analyzers.text(tongue)));
        }
    }

    /// All data that go into documents besides what the register holds, in one text, the same for the same data.
    String fingerprint() {
        return places.names().fingerprint() + "\n" + names.forms().fingerprint();
    }

    /// The words for a place in both forms.
    private record ReadPlace(ReadText names, ReadText lemmas) {}

    /// What names the document of an organisation.
    static Term term(long id) {
        return new Term(Field.ID.key(), Long.toString(id));
    }

    /// A number that differs between two states of the same organisation.
    static long state(Organisation organisation) {
        Instant changedAt = organisation.changedAt();
        return organisation.version() * 31 + changedAt.getEpochSecond() * 1_000_000 + changedAt.getNano() / 1_000;
    }

    Document of(Organisation organisation) {
        Document document = new Document();
        document.add(new StringField(Field.ID.key(), Long.toString(organisation.id()), Store.NO));
        document.add(new NumericDocValuesField(Field.ID.key(), organisation.id()));
        document.add(new NumericDocValuesField(Field.STATE.key(), state(organisation)));
        document.add(new StringField(
                Field.CODE.key(), NameForms.whole(organisation.code().value()), Store.NO));
        names.add(document, organisation);
        ReadPlace place = place(places.of(organisation));
        add(document, Field.PLACE.key(), place.names());
        add(document, Field.LEMMAS.key(), place.lemmas());
        addStatements(document, organisation);
        return document;
    }

    private ReadPlace place(List<String> words) {
        ReadPlace place = known.get(words);
        if (place == null) {
            List<String> cyrillic = words.stream().filter(Scripts::hasCyrillic).toList();
            place = new ReadPlace(
                    ReadText.of(words, analyzers.names()), ReadText.of(cyrillic, analyzers.of(Tongue.UK)));
            if (known.size() < MOST_PLACES) {
                known.put(List.copyOf(words), place);
            }
        }
        return place;
    }

    private void addStatements(Document document, Organisation organisation) {
        Facts.statements(organisation.profile(), Audience.REGISTERED).forEach(statement -> {
            Tongue tongue = Tongue.of(statement.text().language());
            ReadText read =
                    texts.getOrDefault(tongue, other).read(statement.text().text());
            for (Audience audience : RANKING) {
                if (Facts.ranks(statement, audience)) {
                    add(document, Field.text(tongue, audience), read);
                    document.add(new StringField(
                            Field.AREAS.key(audience), statement.area().value(), Store.NO));
                }
            }
        });
    }

    private static void add(Document document, String field, ReadText text) {
        if (!text.isEmpty()) {
            document.add(new TextField(field, text.stream()));
        }
    }
}
