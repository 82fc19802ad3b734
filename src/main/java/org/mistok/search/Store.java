package org.mistok.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.place.RegisterCode;

/// Brings documents and organisations forward together and makes snapshots of both. For one thread, but for what says
/// otherwise.
final class Store {

    private final IndexWriter writer;
    private final Documents documents;
    private final Facts facts;
    private Snapshot.Register register = Snapshot.Register.EMPTY;
    private long position;

    Store(IndexWriter writer, Documents documents, Facts facts) {
        this.writer = writer;
        this.documents = documents;
        this.facts = facts;
    }

    /// What became of some organisations.
    ///
    /// @param changed as they are now
    /// @param gone numbers that the register does not hold any more
    /// @param partnerships all partnerships of each of the changed
    record Delta(
            Collection<Organisation> changed,
            Collection<Long> gone,
            Map<RegisterCode, List<Partnership>> partnerships) {

        List<Partnership> of(Organisation organisation) {
            return partnerships.getOrDefault(organisation.code(), List.of());
        }
    }

    /// Each partnership under both parties.
    static Map<RegisterCode, List<Partnership>> byCode(Collection<Partnership> partnerships) {
        Map<RegisterCode, List<Partnership>> byCode = new HashMap<>();
        for (Partnership partnership : partnerships) {
            byCode.computeIfAbsent(partnership.first(), _ -> new ArrayList<>()).add(partnership);
            byCode.computeIfAbsent(partnership.second(), _ -> new ArrayList<>()).add(partnership);
        }
        return byCode;
    }

    void apply(Delta delta) throws IOException {
        for (Organisation organisation : delta.changed()) {
            write(organisation);
        }
        for (long id : delta.gone()) {
            writer.deleteDocuments(Documents.term(id));
        }
        List<Entry> entries = delta.changed().stream()
                .map(organisation -> facts.entry(organisation, delta.of(organisation)))
                .toList();
        remember(entries, delta);
    }

    /// Writes the document of an organisation anew. Any number of threads may do that while nothing else is done.
    void write(Organisation organisation) throws IOException {
        writer.updateDocument(Documents.term(organisation.id()), documents.of(organisation));
    }

    /// Writes the document of an organisation that has none; otherwise like [#write].
    void writeFirst(Organisation organisation) throws IOException {
        writer.addDocument(documents.of(organisation));
    }

    /// What filters and facets need of an organisation. Any number of threads may ask.
    Entry entry(Organisation organisation, List<Partnership> partnerships) {
        return facts.entry(organisation, partnerships);
    }

    /// Takes organisations whose documents are in the index already.
    ///
    /// @param entries one for each organisation that has changed
    void remember(Collection<Entry> entries, Delta delta) {
        Map<Long, Entry> byId = new HashMap<>();
        Map<RegisterCode, Entry> byCode = new HashMap<>();
        Map<RegisterCode, List<Partnership>> partnerships = new HashMap<>();
        Set<RegisterCode> without = new HashSet<>();
        for (Entry entry : entries) {
            Organisation organisation = entry.organisation();
            byId.put(organisation.id(), entry);
            byCode.put(organisation.code(), entry);
            List<Partnership> links = delta.of(organisation);
            if (links.isEmpty()) {
                without.add(organisation.code());
            } else {
                partnerships.put(organisation.code(), List.copyOf(links));
            }
        }
        Set<RegisterCode> goneCodes = codes(delta.gone());
        goneCodes.removeAll(byCode.keySet());
        without.addAll(goneCodes);
        register = new Snapshot.Register(
                register.entries().with(byId, delta.gone()),
                register.byCode().with(byCode, goneCodes),
                register.partnerships().with(partnerships, without),
                register.roll().with(entries, delta.gone()));
    }

    /// A code that has come back with a new number belongs to that one.
    private Set<RegisterCode> codes(Collection<Long> ids) {
        Set<RegisterCode> codes = new HashSet<>();
        for (Entry entry : known(ids)) {
            RegisterCode code = entry.organisation().code();
            if (register.byCode().find(code) == entry) {
                codes.add(code);
            }
        }
        return codes;
    }

    private List<Entry> known(Collection<Long> ids) {
        List<Entry> known = new ArrayList<>();
        for (long id : ids) {
            Entry entry = register.entries().find(id);
            if (entry != null) {
                known.add(entry);
            }
        }
        return known;
    }

    int size() {
        return register.entries().size();
    }

    /// Everything applied so far, searchable.
    Snapshot snapshot() throws IOException {
        return new Snapshot(++position, facts, register, DirectoryReader.open(writer));
    }
}
