package org.mistok.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.organisation.Statement;

/// The query for a free text.
///
/// The language of a query is not known, so each word is looked for in all: in the texts of every tongue, in names, in
/// place words, and in the areas whose labels it belongs to. Its best field counts. All words must be found, each
/// wherever it likes. A name or code that is typed whole comes first.
final class TextQuery {

    private static final float WHOLE = 20;
    private static final float NAME = 4;
    private static final float LEMMA = 3;
    private static final float PLACE = 1.5f;
    private static final float NAMED_AREA = 0.9f;
    private static final float HINTED_AREA = 0.5f;

    /// What the fields that are not the best add, so that more places are better than one.
    private static final float TIE_BREAKER = 0.1f;

    private final String text;
    private final Words words;
    private final AreaReading areas;
    private final Analyzers analyzers;
    private final Audience audience;

    TextQuery(String text, Audience audience, Analyzers analyzers, AreaLabels labels) {
        this.text = text;
        this.audience = audience;
        this.analyzers = analyzers;
        words = Words.of(text, analyzers);
        areas = new AreaReading(words.all(), labels, analyzers);
    }

    org.apache.lucene.search.Query lucene() {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("a text without words");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.required().forEach(word -> all.add(anywhere(word), Occur.MUST));
        words.optional().forEach(word -> all.add(anywhere(word), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(all.build(), Occur.SHOULD)
                .add(whole(Field.WHOLE), Occur.SHOULD)
                .add(whole(Field.CODE), Occur.SHOULD)
                .build();
    }

    private org.apache.lucene.search.Query whole(Field field) {
        return new BoostQuery(new TermQuery(new Term(field.key(), Documents.whole(text))), WHOLE);
    }

    private org.apache.lucene.search.Query anywhere(String word) {
        List<org.apache.lucene.search.Query> fields = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(Analyzers.terms(analyzers.names(), word));
        add(fields, Field.NAMES.key(), names, NAME);
        add(fields, Field.PLACE.key(), names, PLACE);
        add(fields, Field.LEMMAS.key(), areas.terms(word, Tongue.UK), LEMMA);
        for (Tongue tongue : Tongue.values()) {
            add(fields, Field.text(tongue, audience), areas.terms(word, tongue), 1);
        }
        add(fields, Field.AREAS.key(audience), codes(areas.named(word)), NAMED_AREA);
        add(fields, Field.AREAS.key(audience), codes(areas.hinted(word)), HINTED_AREA);
        return new DisjunctionMaxQuery(fields, TIE_BREAKER);
    }

    private static Set<String> codes(Set<AreaCode> areas) {
        Set<String> codes = new LinkedHashSet<>();
        areas.forEach(area -> codes.add(area.value()));
        return codes;
    }

    private static void add(
            List<org.apache.lucene.search.Query> fields, String field, Collection<String> terms, float boost) {
        if (!terms.isEmpty()) {
            SynonymQuery.Builder any = new SynonymQuery.Builder(field);
            terms.forEach(term -> any.addTerm(new Term(field, term)));
            fields.add(new BoostQuery(any.build(), boost));
        }
    }

    /// Which terms of this tongue the query must find, function words aside.
    Set<String> terms(Tongue tongue) {
        Set<String> terms = new LinkedHashSet<>();
        words.required().forEach(word -> terms.addAll(areas.terms(word, tongue)));
        return terms;
    }

    /// Whether the query finds this need or offer by the labels of its area.
    boolean namesAreaOf(Statement statement) {
        return words.required().stream()
                .anyMatch(word -> areas.named(word).contains(statement.area())
                        || areas.hinted(word).contains(statement.area()));
    }
}
