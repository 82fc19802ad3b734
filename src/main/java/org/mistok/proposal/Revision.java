package org.mistok.proposal;

import java.time.Instant;
import org.mistok.place.RegisterCode;

/// One version of the content, whole.
///
/// @param actor who wrote it, by address
public record Revision(int number, Instant at, String actor, RegisterCode party, Content content) {}
