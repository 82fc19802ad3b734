package org.mistok.pages.account;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.account.AccountPage.Entry;

/// What coordinators decide: claims and invitations.
///
/// @param done what has just been done, in words; null for nothing
/// @param office invites coordinators and administrators; null for those who may not
public record CoordinationPage(
        Frame frame,
        @Nullable String done,
        List<OpenClaim> open,
        List<Entry> decided,
        List<Entry> invitations,
        Form invite,
        @Nullable Form office,
        Form domain) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    public List<FieldError> errors() {
        return Stream.concat(
                        Stream.concat(Stream.of(invite, domain), Stream.ofNullable(office)),
                        open.stream().map(OpenClaim::decide))
                .flatMap(form -> form.summary().stream())
                .toList();
    }

    /// A claim that waits for a decision.
    ///
    /// @param check what is known of the claimant's address
    public record OpenClaim(
            Link organisation,
            String claimant,
            String email,
            String writtenOn,
            String message,
            String check,
            boolean domainMatches,
            Form decide) {}
}
