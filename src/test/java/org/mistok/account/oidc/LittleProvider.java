package org.mistok.account.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An OpenID Connect provider: discovery, keys, authorization with PKCE, tokens. Whoever comes is the person that the
/// test
/// has set.
final class LittleProvider implements AutoCloseable {
    static final String CLIENT = "mistok";
    static final String SECRET = "a-secret-between-the-two";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, List<String>>> codes = new HashMap<>();

    String subject = "subject-1";
    String email = "";
    boolean verified = true;

    /// To play a provider that answers for another sign-in.
    String nonce = "";

    LittleProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"]}
                """.formatted(issuer()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, List<String>> asked =
                URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        if (!asked.get("client_id").equals(List.of(CLIENT))
                || !asked.get("code_challenge_method").equals(List.of("S256"))) {
            answer(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        String back = asked.get("redirect_uri").getFirst() + "?code=" + code + "&state="
                + URLEncoder.encode(asked.get("state").getFirst(), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> came = URLUtils.parseParameters(body);
        Map<String, List<String>> asked = codes.remove(came.get("code").getFirst());
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (asked == null
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !CodeChallenge.compute(
                                CodeChallengeMethod.S256,
                                new CodeVerifier(came.get("code_verifier").getFirst()))
                        .getValue()
                        .equals(asked.get("code_challenge").getFirst())) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\""
                        + idToken(nonce.isEmpty() ? asked.get("nonce").getFirst() : nonce) + "\"}");
    }

    private String idToken(String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .claim("nonce", nonce)
                .claim("email", email)
                .claim("email_verified", verified)
                .claim("name", "Somebody From Elsewhere")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    /// Where the provider sends a browser that comes with this address.
    static URI lead(URI address) throws Exception {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var response = client.send(
                    java.net.http.HttpRequest.newBuilder(address).build(),
                    java.net.http.HttpResponse.BodyHandlers.ofString());
            return URI.create(response.headers().firstValue("Location").orElseThrow());
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
