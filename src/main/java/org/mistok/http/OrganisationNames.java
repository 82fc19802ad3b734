package org.mistok.http;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.place.RegisterCode;

/// What organisations are called.
@Singleton
public final class OrganisationNames {
    private final Organisations organisations;

    OrganisationNames(Organisations organisations) {
        this.organisations = organisations;
    }

    /// Names in this language, each looked up once. The code itself for an organisation that the register does not
    /// show
    /// (any more).
    public Function<RegisterCode, String> in(InterfaceLanguage language) {
        Map<RegisterCode, String> known = new ConcurrentHashMap<>();
        return code -> known.computeIfAbsent(code, one -> find(one, language));
    }

    private String find(RegisterCode code, InterfaceLanguage language) {
        Organisation organisation = organisations.find(code);
        return organisation == null
                ? code.value()
                : organisation.identity().officialNames().in(language);
    }
}
