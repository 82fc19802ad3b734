package org.mistok.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mistok.place.RegisterCode;

/// What has happened to work under way, as somebody must be told who takes part in it. The room `notice` puts it into
/// words: `mail.<kind>.subject` and `mail.<kind>.text`, in which `{0}` is the address of the page and `{1}` the first
/// of `words`.
///
/// @param kind names the sort of mail: lower-case words with hyphens
/// @param path of the page that shows it, without the language: `/introductions/17`
public record News(Topic topic, String kind, String path, List<Word> words) {

    public News {
        words = List.copyOf(words);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with '/', not as '" + path + "'.");
        }
    }

    public static News of(Topic topic, String kind, String path, Word... words) {
        return new News(topic, kind, path, List.of(words));
    }

    /// What people choose for themselves whether they want to hear of it.
    public enum Topic {
        INTRODUCTIONS,
        PARTNERSHIPS,
        PROPOSALS,
        PROFILES;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Something that stands in the sentence and reads differently in each language.
    public sealed interface Word {

        /// Read as the organisation's name.
        record Party(RegisterCode code) implements Word {}

        /// What somebody has said, or the title of something: left as it is.
        record Said(String text) implements Word {}

        record Day(LocalDate date) implements Word {}

        record Moment(Instant at) implements Word {}
    }
}
