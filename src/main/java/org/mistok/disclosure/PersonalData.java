package org.mistok.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one part of the service keeps of persons. Every room that keeps any says so here; the page of personal data is
/// written from it, and whoever exports or erases a person goes through all of them.
public interface PersonalData {

    /// What it is, as the key of a text: `sessions`. Why and for how long it is kept is told by the texts
    /// `data.<what>.why` and `data.<what>.long`.
    String what();

    /// The columns of the database that hold it, as `table.column`; those with times and numbers need not be named.
    /// A
    /// test fails for a column with text, JSON or bytes that is named here by nobody and is not known to be free of
    /// persons.
    default Set<String> columns() {
        return Set.of();
    }

    /// All that is kept of the person with this address, one map of field and value for each thing; empty when
    /// nothing.
    List<Map<String, String>> of(String email);

    /// Keeps nothing of the person any more, except what the law asks for; that no longer names the person. Part of
    /// the running transaction. The row of the person goes last, so what hangs on it need not be deleted here.
    void erase(String email);

    /// Lets go of what has had its time. Called every day.
    void forget(Instant now);
}
