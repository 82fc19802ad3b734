package org.mistok.search;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.mistok.disclosure.Audience;
import org.mistok.language.NameKey;
import org.mistok.language.Romanisation;
import org.mistok.language.Scripts;
import org.mistok.organisation.Name;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Statement;

/// Makes the document of an organisation. Nothing is stored: what is shown comes from the snapshot.
@Singleton
final class Documents {

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Pd}]+");

    private final PlaceWords places;

    Documents(PlaceWords places) {
        this.places = places;
    }

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
        document.add(new StringField(Field.CODE.key(), whole(organisation.code().value()), Store.NO));
        organisation.identity().names().forEach(name -> addName(document, name));
        places.of(organisation).forEach(words -> {
            document.add(text(Field.PLACE.key(), words));
            addLemmas(document, words);
        });
        addStatements(document, organisation, Audience.PUBLIC);
        addStatements(document, organisation, Audience.REGISTERED);
        return document;
    }

    private static void addName(Document document, Name name) {
        document.add(text(Field.NAMES.key(), name.text()));
        String joined = name.text().replace("-", "");
        if (!joined.equals(name.text())) {
            document.add(text(Field.NAMES.key(), joined));
        }
        addLemmas(document, name.text());
        addWhole(document, name.text());
        if (Scripts.hasCyrillic(name.text())) {
            addWhole(document, Romanisation.of(name.text()));
        }
    }

    private static void addLemmas(Document document, String text) {
        if (Scripts.hasCyrillic(text)) {
            document.add(text(Field.LEMMAS.key(), text));
        }
    }

    private static void addWhole(Document document, String name) {
        document.add(new StringField(Field.WHOLE.key(), whole(name), Store.NO));
    }

    /// A whole name as one term: its key, with spaces for hyphens and no others than single ones.
    static String whole(String name) {
        return GAPS.matcher(NameKey.of(name)).replaceAll(" ").strip();
    }

    private static void addStatements(Document document, Organisation organisation, Audience audience) {
        Facts.statements(organisation.profile(), audience).forEach(statement -> add(document, statement, audience));
    }

    private static void add(Document document, Statement statement, Audience audience) {
        Tongue tongue = Tongue.of(statement.text().language());
        document.add(text(Field.text(tongue, audience), statement.text().text()));
        document.add(new StringField(Field.AREAS.key(audience), statement.area().value(), Store.NO));
    }

    private static TextField text(String field, String text) {
        return new TextField(field, text, Store.NO);
    }
}
