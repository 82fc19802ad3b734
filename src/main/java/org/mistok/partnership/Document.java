package org.mistok.partnership;

/// What was signed or decided, by its address on the web.
public record Document(String title, String address) {}
