package org.mistok.organisation;

import org.mistok.place.RegisterCode;

/// An organisation as an importer brings it: without the register's own number and version.
public record NewOrganisation(RegisterCode code, Identity identity, Profile profile) {}
