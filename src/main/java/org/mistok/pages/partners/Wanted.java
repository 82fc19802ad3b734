package org.mistok.pages.partners;

import io.micronaut.http.HttpRequest;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Organisation;
import org.mistok.pages.Words;
import org.mistok.search.Snapshot;

/// A request for partners: for whom, who asks, in which language.
record Wanted(HttpRequest<?> request, Organisation subject, Words words, Viewer viewer, Snapshot snapshot) {

    String address() {
        return "/" + words.language().tag() + "/organisations/" + subject.code();
    }

    /// The one value of a parameter as typed; empty when there is none.
    String value(String name) {
        String value = request.getParameters().get(name);
        return value == null ? "" : value.strip();
    }

    boolean flagged() {
        return value("flagged").equals("true");
    }
}
