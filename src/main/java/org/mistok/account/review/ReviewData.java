package org.mistok.account.review;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.disclosure.PersonalData;

/// Who has written something that was looked at first, and who decided. Gone with the author; a decision outlives the
/// one who made it, without the name.
@Singleton
final class ReviewData implements PersonalData {
    private static final Duration KEPT = Duration.ofDays(730);

    private final ReviewRows rows;

    ReviewData(ReviewRows rows) {
        this.rows = rows;
    }

    @Override
    public String what() {
        return "reviews";
    }

    @Override
    public Set<String> columns() {
        return Set.of("review.profile", "review.note", "review.words", "review_step.words");
    }

    @Override
    public List<Map<String, String>> of(String email) {
        return rows.listOf(email).stream()
                .map(row -> Map.of(
                        "written", row.writtenAt().toString(),
                        "organisation", row.code(),
                        "state", row.state(),
                        "note", row.note() == null ? "" : row.note(),
                        "profile", row.profile()))
                .toList();
    }

    @Override
    public void erase(String email) {
        rows.deleteOf(email);
        rows.forgetStepsOf(email);
    }

    /// What was decided two years ago is in the trail.
    @Override
    public void forget(Instant now) {
        rows.deleteEndedBefore(now.minus(KEPT));
    }
}
