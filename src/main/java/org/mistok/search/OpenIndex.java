package org.mistok.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.ChangeMark;
import org.mistok.organisation.Horizon;
import org.mistok.organisation.Partnership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An index that is open for writing: its folder, its store, and where it stands in the change feed. For one thread at
/// a
/// time, but for [#isSearchable].
final class OpenIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);

    private final IndexFolder folder;
    private final IndexWriter writer;
    private final Store store;
    private final Follower follower;
    private final IndexStamp start;
    private long committedAt = System.nanoTime();
    private Horizon committed;
    private boolean unpublished;
    private volatile Set<Long> searchable = Set.of();

    private OpenIndex(IndexFolder folder, IndexWriter writer, Store store, Follower follower, IndexStamp start) {
        this.folder = folder;
        this.writer = writer;
        this.store = store;
        this.follower = follower;
        this.start = start;
        committed = start.horizon();
    }

    /// Opens the last commit, or begins anew, and brings it to the state of the register.
    ///
    /// @param directory null for an index in memory
    static OpenIndex open(@Nullable Path directory, Follower.Register register, Recipe recipe) throws IOException {
        // Before anything else is read, so that no change falls between.
        IndexStamp now = new IndexStamp(
                IndexStamp.VERSION,
                recipe.digest(),
                register.feed().source(),
                register.feed().now());
        IndexFolder folder =
                IndexFolder.open(directory, recipe.digest(), recipe.analyzers().byField());
        try {
            IndexWriter writer = folder.writer(now);
            IndexStamp last = folder.stamp();
            IndexStamp from = last == null ? now : last;
            Store store = new Store(writer, recipe.documents(), recipe.facts());
            OpenIndex index = new OpenIndex(folder, writer, store, new Follower(register, store, from.horizon()), from);
            index.fill(register, directory);
            return index;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private void fill(Follower.Register register, @Nullable Path directory) throws IOException {
        long began = System.nanoTime();
        List<Partnership> partnerships = register.partnerships().list();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            int written = Filling.fill(store, reader, register.organisations()::readAll, partnerships);
            LOG.info(
                    "Index in {}: {} organisations, {} of them written anew, in {} ms",
                    directory == null ? "memory" : directory,
                    store.size(),
                    written,
                    (System.nanoTime() - began) / 1_000_000);
        }
        while (!follower.step().complete()) {
            LOG.info("Index: catching up with the register's changes");
        }
        commit();
        folder.removeOthers();
    }

    /// Whether this change is known to be in the published snapshot. False may also mean that it was before the
    /// horizon.
    boolean isSearchable(ChangeMark mark) {
        return searchable.contains(mark.seq());
    }

    Follower.Step step() throws IOException {
        Follower.Step step = follower.step();
        unpublished |= step.changes() > 0;
        return step;
    }

    /// Whether something was applied since the last snapshot was taken and published.
    boolean isUnpublished() {
        return unpublished;
    }

    Snapshot snapshot() throws IOException {
        return store.snapshot();
    }

    void published() {
        unpublished = false;
        searchable = follower.applied();
    }

    /// Commits when there is something to commit and the last time is long enough ago.
    void commitAfter(Duration pause) throws IOException {
        boolean hasNews = writer.hasUncommittedChanges() || !follower.horizon().equals(committed);
        if (hasNews && System.nanoTime() - committedAt >= pause.toNanos()) {
            commit();
        }
    }

    private void commit() throws IOException {
        Horizon horizon = follower.horizon();
        writer.setLiveCommitData(new IndexStamp(start.version(), start.digest(), start.source(), horizon)
                .data()
                .entrySet());
        writer.commit();
        committed = horizon;
        committedAt = System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        try {
            commit();
            writer.close();
        } finally {
            folder.close();
        }
    }

    /// Ends like a killed process.
    void abandon() throws IOException {
        try {
            writer.rollback();
        } finally {
            folder.close();
        }
    }
}
