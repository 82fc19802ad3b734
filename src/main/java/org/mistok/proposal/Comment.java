package org.mistok.proposal;

import java.time.Instant;
import java.util.UUID;
import org.mistok.place.RegisterCode;

/// What somebody said to the other parties.
///
/// @param actor who, by address
/// @param party for whom
public record Comment(UUID id, Instant at, String actor, RegisterCode party, String text) {}
