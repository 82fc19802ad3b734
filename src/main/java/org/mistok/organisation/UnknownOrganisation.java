package org.mistok.organisation;

import org.mistok.place.RegisterCode;

/// The register holds no organisation with this code.
public final class UnknownOrganisation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public UnknownOrganisation(RegisterCode code) {
        super("The register holds no organisation with the code " + code + ". Maybe it was renamed: search by name.");
        this.code = code.value();
    }

    public RegisterCode code() {
        return RegisterCode.of(code);
    }
}
