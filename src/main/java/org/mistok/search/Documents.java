package org.mistok.search;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.mistok.disclosure.Audience;
import org.mistok.language.Orthography;
import org.mistok.language.Scripts;
import org.mistok.language.Sounds;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Name;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Statement;
import org.mistok.place.CountryCode;

/// Makes the document of an organisation. Nothing is stored: what is shown comes from the snapshot.
final class Documents {

    private final PlaceWords places;
    private final NameForms forms;

    Documents(PlaceWords places, NameForms forms) {
        this.places = places;
        this.forms = forms;
    }

    /// All data that go into documents besides what the register holds, in one text, the same for the same data.
    String fingerprint() {
        return places.names().fingerprint() + "\n" + forms.fingerprint();
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
        document.add(new StringField(
                Field.CODE.key(), NameForms.whole(organisation.code().value()), Store.NO));
        addNames(document, organisation);
        places.of(organisation).forEach(words -> {
            document.add(text(Field.PLACE.key(), words));
            addLemmas(document, words);
        });
        addStatements(document, organisation, Audience.PUBLIC);
        addStatements(document, organisation, Audience.REGISTERED);
        return document;
    }

    private void addNames(Document document, Organisation organisation) {
        CountryCode country = organisation.identity().country();
        Set<String> whole = new LinkedHashSet<>();
        Set<String> own = new LinkedHashSet<>();
        Set<String> sounds = new LinkedHashSet<>();
        for (Name name : forms.names(organisation)) {
            addWords(document, name.text());
            for (String form : forms.registered(name.text(), country)) {
                Set<String> spellings = wholeSpellings(form);
                whole.addAll(spellings);
                if (isOwn(name, form, organisation.kind())) {
                    own.addAll(spellings);
                }
                sounds.addAll(frames(form, Readings.of(name, country)));
            }
        }
        addTerms(document, Field.WHOLE, whole);
        addTerms(document, Field.OWN, own);
        addTerms(document, Field.SOUND, sounds);
    }

    private static void addWords(Document document, String name) {
        String spaced = name.replace(".", ". ");
        document.add(text(Field.NAMES.key(), spaced));
        String joined = name.replace("-", "");
        if (!joined.equals(name)) {
            document.add(text(Field.NAMES.key(), joined));
        }
        addLemmas(document, spaced);
    }

    /// A hromada is called by its centre rather than by the adjective before `громада`: who types `Долинська` means
    /// the
    /// town of that name.
    private static boolean isOwn(Name name, String form, Kind kind) {
        return switch (name.sort()) {
            case OFFICIAL -> kind != Kind.HROMADA || form.equals(name.text());
            case CENTRE -> true;
            case FORMER, OTHER -> false;
        };
    }

    private static Set<String> wholeSpellings(String form) {
        Set<String> spellings = new LinkedHashSet<>();
        NameVariants.wholeRegistered(form).forEach(spelling -> spellings.add(NameForms.whole(spelling)));
        return spellings;
    }

    /// Of the whole name, and of each longer word of it.
    private static Set<String> frames(String form, Set<Orthography> readings) {
        Set<String> frames = new LinkedHashSet<>();
        for (Orthography reading : readings) {
            frames.add(Sounds.frame(Sounds.of(form, reading)));
            addWordFrames(form, reading, frames);
        }
        frames.remove("");
        return frames;
    }

    private static void addWordFrames(String form, Orthography reading, Set<String> frames) {
        for (String word : NameForms.words(form)) {
            String sounds = Sounds.of(word, reading);
            if (sounds.length() >= NearNames.SHORTEST_WORD) {
                frames.add(Sounds.frame(sounds));
            }
        }
    }

    private static void addTerms(Document document, Field field, Set<String> terms) {
        terms.forEach(term -> document.add(new StringField(field.key(), term, Store.NO)));
    }

    private static void addLemmas(Document document, String text) {
        if (Scripts.hasCyrillic(text)) {
            document.add(text(Field.LEMMAS.key(), text));
        }
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
