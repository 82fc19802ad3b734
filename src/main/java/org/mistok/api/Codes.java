package org.mistok.api;

import org.mistok.http.RequestRefused;
import org.mistok.place.RegisterCode;

/// Codes in the path of a request.
final class Codes {
    private Codes() {}

    /// @throws RequestRefused 404 when the text cannot be a code: then nothing in the register has it
    static RegisterCode of(String text) {
        if (!RegisterCode.isCode(text)) {
            throw RequestRefused.unknownOrganisation(text);
        }
        return RegisterCode.of(text);
    }
}
