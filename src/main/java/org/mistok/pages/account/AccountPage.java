package org.mistok.pages.account;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;

/// One's own account.
///
/// @param done what has just been done, in words; null for nothing
/// @param secret a token that was just made, shown this once; null for none
/// @param role in words
/// @param organisations those the person acts for, each with what it may
/// @param passwordForms empty for somebody who signs in elsewhere only
/// @param notifications of which work the person hears, and how soon
/// @param factorForm turns the second factor on or off
public record AccountPage(
        Frame frame,
        @Nullable String done,
        @Nullable String secret,
        String email,
        String role,
        List<Acting> organisations,
        List<Link> more,
        Form facts,
        List<Form> passwordForms,
        String factor,
        Form factorForm,
        List<Entry> tokens,
        Form tokenForm,
        List<Entry> sessions,
        Form endOthers,
        List<Entry> claims,
        Form notifications) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    public List<FieldError> errors() {
        return Stream.concat(Stream.of(facts, notifications, factorForm, tokenForm, endOthers), passwordForms.stream())
                .flatMap(form -> form.summary().stream())
                .toList();
    }

    /// An organisation the person acts for.
    ///
    /// @param members the people who act for it, for its owners to see; empty else
    public record Acting(
            Link organisation,
            String right,
            List<Entry> members,
            @Nullable Form invite) {}

    /// A line of a list, with a button that ends what it stands for.
    ///
    /// @param facts in words
    /// @param end null for what cannot be ended here
    public record Entry(
            String title, List<String> facts, @Nullable Form end) {}
}
