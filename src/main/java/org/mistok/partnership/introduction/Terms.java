package org.mistok.partnership.introduction;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.mistok.account.Acting;
import org.mistok.organisation.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reminds those whose answer is awaited, and ends what nobody has answered in time. Every replica does this; each
/// introduction is held by one of them at a time, and moved on in the same transaction, so nothing happens twice.
@Singleton
public class Terms {
    private static final Logger LOG = LoggerFactory.getLogger(Terms.class);
    private static final Actor ACTOR = Actor.system("introductions");

    private final IntroductionRows rows;
    private final StepRows steps;
    private final IntroductionSettings settings;
    private final Told told;
    private final Acting acting;
    private final Clock clock;

    Terms(IntroductionRows rows, StepRows steps, IntroductionSettings settings, Told told, Acting acting, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.settings = settings;
        this.told = told;
        this.acting = acting;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "20s", fixedDelay = "${mistok.introductions.every:1m}")
    void work() {
        try {
            expire();
            remind();
        } catch (RuntimeException failure) {
            LOG.warn("The terms of introductions could not be worked through; it is tried again.", failure);
        }
    }

    /// @return how many have ended
    public int expire() {
        int ended = 0;
        while (acting.as(ACTOR, this::expireNext)) {
            ended++;
        }
        return ended;
    }

    private boolean expireNext() {
        Instant now = clock.instant();
        IntroductionRow row = rows.holdOverdue(now);
        if (row == null) {
            return false;
        }
        Stage next = Objects.requireNonNull(LifeCycle.next(Stage.of(row.stage()), Action.EXPIRE));
        rows.close(row.id(), next.code(), now, null, null, null);
        steps.put(row.id(), now, Action.EXPIRE.code(), next.code(), null, "", null, null);
        told.tell(row.outline(), Side.FROM, "expired", null);
        told.tell(row.outline(), Side.TO, "expired", null);
        return true;
    }

    /// @return how many reminders went out
    public int remind() {
        int reminded = 0;
        for (int sent = settings.remindDays().size() - 1; sent >= 0; sent--) {
            int number = sent;
            while (acting.as(ACTOR, () -> remindNext(number))) {
                reminded++;
            }
        }
        return reminded;
    }

    /// Who was not reminded in time, because the service stood still, gets the last reminder only.
    private boolean remindNext(int sent) {
        Instant now = clock.instant();
        Duration ahead = Duration.ofDays(settings.remindDays().get(sent));
        IntroductionRow row = rows.holdForReminder(sent, now, now.plus(ahead));
        if (row == null) {
            return false;
        }
        Instant dueAt = Objects.requireNonNull(row.dueAt());
        rows.setReminders(row.id(), settings.remindersPast(Duration.between(now, dueAt)));
        boolean asked = Stage.of(row.stage()) == Stage.ASKED;
        told.tellUntil(row.outline(), asked ? Side.FROM : Side.TO, asked ? "reminder-asked" : "reminder", null, dueAt);
        return true;
    }
}
