package org.mistok.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnership;
import org.mistok.place.RegisterCode;

/// Brings a store to the state of the whole register: an empty one from nothing, an older one by the differences.
/// Because
/// every document is compared with the register, it does not matter what a crash left behind.
final class Filling {

    private static final int BATCH = 500;

    private final Store store;
    private final Map<Long, Long> indexed;
    private final Map<RegisterCode, List<Partnership>> partnerships;
    private final List<Organisation> stale = new ArrayList<>();
    private final List<Organisation> fresh = new ArrayList<>();
    private int written;

    private Filling(Store store, Map<Long, Long> indexed, List<Partnership> all) {
        this.store = store;
        this.indexed = indexed;
        partnerships = Store.byCode(all);
    }

    /// @return how many documents had to be written or deleted
    static int fill(Store store, DirectoryReader reader, Organisations organisations, List<Partnership> partnerships)
            throws IOException {
        Filling filling = new Filling(store, states(reader), partnerships);
        organisations.readAll(filling::take);
        filling.flush();
        filling.deleteTheRest();
        return filling.written;
    }

    /// The states of the documents by the numbers of their organisations.
    private static Map<Long, Long> states(DirectoryReader reader) throws IOException {
        Map<Long, Long> states = new HashMap<>();
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            Bits live = leaf.getLiveDocs();
            NumericDocValues ids = leaf.getNumericDocValues(Field.ID.key());
            NumericDocValues values = leaf.getNumericDocValues(Field.STATE.key());
            for (int document = 0; document < leaf.maxDoc(); document++) {
                if ((live == null || live.get(document))
                        && ids.advanceExact(document)
                        && values.advanceExact(document)) {
                    states.put(ids.longValue(), values.longValue());
                }
            }
        }
        return states;
    }

    private void take(Organisation organisation) {
        Long state = indexed.remove(organisation.id());
        boolean known = state != null && state == Documents.state(organisation);
        (known ? fresh : stale).add(organisation);
        if (fresh.size() + stale.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        try {
            store.apply(new Store.Delta(stale, List.of(), partnerships));
            store.remember(new Store.Delta(fresh, List.of(), partnerships));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written += stale.size();
        stale.clear();
        fresh.clear();
    }

    private void deleteTheRest() throws IOException {
        store.apply(new Store.Delta(List.of(), Set.copyOf(indexed.keySet()), Map.of()));
        written += indexed.size();
    }
}
