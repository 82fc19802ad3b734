package org.mistok.search;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/// Ready as soon as there is something to search.
@Singleton
@Readiness
final class IndexReadiness implements HealthIndicator {

    private final Index index;

    IndexReadiness(Index index) {
        this.index = index;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        HealthStatus status = index.isReady() ? HealthStatus.UP : HealthStatus.DOWN;
        return Publishers.just(HealthResult.builder("index", status).build());
    }
}
