package org.mistok.search;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Horizon;

/// What a commit says of itself, in Lucene's user data.
///
/// @param version of the form of the documents
/// @param digest of the configuration that went into them
/// @param source the database they were made from
/// @param horizon up to where its changes are all in
record IndexStamp(int version, String digest, String source, Horizon horizon) {

    /// The form of the documents: fields, analyzers, what goes into which field. Raise it with every change of
    /// these,
    /// else old documents and new queries do not meet; the index is then built anew at the next start.
    static final int VERSION = 2;

    Map<String, String> data() {
        return new TreeMap<>(Map.of(
                "version",
                Integer.toString(version),
                "digest",
                digest,
                "source",
                source,
                "horizon",
                Long.toString(horizon.xid())));
    }

    /// Null when the data do not hold a stamp.
    static @Nullable IndexStamp of(Map<String, String> data) {
        String version = data.get("version");
        String digest = data.get("digest");
        String source = data.get("source");
        String horizon = data.get("horizon");
        if (version == null || digest == null || source == null || horizon == null) {
            return null;
        }
        return new IndexStamp(Integer.parseInt(version), digest, source, new Horizon(Long.parseLong(horizon)));
    }

    /// Whether documents under this stamp are those that the other describes, at another position.
    boolean isFor(IndexStamp other) {
        return version == other.version && digest.equals(other.digest) && source.equals(other.source);
    }
}
