package org.mistok.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Locales;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.notice.Calendar;
import org.mistok.notice.PublicAddress;
import org.mistok.partnership.Calendars;
import org.mistok.place.RegisterCode;

/// An organisation's calendar at a secret address, which its own people make and revoke.
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CalendarsController {
    private final Calendars calendars;
    private final PublicAddress address;

    CalendarsController(Calendars calendars, PublicAddress address) {
        this.calendars = calendars;
        this.address = address;
    }

    /// @param open whether there is an address that works
    record CalendarState(boolean open) {}

    record CalendarAddress(String address) {}

    @Get("/organisations/{code}/calendar")
    CalendarState state(HttpRequest<?> request, String code) {
        return new CalendarState(calendars.isOpen(own(request, code)));
    }

    @Put("/organisations/{code}/calendar")
    CalendarAddress open(HttpRequest<?> request, String code) {
        return new CalendarAddress(address.of("/api/v1/calendars/" + calendars.open(own(request, code)) + ".ics"));
    }

    @Delete("/organisations/{code}/calendar")
    HttpResponse<Void> revoke(HttpRequest<?> request, String code) {
        calendars.revoke(own(request, code));
        return HttpResponse.noContent();
    }

    @Get("/calendars/{secret}.ics")
    @Produces(MediaType.ALL)
    HttpResponse<String> calendar(HttpRequest<?> request, String secret) {
        RegisterCode organisation = calendars.find(secret);
        if (organisation == null) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "unknown-calendar");
        }
        return HttpResponse.<String>ok(calendars.write(organisation, Locales.of(request)))
                .contentType(MediaType.of(Calendar.MEDIA_TYPE + ";charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=900");
    }

    private static RegisterCode own(HttpRequest<?> request, String code) {
        RegisterCode organisation = Codes.of(code);
        Viewer.Member member = Viewers.member(request);
        if (!member.owns(organisation)) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "not-yours", organisation.value());
        }
        return organisation;
    }
}
