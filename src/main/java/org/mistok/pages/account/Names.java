package org.mistok.pages.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.mistok.http.Locales;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.place.RegisterCode;

/// Names of organisations in the reader's language.
@Singleton
public final class Names {
    private final Organisations organisations;

    Names(Organisations organisations) {
        this.organisations = organisations;
    }

    /// The code itself for an organisation that the register does not hold (any more).
    public String of(HttpRequest<?> request, RegisterCode code) {
        Organisation organisation = organisations.find(code);
        return organisation == null
                ? code.value()
                : organisation.identity().officialNames().in(Locales.of(request));
    }
}
