package org.mistok.notice;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.mistok.language.InterfaceLanguage;

/// Under which address people reach this installation, from the setting `mistok.base-url`. Links in mails are made from
/// it
/// and from nothing that a request says.
@Singleton
public final class PublicAddress {
    private final String base;

    /// @throws IllegalArgumentException when it is no `http` or `https` address
    PublicAddress(@Value("${mistok.base-url}") String base) {
        this.base = base.strip().replaceAll("/+$", "");
        try {
            String scheme = new URI(this.base).getScheme();
            if (!"https".equals(scheme) && !"http".equals(scheme)) {
                throw new IllegalArgumentException(
                        "mistok.base-url is '" + base + "'; expected is an address such as https://mistok.example.org");
            }
        } catch (URISyntaxException broken) {
            throw new IllegalArgumentException(
                    "mistok.base-url is '" + base + "'; expected is an address such as https://mistok.example.org",
                    broken);
        }
    }

    /// Whether people reach it by TLS only.
    public boolean isSecure() {
        return base.startsWith("https:");
    }

    /// @param path behind the language, beginning with a slash
    public String of(InterfaceLanguage language, String path) {
        return base + "/" + language.tag() + path;
    }

    /// @param path beginning with a slash
    public String of(String path) {
        return base + path;
    }
}
