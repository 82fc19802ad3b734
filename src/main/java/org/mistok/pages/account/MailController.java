package org.mistok.pages.account;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.mistok.notice.Outbox;

/// The demo sends no mail; here one can read what it would have sent. Exists in the demo only.
@Controller
@Requires(property = "mistok.demo", value = "true")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MailController {
    private static final int MOST = 50;

    private final Desk desk;
    private final Outbox outbox;

    MailController(Desk desk, Outbox outbox) {
        this.desk = desk;
        this.outbox = outbox;
    }

    @Get("/{language:uk|en|de|pl|fr}/mail")
    HttpResponse<?> mails(HttpRequest<?> request) {
        return desk.show("mail", new MailPage(desk.frame(request, "mail.title"), outbox.list(MOST)));
    }
}
