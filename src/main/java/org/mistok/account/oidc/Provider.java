package org.mistok.account.oidc;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What the identity provider says of itself, asked for when first needed and kept.
@Singleton
class Provider {
    private static final int PATIENCE_MILLIS = 5_000;

    private final OidcSettings settings;
    private volatile @Nullable OIDCProviderMetadata known;

    Provider(OidcSettings settings) {
        this.settings = settings;
    }

    OIDCProviderMetadata metadata() throws GeneralException, IOException {
        OIDCProviderMetadata metadata = known;
        if (metadata == null) {
            metadata = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
            known = metadata;
        }
        return metadata;
    }
}
