package org.mistok.proposal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.mistok.place.RegisterCode;

/// A row of `proposal_comment`.
@MappedEntity("proposal_comment")
record CommentRow(@Id UUID id, Instant at, String actor, String party, String text) {

    Comment comment() {
        return new Comment(id, at, actor, RegisterCode.of(party), text);
    }
}
