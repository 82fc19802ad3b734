package org.mistok.account.oidc;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// Where people can sign in instead of here, from the settings `mistok.oidc.*`.
///
/// @param issuer of the identity provider, an address; empty when there is none
/// @param clientId what the provider calls this installation
/// @param clientSecret empty for a public client
/// @param name of the provider, as the button on the sign-in page says it
@ConfigurationProperties("mistok.oidc")
public record OidcSettings(
        @Bindable(defaultValue = "") String issuer,
        @Bindable(defaultValue = "") String clientId,
        @Bindable(defaultValue = "") String clientSecret,
        @Bindable(defaultValue = "OpenID Connect") String name) {

    public boolean isOn() {
        return !issuer.isBlank() && !clientId.isBlank();
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
