package org.mistok.account.oidc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A row of `foreign_sign_in`.
@MappedEntity("foreign_sign_in")
record ForeignRow(@Id byte[] stateHash, String nonce, String verifier, String next) {}
