package org.mistok.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.mistok.account.Client;
import org.mistok.notice.PublicAddress;

/// From where a request comes, and whether TLS protects its way.
///
/// `X-Forwarded-For` counts only as far as the setting `mistok.proxies` says: that many proxies of ours have each added
/// what they saw, and whatever stands before that, the client can have made up.
@Singleton
public final class Clients {
    private static final int IPV6_NETWORK_BYTES = 8;

    private final int proxies;
    private final PublicAddress address;

    Clients(@Value("${mistok.proxies:0}") int proxies, PublicAddress address) {
        this.proxies = proxies;
        this.address = address;
    }

    public Client of(HttpRequest<?> request) {
        String agent = request.getHeaders().get(HttpHeaders.USER_AGENT, String.class, "");
        return new Client(network(request), agent);
    }

    /// Whether cookies of the answer may be marked secure.
    public boolean isSecure(HttpRequest<?> request) {
        return address.isSecure() || request.isSecure();
    }

    private String network(HttpRequest<?> request) {
        if (proxies == 0) {
            return network(request.getRemoteAddress().getAddress());
        }
        List<String> seen = request.getHeaders().getAll("X-Forwarded-For").stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        return seen.size() < proxies
                ? network(request.getRemoteAddress().getAddress())
                : seen.get(seen.size() - proxies);
    }

    /// Who has one IPv6 address has a whole network of them.
    private static String network(InetAddress from) {
        return from instanceof Inet6Address
                ? HexFormat.of().formatHex(from.getAddress(), 0, IPV6_NETWORK_BYTES)
                : from.getHostAddress();
    }
}
