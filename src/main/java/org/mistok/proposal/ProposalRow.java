package org.mistok.proposal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// A row of `proposal`, with its parties and the latest version of its content.
///
/// @param parties as `code=part=consents=publishes`, separated by spaces
@MappedEntity("proposal")
record ProposalRow(
        @Id UUID id,
        long version,
        int revision,
        String state,
        @Nullable String parkedFrom,
        Instant createdAt,
        Instant changedAt,
        String parties,
        String content) {

    static final String SELECT = """
            select p.id, p.version, p.revision, p.state, p.parked_from, p.created_at, p.changed_at,
                (select string_agg(t.code || '=' || t.part || '=' || t.consents || '=' || t.publishes, ' '
                    order by t.position) from proposal_party t where t.proposal_id = p.id) as parties,
                cast(r.content as text) as content
            from proposal p join proposal_revision r on r.proposal_id = p.id and r.revision = p.revision\s""";

    Proposal proposal() {
        return new Proposal(
                id,
                version,
                revision,
                State.of(state),
                parkedFrom == null ? null : State.of(parkedFrom),
                Arrays.stream(parties.split(" ")).map(ProposalRow::party).toList(),
                StoredContent.read(content),
                createdAt,
                changedAt);
    }

    private static Party party(String text) {
        String[] parts = text.split("=");
        Party.Part part = Party.Part.find(parts[1]);
        if (part == null) {
            throw new IllegalStateException("No party is a " + parts[1] + ".");
        }
        return new Party(RegisterCode.of(parts[0]), part, parts[2].equals("true"), parts[3].equals("true"));
    }
}
