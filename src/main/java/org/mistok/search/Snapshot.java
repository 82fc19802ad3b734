package org.mistok.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.place.RegisterCode;

/// The register at one position of its change feed: the organisations, their partnerships and the index over them.
/// Immutable; whoever holds one sees the same state as long as it is held. There is nothing to close: the index's files
/// are let go when nobody can reach the snapshot any more.
public final class Snapshot {

    private static final Cleaner CLEANER = Cleaner.create();

    private final long position;
    private final Facts facts;
    private final Register register;
    private final IndexSearcher searcher;

    /// What a snapshot holds besides the index.
    record Register(
            BucketMap<Long, Entry> entries,
            BucketMap<RegisterCode, Entry> byCode,
            BucketMap<RegisterCode, List<Partnership>> partnerships,
            Roll roll) {

        static final Register EMPTY = new Register(BucketMap.empty(), BucketMap.empty(), BucketMap.empty(), Roll.EMPTY);
    }

    /// Takes over the reader.
    Snapshot(long position, Facts facts, Register register, DirectoryReader reader) {
        this.position = position;
        this.facts = facts;
        this.register = register;
        searcher = new IndexSearcher(reader);
        CLEANER.register(this, () -> close(reader));
    }

    /// Grows with every snapshot that the same index publishes.
    public long position() {
        return position;
    }

    /// All organisations, whole, in no documented order. An organisation that did not change is the same object as
    /// in the
    /// snapshot before.
    public Collection<Organisation> organisations() {
        return new Organisations();
    }

    public @Nullable Organisation find(RegisterCode code) {
        Entry entry = register.byCode().find(code);
        return entry == null ? null : entry.organisation();
    }

    /// Every partnership once.
    public List<Partnership> partnerships() {
        return register.partnerships().values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /// Those in which this organisation is a party, whatever their status.
    public List<Partnership> partnershipsOf(RegisterCode code) {
        List<Partnership> found = register.partnerships().find(code);
        return found == null ? List.of() : found;
    }

    Facts facts() {
        return facts;
    }

    @Nullable
    Entry entry(long id) {
        return register.entries().find(id);
    }

    /// All organisations in the usual order.
    Roll roll() {
        return register.roll();
    }

    /// Makes beforehand what the first readers who sort by name would wait for.
    void prepareNames() {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            for (int place = 0; place < roll().size(); place++) {
                roll().entry(place).nameKey(language);
            }
        }
    }

    /// What a search does with the searcher; must not keep it.
    interface Searching<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    <T> T search(Searching<T> searching) {
        try {
            return searching.with(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // Else the reader could be closed during the search, when nothing but the searcher is needed any more.
            Reference.reachabilityFence(this);
        }
    }

    private static void close(DirectoryReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Organisations extends AbstractCollection<Organisation> {
        @Override
        public Iterator<Organisation> iterator() {
            return register.entries().values().stream().map(Entry::organisation).iterator();
        }

        @Override
        public int size() {
            return register.entries().size();
        }
    }
}
