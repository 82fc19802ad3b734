package org.mistok.proposal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.mistok.place.RegisterCode;

/// A row of `proposal_revision`.
@MappedEntity("proposal_revision")
record RevisionRow(@Id int revision, Instant at, String actor, String party, String content) {

    Revision read() {
        return new Revision(revision, at, actor, RegisterCode.of(party), StoredContent.read(content));
    }
}
