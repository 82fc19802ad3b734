package org.mistok.cli;

/// An account that the demo prints for the newcomer.
///
/// @param role what one can do with it, for instance `editor of Bucha`
public record DemoAccount(String signIn, String password, String role) {}
