package org.mistok.partnership.introduction;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// Something that one person did in an introduction.
///
/// @param what `sent`, `answered`, a step, or `message`
/// @param text the person's words, or the mailbox that the person gave; empty for none
@Introspected
record PersonalRow(long id, Instant at, String what, String text) {}
