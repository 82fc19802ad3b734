package org.mistok.curation;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mistok.account.Person;
import org.mistok.curation.StaleProfile.Filter;
import org.mistok.organisation.Embargoes;

/// Which profiles nobody has confirmed for long. Only what organisations say themselves grows stale: facts of registers
/// have their own days, and examples are nobody's word.
@Singleton
public class StaleProfiles {
    private final ReminderRows rows;
    private final Clock clock;
    private final List<Integer> steps;

    /// @throws IllegalArgumentException when the steps are not whole months from 1 to 120, each larger than the one
    /// before
    StaleProfiles(ReminderRows rows, Clock clock, @Value("${mistok.reminders.months:`12,15,18`}") List<Integer> steps) {
        this.rows = rows;
        this.clock = clock;
        this.steps = List.copyOf(steps);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) < 1 || steps.get(i) > 120 || (i > 0 && steps.get(i) <= steps.get(i - 1))) {
                throw new IllegalArgumentException("mistok.reminders.months is " + steps
                        + "; expected are months from 1 to 120, each more than the one before, such as 12,15,18.");
            }
        }
    }

    /// After how many months people are asked; none when nobody ever is.
    public List<Integer> steps() {
        return steps;
    }

    /// From how many months on a profile is stale.
    public int threshold() {
        return steps.isEmpty() ? 12 : steps.getFirst();
    }

    /// Those of the countries that the person coordinates, the oldest first.
    public List<StaleProfile> list(Person by, Filter filter) {
        LocalDate today = today();
        return rows.list(today.minusMonths(filter.months())).stream()
                .map(row -> row.profile(today))
                .filter(profile -> by.coordinates(profile.country()))
                .filter(filter::accepts)
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Embargoes.ZONE));
    }
}
