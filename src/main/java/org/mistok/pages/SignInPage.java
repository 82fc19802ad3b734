package org.mistok.pages;

import java.util.List;
import org.mistok.http.ProblemDetail.FieldError;

/// The form to sign in.
///
/// @param email what was typed last time
/// @param next where to go afterwards; a path of our own
public record SignInPage(Frame frame, String email, String next, List<FieldError> errors) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }
}
