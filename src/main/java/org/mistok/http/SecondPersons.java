package org.mistok.http;

import jakarta.inject.Singleton;
import org.mistok.account.News;
import org.mistok.account.News.Topic;
import org.mistok.account.Notifications;
import org.mistok.account.People;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Confirmation;
import org.mistok.organisation.Confirmation.Wish;
import org.mistok.organisation.Confirmations;
import org.mistok.organisation.Confirmations.Outcome;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.place.RegisterCode;

/// Asks for a second person and takes the answer, and tells those whom it concerns by mail.
@Singleton
public final class SecondPersons {
    private final Confirmations confirmations;
    private final Organisations organisations;
    private final People people;
    private final Notifications notifications;

    SecondPersons(
            Confirmations confirmations, Organisations organisations, People people, Notifications notifications) {
        this.confirmations = confirmations;
        this.organisations = organisations;
        this.people = people;
        this.notifications = notifications;
    }

    /// The others who act for the organisation hear of it; where there are none, the coordinators of its country.
    public Outcome ask(RegisterCode code, Wish wish, Viewer.Member by) {
        Outcome outcome = confirmations.ask(code, wish, new Actor(by.email()));
        if (outcome instanceof Outcome.Taken) {
            News news = news("confirmation-asked", code);
            notifications.tellMembers(code, news, by.email());
            Organisation organisation = organisations.find(code);
            boolean alone = people.listOf(code).stream()
                    .allMatch(person -> person.email().equals(by.email()));
            if (alone && organisation != null) {
                notifications.tellCoordinators(organisation.identity().country(), news);
            }
        }
        return outcome;
    }

    public Outcome answer(RegisterCode code, Confirmation asked, boolean confirmed, String reason, Viewer.Member by) {
        Outcome outcome = confirmations.answer(code, asked, confirmed, reason, new Actor(by.email()));
        if (outcome instanceof Outcome.Taken) {
            notifications.tellMembers(code, news("confirmation-answered", code), by.email());
        }
        return outcome;
    }

    private static News news(String kind, RegisterCode code) {
        return News.of(Topic.PROFILES, kind, "/organisations/" + code + "/confirmations", new News.Word.Party(code));
    }
}
