package org.mistok.curation;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Statement;

/// From which sites the register knows of organisations. A site that tells of many says nothing of any of them.
final class Sites {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s,;()<>]+");
    private static final int MANY = 3;

    private final Map<String, Integer> counts = new HashMap<>();

    Sites(Collection<Organisation> all) {
        all.forEach(one -> hosts(one).forEach(host -> counts.merge(host, 1, Integer::sum)));
    }

    /// Sites of one organisation that tell of few.
    Set<String> own(Organisation one) {
        Set<String> own = hosts(one);
        own.removeIf(host -> counts.getOrDefault(host, 0) > MANY);
        return own;
    }

    /// Only what is public: the source of the facts, and on what the answers and public statements rest.
    private static Set<String> hosts(Organisation one) {
        Set<String> hosts = new HashSet<>();
        Profile profile = one.profile();
        Stream.concat(
                        Stream.of(one.identity().source(), profile.basis().code()),
                        Stream.concat(profile.needs().stream(), profile.offers().stream())
                                .map(Statement::basis)
                                .map(Basis::code))
                .forEach(text -> add(hosts, text));
        return hosts;
    }

    private static void add(Set<String> hosts, String text) {
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            try {
                String host = URI.create(address.group()).getHost();
                if (host != null) {
                    hosts.add(host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
                }
            } catch (IllegalArgumentException notAnAddress) {
                // A source is free text; what is no address tells of no site.
            }
        }
    }
}
