package org.mistok.account.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Acting;
import org.mistok.account.Client;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.account.Sessions;
import org.mistok.language.InterfaceLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signs people in with an account elsewhere. Each sign-in that begins gets a state, a nonce and a verifier of its own,
/// kept here for a few minutes; the state is also put into a cookie by the caller, so that nobody can be signed in by a
/// link of somebody else.
///
/// The provider must vouch for the e-mail address. It finds the account here the first time; afterwards issuer and
/// subject
/// do. Who has none gets one, as a reader. The second factor of an account here is asked for all the same.
@Singleton
public class ForeignSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(ForeignSignIn.class);
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int PATIENCE_MILLIS = 10_000;

    private final OidcSettings settings;
    private final Provider provider;
    private final ForeignRows rows;
    private final People people;
    private final Sessions sessions;
    private final Acting acting;
    private final Clock clock;

    ForeignSignIn(
            OidcSettings settings,
            Provider provider,
            ForeignRows rows,
            People people,
            Sessions sessions,
            Acting acting,
            Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.rows = rows;
        this.people = people;
        this.sessions = sessions;
        this.acting = acting;
        this.clock = clock;
    }

    /// @param address of the provider, where to send the person
    /// @param state to be kept by the person's browser until it comes back
    public record Begun(URI address, String state) {}

    /// Null when the provider does not answer.
    ///
    /// @param comeBack our own address, where the provider sends the person back to
    /// @param next where the person wanted to go
    public @Nullable Begun begin(URI comeBack, String next) {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        try {
            URI address = new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            new Scope("openid", "email", "profile"),
                            new ClientID(settings.clientId()),
                            comeBack)
                    .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                    .state(state)
                    .nonce(nonce)
                    .codeChallenge(verifier, CodeChallengeMethod.S256)
                    .build()
                    .toURI();
            Instant now = clock.instant();
            rows.deleteExpired(now);
            rows.put(hash(state.getValue()), nonce.getValue(), verifier.getValue(), next, now.plus(LIFETIME));
            return new Begun(address, state.getValue());
        } catch (GeneralException | IOException unreachable) {
            LOG.warn("The identity provider does not answer: {}", unreachable.getMessage());
            return null;
        }
    }

    /// @param answer our own address with what the provider has added to it
    /// @param comeBack as in [#begin]
    /// @param state as the person's browser has kept it; empty when it has not
    /// @param language for a new account
    public ForeignResult finish(URI answer, URI comeBack, String state, Client client, InterfaceLanguage language) {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
            State came = response.getState();
            ForeignRow row =
                    came == null || !came.getValue().equals(state) ? null : rows.use(hash(state), clock.instant());
            if (row == null || response instanceof AuthenticationErrorResponse) {
                return new ForeignResult.Failed();
            }
            AuthenticationSuccessResponse success = (AuthenticationSuccessResponse) response;
            IDTokenClaimsSet claims = claims(success.getAuthorizationCode(), comeBack, row);
            return signIn(claims, row.next(), client, language);
        } catch (GeneralException | IOException | JOSEException | BadJOSEException failure) {
            LOG.warn("A sign-in by OpenID Connect failed: {}", failure.getMessage());
            return new ForeignResult.Failed();
        }
    }

    private IDTokenClaimsSet claims(AuthorizationCode code, URI comeBack, ForeignRow row)
            throws GeneralException, IOException, JOSEException, BadJOSEException {
        OIDCProviderMetadata metadata = provider.metadata();
        ClientID clientId = new ClientID(settings.clientId());
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, comeBack, new CodeVerifier(row.verifier()));
        TokenRequest request = settings.clientSecret().isEmpty()
                ? new TokenRequest(metadata.getTokenEndpointURI(), clientId, grant)
                : new TokenRequest(
                        metadata.getTokenEndpointURI(),
                        new ClientSecretBasic(clientId, new Secret(settings.clientSecret())),
                        grant);
        HTTPRequest http = request.toHTTPRequest();
        http.setConnectTimeout(PATIENCE_MILLIS);
        http.setReadTimeout(PATIENCE_MILLIS);
        TokenResponse response = OIDCTokenResponseParser.parse(http.send());
        if (!response.indicatesSuccess()) {
            throw new GeneralException("The provider refuses the code: "
                    + response.toErrorResponse().getErrorObject().getCode());
        }
        var token = response.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
        IDTokenValidator validator = new IDTokenValidator(
                metadata.getIssuer(),
                clientId,
                algorithm(metadata),
                metadata.getJWKSetURI().toURL());
        return validator.validate(token, new Nonce(row.nonce()));
    }

    /// Never `none`, nor one that the shared secret could sign with.
    private static JWSAlgorithm algorithm(OIDCProviderMetadata metadata) {
        List<JWSAlgorithm> offered = Objects.requireNonNullElse(metadata.getIDTokenJWSAlgs(), List.of());
        return offered.stream()
                .filter(algorithm -> JWSAlgorithm.Family.SIGNATURE.contains(algorithm))
                .findFirst()
                .orElse(JWSAlgorithm.RS256);
    }

    private ForeignResult signIn(IDTokenClaimsSet claims, String next, Client client, InterfaceLanguage language) {
        String issuer = claims.getIssuer().getValue();
        String subject = claims.getSubject().getValue();
        String email = rows.findEmail(issuer, subject);
        if (email == null) {
            email = vouchedFor(claims);
            if (email == null) {
                return new ForeignResult.NoAddress();
            }
            link(issuer, subject, new Person(email, name(claims, email), Role.READER, Set.of(), List.of(), language));
        }
        String ticket = sessions.ticketIfNeeded(email);
        return ticket == null
                ? new ForeignResult.Opened(sessions.begin(email, client), next)
                : new ForeignResult.SecondFactorNeeded(ticket, next);
    }

    private void link(String issuer, String subject, Person person) {
        acting.run(People.ACCOUNTS, () -> {
            if (people.find(person.email()) == null) {
                people.add(person, null);
            }
            rows.link(issuer, subject, person.email());
        });
    }

    private static @Nullable String vouchedFor(IDTokenClaimsSet claims) {
        String email = claims.getStringClaim("email");
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return email != null && verified && Person.isEmail(email) ? email.toLowerCase(Locale.ROOT) : null;
    }

    private static String name(IDTokenClaimsSet claims, String email) {
        String name = claims.getStringClaim("name");
        String plain =
                name == null ? "" : name.replaceAll("[\\p{Cc}/:@<>\\\\]", " ").strip();
        return plain.isEmpty() || plain.length() > 200 ? email.substring(0, email.indexOf('@')) : plain;
    }

    private static byte[] hash(String state) {
        return org.mistok.account.Secret.hash(state);
    }
}
