package org.mistok.account.trail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What an event of the trail is about, and what can happen to it.
public enum TrailSubject {
    ORGANISATION("created", "changed", "removed"),
    NAME("added", "removed"),
    DISTRICT_NAME("added", "removed"),
    WORKING_LANGUAGE("added", "removed"),
    NEED("added", "removed"),
    OFFER("added", "removed"),
    CONFIRMATION("created", "changed"),
    PARTNERSHIP("created", "changed", "removed"),
    AGREEMENT("created", "changed"),
    MEETING("created", "changed"),
    PAIR_BLOCK("created", "changed", "removed"),
    MERGER("created"),
    KEPT_APART("created", "removed"),
    MEMBERSHIP("added", "changed", "removed"),
    CLAIM("opened", "granted", "refused", "withdrawn"),
    REVIEW("submitted", "returned", "published", "rejected", "withdrawn"),
    INVITATION("sent", "accepted", "withdrawn"),
    MAIL_DOMAIN("added", "removed"),
    PERSON("created", "changed", "removed"),
    API_TOKEN("added", "removed"),
    SECOND_FACTOR("added", "removed"),
    FOREIGN_ACCOUNT("added", "removed"),
    INTRODUCTION(
            "sent", "seen", "asked", "answered", "accepted", "declined", "passed", "expired", "withdrawn", "written");

    private final List<String> verbs;

    TrailSubject(String... verbs) {
        this.verbs = List.of(verbs);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> verbs() {
        return verbs;
    }

    /// All that can be asked for: every subject, and every subject with each of its verbs.
    public static List<String> actions() {
        return Arrays.stream(values())
                .flatMap(subject -> Stream.concat(
                        Stream.of(subject.code()), subject.verbs.stream().map(verb -> subject.code() + "." + verb)))
                .toList();
    }
}
