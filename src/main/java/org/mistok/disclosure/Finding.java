package org.mistok.disclosure;

/// A piece of free text that should not be published.
///
/// @param words as they stand in the text
public record Finding(Concern concern, String words) {}
