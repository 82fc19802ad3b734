package org.mistok.pages;

/// A name or text and the language it is written in, which a page must tell those who listen to it.
public record Named(String text, String lang) {}
