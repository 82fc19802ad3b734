package org.mistok.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the index lies: a directory held by one process, and in it one directory for each form of the index, named by
/// version and digest. So a new form is built beside the old one, which goes when the new one has its first commit.
final class IndexFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private static final int DIGEST_LENGTH = 16;

    /// Enough for a whole continent at once, so that a new index has few and large segments.
    private static final int BUFFER_MB = 128;

    private final @Nullable Path root;
    private final @Nullable Lock lock;
    private final Directory directory;
    private final Analyzer analyzer;

    private IndexFolder(@Nullable Path root, @Nullable Lock lock, Directory directory, Analyzer analyzer) {
        this.root = root;
        this.lock = lock;
        this.directory = directory;
        this.analyzer = analyzer;
    }

    /// @param root null for an index in memory
    /// @throws IllegalStateException when another process holds the directory
    static IndexFolder open(@Nullable Path root, String digest, Analyzer analyzer) throws IOException {
        if (root == null) {
            return new IndexFolder(null, null, new ByteBuffersDirectory(), analyzer);
        }
        Files.createDirectories(root);
        return new IndexFolder(root, lock(root), FSDirectory.open(root.resolve(name(digest))), analyzer);
    }

    static String name(String digest) {
        return "v" + IndexStamp.VERSION + "-" + digest.substring(0, Math.min(DIGEST_LENGTH, digest.length()));
    }

    private static Lock lock(Path root) throws IOException {
        try (Directory locks = FSDirectory.open(root)) {
            return locks.obtainLock("index.lock");
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException(
                    "Another process is using the index in " + root
                            + ". Each process needs a directory of its own: set mistok.index.directory.",
                    e);
        }
    }

    /// A writer on the last commit, or on an empty index when there is none or it is damaged or not for `wanted`.
    IndexWriter writer(IndexStamp wanted) throws IOException {
        if (!isUsable(wanted)) {
            clear();
        }
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setCommitOnClose(false);
        config.setRAMBufferSizeMB(BUFFER_MB);
        return new IndexWriter(directory, config);
    }

    /// The stamp of the last commit; null when there is none.
    @Nullable
    IndexStamp stamp() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return null;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return IndexStamp.of(reader.getIndexCommit().getUserData());
        }
    }

    private boolean isUsable(IndexStamp wanted) {
        try {
            IndexStamp found = stamp();
            if (found != null && found.isFor(wanted)) {
                verify();
                return true;
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index in {} is damaged and is built anew: {}", directory, e.toString());
        }
        return false;
    }

    /// Reads every file and compares its checksum.
    private void verify() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    private void clear() throws IOException {
        for (String file : directory.listAll()) {
            directory.deleteFile(file);
        }
    }

    /// Takes away all other forms of the index.
    void removeOthers() throws IOException {
        if (root == null || !(directory instanceof FSDirectory current)) {
            return;
        }
        try (Stream<Path> found = Files.list(root)) {
            for (Path other : found.filter(Files::isDirectory).toList()) {
                if (!other.toAbsolutePath().equals(current.getDirectory().toAbsolutePath())) {
                    delete(other);
                }
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> found = Files.walk(tree)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() {
        try {
            directory.close();
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
