package org.mistok.exchange.staging;

import java.util.List;
import org.mistok.organisation.Name;
import org.mistok.place.RegisterCode;

/// An organisation as one row of a file tells it.
///
/// @param names an organisation that the register does not hold yet needs an official one among them; repetitions are
///     left out
public record Candidate(Where where, RegisterCode code, Facts facts, List<ProposedName> names, ProfileParts profile) {

    public Candidate {
        names = ProposedName.distinct(names);
    }

    boolean hasOfficialName() {
        return names.stream().anyMatch(name -> name.name().sort() == Name.Sort.OFFICIAL);
    }
}
