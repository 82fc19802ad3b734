package org.mistok.account.claim;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Somebody is asked to act for an organisation, to coordinate or to administer.
///
/// @param organisation null for a coordinator or administrator
/// @param role `editor`, `owner`, `coordinator` or `administrator`
/// @param countries of a coordinator; empty means all
/// @param state `open`, `accepted`, `withdrawn`, or `expired` for an open one whose time is over
public record Invitation(
        long id,
        String email,
        @Nullable RegisterCode organisation,
        String role,
        Set<CountryCode> countries,
        Instant writtenAt,
        Instant expiresAt,
        String state) {}
