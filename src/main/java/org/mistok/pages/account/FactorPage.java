package org.mistok.pages.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;

/// Turning the second factor on: first the secret to scan or type, then the recovery codes.
///
/// @param code to scan; null once the factor is on
/// @param secret to type
/// @param recoveryCodes empty until the factor is on
public record FactorPage(
        Frame frame,
        @Nullable QrCode code,
        String secret,
        @Nullable Form form,
        List<String> recoveryCodes) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    public List<FieldError> errors() {
        return form == null ? List.of() : form.summary();
    }
}
