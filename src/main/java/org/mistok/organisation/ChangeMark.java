package org.mistok.organisation;

/// Names a write, so that its writer can wait until it is searchable.
///
/// @param seq that of the write's [Change]
public record ChangeMark(long seq) {}
