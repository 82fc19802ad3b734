package org.mistok.partnership.introduction;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// Something that a person did or left in an introduction.
///
/// @param words what was written; empty when nothing
@MappedEntity("introduction_step")
record HeldRow(long introductionId, Instant at, String what, String words) {}
