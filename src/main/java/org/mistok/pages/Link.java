package org.mistok.pages;

/// A link and its words.
public record Link(String label, String address) {}
