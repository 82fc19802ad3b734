package org.mistok.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.organisation.Partnership;
import org.mistok.partnership.AgreementFilter;
import org.mistok.partnership.State;
import org.mistok.place.RegisterCode;

/// A question to the register of agreements; the same for pages and API.
public record AgreementParameters(AgreementFilter filter, int page, int size) {
    public static final int REACH = 100_000;
    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 200;

    /// Nothing is thrown: what cannot be read counts as not given, and is noted in the parameters.
    public static AgreementParameters read(Parameters parameters, Thesaurus thesaurus) {
        AgreementFilter filter = new AgreementFilter(
                parameters.choices("type", Arrays.asList(Partnership.Type.values()), Partnership.Type::code),
                parameters.choices("state", Arrays.asList(State.values()), State::code),
                SearchParameters.countries(parameters, thesaurus),
                SearchParameters.regions(parameters, thesaurus),
                SearchParameters.areas(parameters, thesaurus),
                code(parameters, "organisation"));
        Integer page = parameters.wholeNumber("page", 0, 0, REACH - 1);
        Integer size = parameters.wholeNumber("size", USUAL_SIZE, 1, LARGEST_SIZE);
        return new AgreementParameters(
                filter, Objects.requireNonNullElse(page, 0), Objects.requireNonNullElse(size, USUAL_SIZE));
    }

    static @Nullable RegisterCode code(Parameters parameters, String name) {
        String came = parameters.single(name);
        if (came == null || RegisterCode.isCode(came)) {
            return came == null ? null : RegisterCode.of(came);
        }
        parameters.add(Flaw.of(name, "parameter.code", Flaw.shown(came)));
        return null;
    }

    /// The same question at another address, from its first page.
    public static String at(HttpRequest<?> request, String path) {
        UriBuilder address = UriBuilder.of(path);
        request.getParameters().forEach((name, values) -> {
            if (!name.equals("page")
                    && !name.equals("size")
                    && !String.join("", values).isBlank()) {
                address.queryParam(name, values.toArray());
            }
        });
        return address.build().toASCIIString();
    }
}
