package org.mistok.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Who may change an organisation: its editors and owners, and the coordinators of its country.
@Singleton
public final class Writers {
    private final Organisations organisations;

    Writers(Organisations organisations) {
        this.organisations = organisations;
    }

    /// @throws RequestRefused 401 for an anonymous request, 403 for who may not
    public Viewer.Member require(HttpRequest<?> request, RegisterCode code) {
        Viewer.Member member = Viewers.member(request);
        CountryCode country = country(code);
        boolean may =
                country == null ? member.owns(code) || member.coordinatesEverywhere() : member.mayEdit(code, country);
        if (!may) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "not-yours", code.value());
        }
        return member;
    }

    /// From the code where it tells, for an organisation can be withdrawn and then is not found; null when nobody
    /// knows.
    private @Nullable CountryCode country(RegisterCode code) {
        if (Kind.of(code) != Kind.DIASPORA) {
            return CountryCode.of(code.value().substring(0, 2));
        }
        Organisation organisation = organisations.find(code);
        return organisation == null ? null : organisation.identity().country();
    }
}
