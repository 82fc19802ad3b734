package org.mistok.organisation;

/// A place in the change feed: every change by a transaction older than this one has been seen.
///
/// @param xid a PostgreSQL transaction id of 64 bits, which never wraps round
public record Horizon(long xid) {

    /// Before all changes.
    public static final Horizon START = new Horizon(0);

    public Horizon {
        if (xid < 0) {
            throw new IllegalArgumentException("A horizon is a transaction id from 0, not " + xid + ".");
        }
    }
}
