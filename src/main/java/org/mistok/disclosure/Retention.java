package org.mistok.disclosure;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has everybody let go of personal data that has had its time, soon after the start and then every day.
@Singleton
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final List<PersonalData> holdings;
    private final Clock clock;

    Retention(List<PersonalData> holdings, Clock clock) {
        this.holdings = List.copyOf(holdings);
        this.clock = clock;
    }

    /// One that fails does not keep the others from it; the next day tries again.
    @Scheduled(fixedDelay = "24h", initialDelay = "10m")
    public void forget() {
        for (PersonalData holding : holdings) {
            try {
                holding.forget(clock.instant());
            } catch (RuntimeException e) {
                LOG.warn("Could not let go of old personal data: {}", holding.what(), e);
            }
        }
    }
}
