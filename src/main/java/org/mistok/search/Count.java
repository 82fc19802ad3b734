package org.mistok.search;

/// How many hits have this value of a facet.
public record Count(String value, int count) {}
