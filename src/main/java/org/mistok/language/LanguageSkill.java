package org.mistok.language;

/// A working language and its level.
public record LanguageSkill(LanguageTag language, Level level) {}
