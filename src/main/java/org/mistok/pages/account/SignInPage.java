package org.mistok.pages.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;

/// The form to sign in.
///
/// @param elsewhere the address that leads to the identity provider; null when there is none
/// @param provider its name
public record SignInPage(Frame frame, Form form, @Nullable String elsewhere, String provider) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    public List<FieldError> errors() {
        return form.summary();
    }
}
