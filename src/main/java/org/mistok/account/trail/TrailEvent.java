package org.mistok.account.trail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// Something that was done, as one reader may see it.
///
/// @param id the larger, the later
/// @param actor who answers for it, by address, as `system:...`, or as `person:...` once erased; null for somebody of
/// another organisation or the coordination, whom the reader need not know
/// @param action what was done to what: `need.added`
/// @param organisation null for what concerns a person alone
/// @param other the second party of a partnership
/// @param version of the organisation after it
/// @param person whom it concerns, by address; null for nobody, or nobody whom the reader need know
/// @param details as stored: changed columns as [before, after], or the rows that were added or removed
public record TrailEvent(
        long id,
        Instant at,
        @Nullable String actor,
        String action,
        @Nullable RegisterCode organisation,
        @Nullable RegisterCode other,
        @Nullable Long version,
        @Nullable String person,
        JsonNode details) {

    /// The first part of the action: `need`.
    public String subject() {
        return action.substring(0, action.indexOf('.'));
    }

    /// The second part of the action: `added`.
    public String verb() {
        return action.substring(action.indexOf('.') + 1);
    }

    TrailEvent with(JsonNode otherDetails) {
        return new TrailEvent(id, at, actor, action, organisation, other, version, person, otherDetails);
    }

    TrailEvent withPeople(@Nullable String otherActor, @Nullable String otherPerson) {
        return new TrailEvent(id, at, otherActor, action, organisation, other, version, otherPerson, details);
    }
}
