package org.mistok.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.mistok.language.Orthography;
import org.mistok.language.Scripts;
import org.mistok.language.Sounds;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Name;
import org.mistok.organisation.Organisation;
import org.mistok.place.CountryCode;

/// Puts an organisation's names into its document: word by word, whole in every spelling, and by their sounds.
record NameFields(NameForms forms) {

    void add(Document document, Organisation organisation) {
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
        if (Scripts.hasCyrillic(spaced)) {
            document.add(text(Field.LEMMAS.key(), spaced));
        }
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

    private static TextField text(String field, String text) {
        return new TextField(field, text, Store.NO);
    }
}
