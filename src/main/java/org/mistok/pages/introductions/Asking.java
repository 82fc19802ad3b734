package org.mistok.pages.introductions;

import io.micronaut.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Organisation;
import org.mistok.pages.Frame;
import org.mistok.pages.Named;
import org.mistok.pages.OrganisationFinder;
import org.mistok.pages.Words;
import org.mistok.pages.introductions.BoxesPage.Moment;
import org.mistok.pages.introductions.IntroductionPage.Party;
import org.mistok.place.RegisterCode;
import org.mistok.search.Snapshot;

/// One request for a page of introductions: who reads, in which words, and what the register holds.
record Asking(HttpRequest<?> request, Viewer.Member reader, Frame frame, Words words, Snapshot snapshot) {

    String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    Named name(RegisterCode code) {
        return OrganisationFinder.name(snapshot, code, words);
    }

    Party party(RegisterCode code) {
        return new Party(name(code), frame.link("/organisations/" + code));
    }

    /// As the reader may see it; null when it is no longer in the register.
    @Nullable
    Organisation find(RegisterCode code) {
        Organisation organisation = snapshot.find(code);
        return organisation == null ? null : organisation.seenBy(reader);
    }

    Moment day(Instant moment) {
        LocalDate day = moment.atZone(ZoneOffset.UTC).toLocalDate();
        return new Moment(words.date(day), moment.toString());
    }
}
