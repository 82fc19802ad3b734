package org.mistok.account;

import java.time.Instant;

/// A session, as its owner sees it in a list.
///
/// @param agent what the browser or program calls itself; may be empty
/// @param current whether it is the one that asks
public record OpenSession(long id, Instant begunAt, Instant expiresAt, String agent, boolean current) {}
