package org.mistok.pages;

import org.mistok.http.RequestRefused;
import org.mistok.organisation.Organisation;
import org.mistok.place.RegisterCode;
import org.mistok.search.Snapshot;

/// Finds the organisation that an address names.
public final class OrganisationFinder {
    private OrganisationFinder() {}

    /// @throws RequestRefused when the text is no code, or the register does not hold it
    public static Organisation get(Snapshot snapshot, String code) {
        Organisation organisation = RegisterCode.isCode(code) ? snapshot.find(RegisterCode.of(code)) : null;
        if (organisation == null) {
            throw RequestRefused.unknownOrganisation(code);
        }
        return organisation;
    }

    /// The name of an organisation, or its code when the register does not hold it.
    public static Named name(Snapshot snapshot, RegisterCode code, Words words) {
        Organisation organisation = snapshot.find(code);
        return organisation == null ? new Named(code.value(), "en") : words.name(organisation);
    }
}
