package org.mistok.exchange.staging;

/// What an import has done.
public record Outcome(long created, long changed) {}
