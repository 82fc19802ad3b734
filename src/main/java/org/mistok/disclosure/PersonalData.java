package org.mistok.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What one part of the service keeps of persons. Every room that keeps any says so here; the page of personal data is
/// written from it, and whoever exports or erases a person goes through all of them.
public interface PersonalData {

    /// What it is, as the key of a text: `sessions`.
    String what();

    /// All that is kept of the person with this address, one map of field and value for each thing; empty when
    /// nothing.
    List<Map<String, String>> of(String email);

    /// Keeps nothing of the person any more, except what the law asks for; that no longer names the person.
    void erase(String email);

    /// Lets go of what has had its time. Called every day.
    void forget(Instant now);
}
