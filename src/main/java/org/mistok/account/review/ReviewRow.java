package org.mistok.account.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.account.review.Review.AskedBack;
import org.mistok.account.review.Review.Cause;
import org.mistok.account.review.Review.Published;
import org.mistok.account.review.Review.Rejected;
import org.mistok.account.review.Review.State;
import org.mistok.account.review.Review.Step;
import org.mistok.account.review.Review.Submitted;
import org.mistok.account.review.Review.Withdrawn;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// A row of `review`, with what must be known of its organisation and its author.
///
/// @param unseen separated by commas
@MappedEntity("review")
record ReviewRow(
        @Id long id,
        String code,
        String country,
        String cause,
        String author,
        String authorName,
        String profile,
        String unseen,
        byte[] base,
        @Nullable String note,
        String state,
        @Nullable String words,
        int version,
        Instant writtenAt) {

    static final String SELECT = "select r.id, r.code, o.country, r.cause, p.email as author,"
            + " p.display_name as author_name, r.profile::text as profile, array_to_string(r.unseen, ',') as unseen,"
            + " r.base, r.note, r.state, r.words, r.version, r.written_at"
            + " from review r join organisation o on o.code = r.code join person p on p.id = r.author_id ";

    RegisterCode organisation() {
        return RegisterCode.of(code);
    }

    CountryCode countryCode() {
        return CountryCode.of(country);
    }

    Review review(List<Step> steps) {
        return new Review(
                id,
                organisation(),
                Cause.of(cause),
                author,
                authorName,
                ProfileText.read(profile),
                unseen.isEmpty() ? List.of() : List.of(unseen.split(",")),
                note,
                stateNow(),
                version,
                writtenAt,
                steps);
    }

    State stateNow() {
        return switch (state) {
            case "submitted" -> new Submitted(words);
            case "asked-back" -> new AskedBack(Objects.requireNonNull(words));
            case "published" -> new Published(words);
            case "rejected" -> new Rejected(Objects.requireNonNull(words));
            case "withdrawn" -> new Withdrawn();
            default -> throw new IllegalStateException("A review is in no state '" + state + "'.");
        };
    }
}
