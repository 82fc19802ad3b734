package org.mistok.notice;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Letter;
import org.mistok.account.Letter.Addressee;
import org.mistok.account.News;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.Texts;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.place.RegisterCode;

/// Puts letters into words, in the language of who gets them.
@Singleton
final class Wording {
    static final String TOPIC = "mails";

    /// The kind of the mail after which nothing is known of its reader.
    static final String FAREWELL = "farewell";

    private final Organisations organisations;
    private final PublicAddress address;
    private final Map<InterfaceLanguage, Texts> texts = new EnumMap<>(InterfaceLanguage.class);

    Wording(Organisations organisations, PublicAddress address) {
        this.organisations = organisations;
        this.address = address;
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            texts.put(language, Texts.load(List.of(TOPIC), language));
        }
    }

    /// @param kind names the sort of mail
    /// @param unsubscribe the address that stops such mails; null for those that cannot be stopped
    record Worded(
            String kind,
            String subject,
            String text,
            @Nullable String unsubscribe) {}

    Worded word(Letter letter) {
        return switch (letter) {
            case Letter.PasswordReset(var to, var token, var until) ->
                write(to, "password-reset", link(to, "/reset/new?token=", token), time(to, until));
            case Letter.AddressChange(var to, var token, var until) ->
                write(to, "address-change", link(to, "/address?token=", token), time(to, until));
            case Letter.Unlock(var to, var token, var until) ->
                write(to, "unlock", link(to, "/unlock?token=", token), time(to, until));
            case Letter.Invitation(var to, var token, var until, var organisation, var role) ->
                write(
                        to,
                        "invitation-" + role,
                        link(to, "/invitation?token=", token),
                        time(to, until),
                        organisation == null ? "" : name(to, organisation));
            case Letter.ClaimConfirmation(var to, var token, var until, var organisation) ->
                write(
                        to,
                        "claim-confirmation",
                        link(to, "/claim?token=", token),
                        time(to, until),
                        name(to, organisation));
            case Letter.ClaimOpened(var to, var organisation, var claimant, var matches) ->
                write(
                        to,
                        matches ? "claim-opened" : "claim-opened-unchecked",
                        address.of(to.language(), "/coordination"),
                        claimant,
                        name(to, organisation));
            case Letter.ClaimDecided(var to, var organisation, var granted, var reason) ->
                write(
                        to,
                        granted ? "claim-granted" : "claim-refused",
                        address.of(to.language(), "/organisations/" + organisation),
                        reason,
                        name(to, organisation));
            case Letter.Notification(var to, var news) ->
                writeStoppable(
                        to,
                        news.kind(),
                        "mail.unsubscribe-member",
                        "&topic=" + news.topic().code(),
                        arguments(to, news));
            case Letter.Farewell(var to) -> write(to, FAREWELL);
            case Letter.ErasureConfirmation(var to, var token, var until) ->
                write(to, "erasure-confirmation", link(to, "/account/erase?token=", token), time(to, until));
            case Letter.SecurityNote(var to, var event) ->
                write(to, event.code(), address.of(to.language(), "/reset"), address.of(to.language(), "/account"));
        };
    }

    /// Where the news of a letter can be read.
    String address(Letter.Notification letter) {
        return address.of(letter.to().language(), letter.news().path());
    }

    /// One mail of many news, the earliest first.
    Worded digest(Addressee to, List<WaitingRow> news) {
        String lines =
                news.stream().map(one -> one.subject() + "\n" + one.address()).collect(Collectors.joining("\n\n"));
        Object[] arguments = {address.of(to.language(), "/account"), lines, news.size()};
        return writeStoppable(to, "digest", "mail.unsubscribe-member", "", arguments);
    }

    private Object[] arguments(Addressee to, News news) {
        return Stream.concat(
                        Stream.of(address.of(to.language(), news.path())),
                        news.words().stream().map(word -> read(to, word)))
                .toArray();
    }

    private String read(Addressee to, News.Word word) {
        return switch (word) {
            case News.Word.Party(var code) -> name(to, code);
            case News.Word.Said(var text) -> text;
            case News.Word.Day(var date) ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(to.language().conventions())
                        .format(date);
            case News.Word.Moment(var at) -> time(to, at);
        };
    }

    private Worded write(Addressee to, String kind, Object... arguments) {
        return kind.startsWith("claim-opened")
                ? writeStoppable(to, kind, "mail.unsubscribe", "", arguments)
                : write(to, kind, arguments, null, "");
    }

    /// @param how the text that tells how to get no more such mails
    /// @param what of the mails stops; empty for all that can be stopped
    private Worded writeStoppable(Addressee to, String kind, String how, String what, Object[] arguments) {
        if (to.unsubscribeKey() == null) {
            return write(to, kind, arguments, null, "");
        }
        String unsubscribe = address.of(to.language(), "/unsubscribe?key=" + to.unsubscribeKey() + what);
        return write(to, kind, arguments, unsubscribe, texts(to).text(how, unsubscribe) + "\n\n");
    }

    private Worded write(
            Addressee to, String kind, Object[] arguments, @Nullable String unsubscribe, String howToStop) {
        Texts words = texts(to);
        String text = words.text("mail.greeting", to.name()) + "\n\n"
                + words.text("mail." + kind + ".text", arguments) + "\n\n"
                + howToStop
                + words.text("mail.footer", address.of("")) + "\n";
        return new Worded(kind, words.text("mail." + kind + ".subject", arguments), text, unsubscribe);
    }

    private String link(Addressee to, String path, String token) {
        return address.of(to.language(), path + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    private String name(Addressee to, RegisterCode code) {
        Organisation organisation = organisations.find(code);
        return organisation == null
                ? code.value()
                : organisation.identity().officialNames().in(to.language());
    }

    private static String time(Addressee to, Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(to.language().conventions())
                        .format(at.atZone(ZoneOffset.UTC))
                + " UTC";
    }

    private Texts texts(Addressee to) {
        Texts words = texts.get(to.language());
        if (words == null) {
            throw new IllegalStateException("No texts were loaded for " + to.language() + ".");
        }
        return words;
    }
}
