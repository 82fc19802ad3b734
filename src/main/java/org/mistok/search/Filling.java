package org.mistok.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.place.RegisterCode;

/// Brings a store to the state of the whole register: an empty one from nothing, an older one by the differences.
/// Because every document is compared with the register, it does not matter what a crash left behind.
///
/// One thread reads; every processor makes documents, the reading one too when the others have enough to do.
final class Filling {

    private static final int BATCH = 250;

    private final Store store;
    private final Map<Long, Long> indexed;
    private final boolean isEmpty;
    private final Map<RegisterCode, List<Partnership>> partnerships;
    private final ExecutorService workers = workers();
    private final List<Future<Batch>> batches = new ArrayList<>();
    private List<Organisation> next = new ArrayList<>();

    private Filling(Store store, Map<Long, Long> indexed, List<Partnership> all) {
        this.store = store;
        this.indexed = indexed;
        isEmpty = indexed.isEmpty();
        partnerships = Store.byCode(all);
    }

    /// Where the organisations come from, each once.
    interface Source {
        void readAll(Consumer<Organisation> reader);
    }

    /// What became of some organisations: how many of their documents were written.
    private record Batch(List<Entry> entries, int written) {}

    /// @return how many documents had to be written or deleted
    static int fill(Store store, DirectoryReader reader, Source source, List<Partnership> partnerships)
            throws IOException {
        Filling filling = new Filling(store, states(reader), partnerships);
        try (ExecutorService workers = filling.workers) {
            source.readAll(filling::take);
            filling.flush();
            workers.shutdown();
            return filling.finish();
        }
    }

    private static ExecutorService workers() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ThreadPoolExecutor(
                processors,
                processors,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(2 * processors),
                Thread.ofPlatform().name("index-", 1).daemon().factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
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
        next.add(organisation);
        if (next.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        List<Organisation> organisations = next;
        next = new ArrayList<>(BATCH);
        Map<Long, Long> states = new HashMap<>();
        organisations.forEach(one -> {
            Long state = indexed.remove(one.id());
            if (state != null) {
                states.put(one.id(), state);
            }
        });
        Callable<Batch> work = () -> write(organisations, states);
        batches.add(workers.submit(work));
    }

    private Batch write(List<Organisation> organisations, Map<Long, Long> states) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int written = 0;
        for (Organisation organisation : organisations) {
            Long state = states.get(organisation.id());
            if (state == null || state != Documents.state(organisation)) {
                write(organisation);
                written++;
            }
            entries.add(store.entry(organisation, partnerships.getOrDefault(organisation.code(), List.of())));
        }
        return new Batch(entries, written);
    }

    private void write(Organisation organisation) throws IOException {
        if (isEmpty) {
            store.writeFirst(organisation);
        } else {
            store.write(organisation);
        }
    }

    private int finish() throws IOException {
        List<Entry> entries = new ArrayList<>();
        int written = 0;
        for (Future<Batch> batch : batches) {
            Batch done = result(batch);
            entries.addAll(done.entries());
            written += done.written();
        }
        store.remember(entries, new Store.Delta(List.of(), List.of(), partnerships));
        store.apply(new Store.Delta(List.of(), Set.copyOf(indexed.keySet()), Map.of()));
        return written + indexed.size();
    }

    private static Batch result(Future<Batch> batch) throws IOException {
        try {
            return batch.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("The index could not be filled: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The filling of the index was interrupted.", e);
        }
    }
}
