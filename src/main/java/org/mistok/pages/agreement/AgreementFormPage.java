package org.mistok.pages.agreement;

import java.util.List;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.agreement.AgreementPage.Fact;
import org.mistok.pages.form.Field;

/// A form for an agreement or a meeting.
///
/// @param heading the title without a word on errors
/// @param saved what somebody else saved meanwhile; empty when nobody did
/// @param cancel where a meeting is called off; empty when there is nothing to call off
public record AgreementFormPage(
        Frame frame,
        String heading,
        String lede,
        String action,
        String button,
        List<Field> fields,
        List<FieldError> errors,
        List<Fact> saved,
        String cancel,
        Link back) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }
}
