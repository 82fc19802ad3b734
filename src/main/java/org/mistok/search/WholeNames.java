package org.mistok.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.mistok.place.CountryCode;

/// Organisations that are called exactly what somebody types, whatever the spelling and the script.
///
/// Nothing else beats them. Among them the more populous comes first; a name of its own, official or of the centre,
/// counts for as much as ten times the population: `Lemberg` is first Lviv and then a village in Lorraine, but `Bar` is
/// no big town that somebody calls so.
record WholeNames(NameForms forms) {

    private static final float CODE = 20_000;
    static final float NAME = 10_000;
    private static final float OWN = 1;

    /// More than any population weighs.
    private static final float COUNTRY = 100;

    /// No name is longer.
    private static final int LONGEST = 200;

    /// Each way in which a text can be a whole name or code.
    List<Query> of(String typed) {
        Set<String> keys = keys(typed);
        return List.of(
                scoring(Field.WHOLE, keys, NAME),
                scoring(Field.OWN, keys, NAME + OWN),
                scoring(Field.CODE, Set.of(NameForms.whole(typed)), CODE));
    }

    /// What was typed as terms of [Field#WHOLE].
    Set<String> keys(String typed) {
        Set<String> keys = new LinkedHashSet<>();
        for (String form : typed.length() > LONGEST ? Set.<String>of() : forms.typed(typed)) {
            NameVariants.wholeTyped(form).forEach(spelling -> keys.add(NameForms.whole(spelling)));
        }
        keys.remove("");
        return keys;
    }

    private static Query scoring(Field field, Collection<String> terms, float score) {
        Query any = new TermInSetQuery(
                field.key(), terms.stream().map(BytesRef::new).toList());
        return new BoostQuery(new ConstantScoreQuery(any), score);
    }

    /// The score with the population added, where the whole name was typed.
    ///
    /// @param countries those that the text tells of, who come first
    static float weighed(float score, Entry entry, Set<CountryCode> countries) {
        float weighed = score < NAME ? score : score + (float) Math.log10(1.0 + entry.population());
        return entry.isIn(countries) ? weighed + COUNTRY : weighed;
    }
}
