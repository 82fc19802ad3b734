package org.mistok.account.oidc;

import io.micronaut.core.annotation.Introspected;

/// A row of `foreign_account`.
@Introspected
record ForeignAccountRow(String issuer, String subject) {}
