package org.mistok.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// All organisations that answer a Lucene query, with their scores.
final class TextHits extends SimpleCollector {

    private final ScoreMode mode;
    private long[] ids = new long[256];
    private float[] scores = new float[256];
    private int count;
    private NumericDocValues numbers = DocValues.emptyNumeric();
    private @Nullable Scorable scorer;

    private TextHits(ScoreMode mode) {
        this.mode = mode;
    }

    /// @param scored whether the scores matter; else all are 0
    static TextHits of(Query query, IndexSearcher searcher, boolean scored) throws IOException {
        return collect(query, searcher, scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES);
    }

    static TextHits unscored(Query query, IndexSearcher searcher) throws IOException {
        return of(query, searcher, false);
    }

    private static TextHits collect(Query query, IndexSearcher searcher, ScoreMode mode) throws IOException {
        TextHits hits = new TextHits(mode);
        searcher.search(query, new CollectorManager<TextHits, TextHits>() {
            @Override
            public TextHits newCollector() {
                return hits;
            }

            @Override
            public TextHits reduce(Collection<TextHits> collectors) {
                return hits;
            }
        });
        return hits;
    }

    boolean isEmpty() {
        return count == 0;
    }

    interface Reader {
        void read(long id, float score);
    }

    void forEach(Reader reader) {
        for (int i = 0; i < count; i++) {
            reader.read(ids[i], scores[i]);
        }
    }

    /// The scores by the organisations' numbers; NaN for numbers that are no hits.
    float[] byId() {
        int largest = -1;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, Math.toIntExact(ids[i]));
        }
        float[] byId = new float[largest + 1];
        Arrays.fill(byId, Float.NaN);
        for (int i = 0; i < count; i++) {
            byId[(int) ids[i]] = scores[i];
        }
        return byId;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        numbers = DocValues.getNumeric(context.reader(), Field.ID.key());
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
            scores = Arrays.copyOf(scores, count * 2);
        }
        if (numbers.advanceExact(document)) {
            ids[count] = numbers.longValue();
            scores[count++] = mode.needsScores() && scorer != null ? scorer.score() : 0;
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return mode;
    }
}
