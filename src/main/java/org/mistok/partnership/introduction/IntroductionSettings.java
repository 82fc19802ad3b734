package org.mistok.partnership.introduction;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many introductions, and for how long, from the settings `mistok.introductions.*`.
///
/// @param inFlight how many of an organisation may wait for an answer at a time, where its profile states no capacity
/// @param priorityPerQuarter how many of an organisation may be sent with priority in a quarter of the year
/// @param answerDays how long the receiver has to answer
/// @param priorityAnswerDays how long when it was sent with priority: it is shown first, so it is answered sooner
/// @param remindDays how many days before the end the reminders go out, the largest first
/// @param leastShown the smallest number of open introductions that others are told of
/// @param keepDays after how many days the words of a closed introduction are forgotten
@ConfigurationProperties("mistok.introductions")
public record IntroductionSettings(
        @Bindable(defaultValue = "5") int inFlight,
        @Bindable(defaultValue = "2") int priorityPerQuarter,
        @Bindable(defaultValue = "30") int answerDays,
        @Bindable(defaultValue = "14") int priorityAnswerDays,
        @Bindable(defaultValue = "7,2") List<Integer> remindDays,
        @Bindable(defaultValue = "3") int leastShown,
        @Bindable(defaultValue = "730") int keepDays) {

    public IntroductionSettings {
        remindDays = remindDays.stream().sorted((a, b) -> b - a).toList();
        for (int number : List.of(inFlight, answerDays, priorityAnswerDays, leastShown, keepDays)) {
            if (number < 1) {
                throw new IllegalArgumentException("mistok.introductions.* must be at least 1, not " + number + ".");
            }
        }
    }

    Duration term(boolean priority) {
        return Duration.ofDays(priority ? priorityAnswerDays : answerDays);
    }

    /// How many reminders of a term that ends in this time would lie in the past.
    int remindersPast(Duration left) {
        return (int) remindDays.stream()
                .filter(days -> Duration.ofDays(days).compareTo(left) >= 0)
                .count();
    }

    /// When the next reminder goes out; null when all have.
    @Nullable
    Instant reminderAt(Instant dueAt, int sent) {
        return sent < remindDays.size() ? dueAt.minus(Duration.ofDays(remindDays.get(sent))) : null;
    }
}
