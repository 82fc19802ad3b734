package org.mistok.pages;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import org.mistok.http.Viewers;

/// A form that only members may send. Only in the test of forms that outlive their session.
@Controller
@Requires(property = "mistok.test.form")
class FormController {

    @Post("/{language:uk|en|de|pl|fr}/test-form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_PLAIN)
    @ExecuteOn(TaskExecutors.BLOCKING)
    String save(HttpRequest<?> request, @Body Map<String, Object> form) {
        return Viewers.member(request).email() + " saved " + form.get("text");
    }
}
