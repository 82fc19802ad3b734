package org.mistok.pages;

/// Something wrong with a field of a form, in the reader's language.
public record FieldError(String field, String message) {}
