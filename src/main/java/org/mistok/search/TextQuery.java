package org.mistok.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.organisation.Statement;
import org.mistok.place.CountryCode;

/// The query for a free text.
///
/// The language of a query is not known, so each word is looked for in all: in the texts of every tongue, in names, in
/// place words, and in the areas whose labels it belongs to. Its best field counts. All words must be found, each
/// wherever it likes. A code or name that is typed whole comes first. Words that say what kind of place a name means
/// need
/// not be found beside it.
///
/// Only when this finds nothing, [#loosely] looks for names that sound alike.
final class TextQuery {

    private static final float NAME = 25;
    private static final float LEMMA = 3;
    private static final float PLACE = 1.5f;
    private static final float NAMED_AREA = 0.9f;
    private static final float HINTED_AREA = 0.5f;

    /// What the fields that are not the best add, so that more places are better than one.
    private static final float TIE_BREAKER = 0.1f;

    /// What the nearest of similar names scores at most, and less for each step of distance.
    private static final float NEAR = 100;

    private static final float STEP = 10;

    private static final int MOST_WORDS = 6;

    private final String text;
    private final Words words;
    private final AreaReading areas;
    private final Analyzers analyzers;
    private final Audience audience;

    private final NameForms forms;
    private final Set<CountryCode> countries;

    TextQuery(String text, Audience audience, Analyzers analyzers, NameForms forms, AreaLabels labels) {
        this.text = text;
        this.audience = audience;
        this.analyzers = analyzers;
        this.forms = forms;
        countries = forms.types().countries(text);
        words = Words.of(text, analyzers);
        areas = new AreaReading(words.all(), labels, analyzers);
    }

    /// Everybody who answers the text, or whose name is meant.
    ///
    /// @param ranked whether the scores matter
    TextHits hits(Snapshot snapshot, boolean ranked) {
        TextHits exact = snapshot.search(searcher -> TextHits.of(lucene(), searcher, ranked));
        if (exact.isEmpty() || isMissedIn(exact, snapshot)) {
            List<NearNames.Near> meant = meant(snapshot);
            if (!meant.isEmpty()) {
                org.apache.lucene.search.Query both =
                        new DisjunctionMaxQuery(List.of(like(meant, WholeNames.NAME), lucene()), 0);
                return snapshot.search(searcher -> TextHits.of(both, searcher, ranked));
            }
        }
        if (!exact.isEmpty()) {
            return exact;
        }
        org.apache.lucene.search.Query near = loosely(new NearNames(forms, snapshot));
        return snapshot.search(searcher -> TextHits.of(near, searcher, ranked));
    }

    /// Whether the text says in which country the place is, as 'gmina' does, and nobody there is among these.
    private boolean isMissedIn(TextHits hits, Snapshot snapshot) {
        boolean[] found = {countries.isEmpty()};
        if (!found[0]) {
            hits.forEach((id, _) -> {
                Entry entry = snapshot.entry(id);
                found[0] |= entry != null && entry.isIn(countries);
            });
        }
        return !found[0];
    }

    private List<NearNames.Near> meant(Snapshot snapshot) {
        return countries.isEmpty() ? List.of() : new NearNames(forms, snapshot).in(countries, text);
    }

    /// The score with what is known of who was found: whoever is in the country that the text tells of comes first,
    /// then the populous.
    float weighed(float score, Entry entry) {
        return WholeNames.weighed(score, entry, countries);
    }

    /// Whether anybody answers the text as it stands, so that no near name has to be meant.
    boolean isAnswered(Snapshot snapshot) {
        return !snapshot.search(searcher -> TextHits.unscored(lucene(), searcher))
                .isEmpty();
    }

    private org.apache.lucene.search.Query lucene() {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("a text without words");
        }
        List<org.apache.lucene.search.Query> ways = new ArrayList<>(new WholeNames(forms).of(text));
        ways.add(all(this::anywhere));
        List<String> names = words.required().stream()
                .filter(word -> !forms.types().contains(word))
                .toList();
        if (!names.isEmpty() && names.size() < words.required().size()) {
            ways.add(all(names, this::named));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    /// The query for organisations whose names sound like the text, or like those of its words that nothing has as
    /// they
    /// are written.
    private org.apache.lucene.search.Query loosely(NearNames near) {
        if (words.isEmpty() || words.required().size() > MOST_WORDS) {
            return new MatchNoDocsQuery("too little or too much for a name");
        }
        List<org.apache.lucene.search.Query> ways = new ArrayList<>();
        ways.add(like(near.of(text), NEAR));
        if (words.required().size() > 1) {
            ways.add(all(word -> new DisjunctionMaxQuery(List.of(anywhere(word), like(near.of(word), NAME)), 0)));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static org.apache.lucene.search.Query like(List<NearNames.Near> near, float best) {
        List<org.apache.lucene.search.Query> ids = new ArrayList<>();
        for (NearNames.Near one : near) {
            Term id = Documents.term(one.entry().organisation().id());
            float score = Math.max(1, best - STEP * (float) (1 + one.distance()));
            ids.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(id)), score));
        }
        return new DisjunctionMaxQuery(ids, 0);
    }

    private org.apache.lucene.search.Query all(Function<String, org.apache.lucene.search.Query> query) {
        return all(words.required(), query);
    }

    private org.apache.lucene.search.Query all(
            List<String> required, Function<String, org.apache.lucene.search.Query> query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        required.forEach(word -> all.add(query.apply(word), Occur.MUST));
        words.optional().forEach(word -> all.add(anywhere(word), Occur.SHOULD));
        return all.build();
    }

    /// In names and places only.
    private org.apache.lucene.search.Query named(String word) {
        return new DisjunctionMaxQuery(names(word), TIE_BREAKER);
    }

    private List<org.apache.lucene.search.Query> names(String word) {
        List<org.apache.lucene.search.Query> fields = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(Analyzers.terms(analyzers.typedNames(), word));
        if (!names.isEmpty()) {
            fields.add(new BoostQuery(new ConstantScoreQuery(any(Field.NAMES.key(), names)), NAME));
        }
        add(fields, Field.PLACE.key(), names, PLACE);
        add(fields, Field.LEMMAS.key(), areas.terms(word, Tongue.UK), LEMMA);
        return fields;
    }

    private org.apache.lucene.search.Query anywhere(String word) {
        List<org.apache.lucene.search.Query> fields = names(word);
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
            fields.add(new BoostQuery(any(field, terms), boost));
        }
    }

    private static org.apache.lucene.search.Query any(String field, Collection<String> terms) {
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        terms.forEach(term -> any.addTerm(new Term(field, term)));
        return any.build();
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
