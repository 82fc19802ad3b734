package org.mistok.curation;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Acting;
import org.mistok.account.News;
import org.mistok.account.News.Topic;
import org.mistok.account.News.Word;
import org.mistok.account.Notifications;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Secret;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Save;
import org.mistok.place.RegisterCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks those who act for an organisation whether its profile is still right, in steps, and takes their yes. Each step
/// is
/// written down before its mails, in one transaction, so that of several replicas one asks, and only once. Who was
/// never asked although several steps have passed is asked once.
@Singleton
public class Reminders {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final Actor ACTOR = Actor.system("reminders");
    private static final Duration LIFETIME = Duration.ofDays(60);
    private static final Duration KEPT = Duration.ofDays(3_650);

    private final ReminderRows rows;
    private final StaleProfiles profiles;
    private final People people;
    private final Organisations organisations;
    private final Notifications notifications;
    private final Acting acting;
    private final Clock clock;

    Reminders(
            ReminderRows rows,
            StaleProfiles profiles,
            People people,
            Organisations organisations,
            Notifications notifications,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.profiles = profiles;
        this.people = people;
        this.organisations = organisations;
        this.notifications = notifications;
        this.acting = acting;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "2m", fixedDelay = "${mistok.reminders.every:1h}")
    void work() {
        try {
            remind();
        } catch (RuntimeException failure) {
            LOG.warn("Not all reminders went out; it is tried again.", failure);
        }
    }

    /// Asks everybody who is due, the latest step first.
    ///
    /// @return about how many organisations somebody was asked
    public int remind() {
        int asked = 0;
        for (int months : profiles.steps().reversed()) {
            for (ReminderRow due : rows.listDue(profiles.today().minusMonths(months), months)) {
                asked += acting.as(ACTOR, () -> ask(due, months)) ? 1 : 0;
            }
        }
        rows.deleteExpired(clock.instant());
        rows.deleteUntil(clock.instant().minus(KEPT));
        return asked;
    }

    /// Earlier steps count as done.
    private boolean ask(ReminderRow due, int months) {
        Instant now = clock.instant();
        if (rows.put(due.code(), due.confirmedOn(), months, now) == 0) {
            return false;
        }
        profiles.steps().stream()
                .filter(step -> step < months)
                .forEach(step -> rows.put(due.code(), due.confirmedOn(), step, now));
        RegisterCode code = RegisterCode.of(due.code());
        for (Person person : people.listOf(code)) {
            if (people.isNotified(person.email())) {
                ask(person, code, due.confirmedOn(), now);
            }
        }
        return true;
    }

    private void ask(Person person, RegisterCode code, LocalDate confirmedOn, Instant now) {
        String token = Secret.fresh();
        rows.putLink(Secret.hash(token), code.value(), person.email(), confirmedOn, now.plus(LIFETIME));
        notifications.tellPerson(
                person.email(),
                News.of(
                        Topic.PROFILES,
                        "profile-stale",
                        "/still-right?token=" + token,
                        new Word.Party(code),
                        new Word.Day(confirmedOn)));
    }

    /// What a link in such a mail asks.
    public record Question(RegisterCode organisation, LocalDate confirmedOn) {}

    /// Null when the link was used, has expired or never was, when the profile was confirmed or changed since, and
    /// when
    /// the person no longer acts for the organisation.
    public @Nullable Question find(String token) {
        LinkRow link = rows.findLink(Secret.hash(token), clock.instant());
        return link == null ? null : new Question(RegisterCode.of(link.code()), link.confirmedOn());
    }

    /// The person who got the link says yes. Null as for [#find].
    public Save.@Nullable Saved confirm(String token) {
        byte[] hash = Secret.hash(token);
        LinkRow link = rows.findLink(hash, clock.instant());
        if (link == null) {
            return null;
        }
        Actor actor = new Actor(link.email());
        return acting.as(
                actor,
                () -> rows.deleteLink(hash) == 0
                        ? null
                        : organisations.confirm(
                                RegisterCode.of(link.code()), profiles.today(), link.confirmedOn(), actor));
    }

    /// Somebody who may write for the organisation says that its profile is still right. Null when it holds no own
    /// words.
    public Save.@Nullable Saved confirm(RegisterCode organisation, String email) {
        return organisations.confirm(organisation, profiles.today(), null, new Actor(email));
    }
}
