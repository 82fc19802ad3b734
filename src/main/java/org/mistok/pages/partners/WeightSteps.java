package org.mistok.pages.partners;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mistok.match.Criterion;
import org.mistok.match.Weights;
import org.mistok.pages.Address;
import org.mistok.pages.partners.PartnersPage.Step;
import org.mistok.pages.partners.PartnersPage.WeightView;

/// The reader's own weights: four steps a criterion, as multiples of the usual weight.
final class WeightSteps {
    static final String PREFIX = "w-";

    private final Map<Criterion, Choice> chosen = new EnumMap<>(Criterion.class);

    private enum Choice {
        OFF(0),
        LESS(0.5),
        USUAL(1),
        MORE(2);

        private final double factor;

        Choice(double factor) {
            this.factor = factor;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Anything unknown counts as usual.
        static Choice of(String code) {
            for (Choice choice : values()) {
                if (choice.code().equals(code)) {
                    return choice;
                }
            }
            return USUAL;
        }
    }

    WeightSteps(Wanted wanted) {
        for (Criterion criterion : Criterion.values()) {
            chosen.put(criterion, Choice.of(wanted.value(PREFIX + criterion.code())));
        }
    }

    /// Whether any step differs from the usual one.
    boolean areOwn() {
        return chosen.values().stream().anyMatch(choice -> choice != Choice.USUAL);
    }

    /// Whether nothing is left to compare by.
    boolean areAllOff() {
        return chosen.values().stream().allMatch(choice -> choice == Choice.OFF);
    }

    /// The weights that replace usual ones; empty when all are usual, or all are off.
    Map<Criterion, Double> replaced(Weights usual) {
        Map<Criterion, Double> replaced = new EnumMap<>(Criterion.class);
        if (!areAllOff()) {
            chosen.forEach((criterion, choice) -> {
                if (choice != Choice.USUAL) {
                    replaced.put(criterion, Math.min(Weights.MOST, usual.of(criterion) * choice.factor));
                }
            });
        }
        return replaced;
    }

    /// The address with these steps.
    Address in(Address address) {
        Address with = address;
        for (Map.Entry<Criterion, Choice> entry : chosen.entrySet()) {
            if (entry.getValue() != Choice.USUAL) {
                with = with.and(PREFIX + entry.getKey().code(), entry.getValue().code());
            }
        }
        return with;
    }

    List<WeightView> views(Wanted wanted) {
        List<WeightView> views = new ArrayList<>();
        chosen.forEach((criterion, choice) -> {
            List<Step> steps = new ArrayList<>();
            for (Choice step : Choice.values()) {
                steps.add(new Step(
                        step.code(), wanted.words().t("step." + step.code()), step == choice, step == Choice.USUAL));
            }
            views.add(new WeightView(criterion.code(), wanted.words().t("criterion." + criterion.code()), steps));
        });
        return views;
    }
}
