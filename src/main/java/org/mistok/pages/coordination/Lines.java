package org.mistok.pages.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Availability;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Bridge;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Readiness;
import org.mistok.organisation.Statement;
import org.mistok.organisation.Wishes;
import org.mistok.pages.Words;

/// What a profile says, in lines that people can compare.
final class Lines {
    private final Words words;

    Lines(Words words) {
        this.words = words;
    }

    List<String> languages(Profile profile) {
        return profile.languages().stream().map(words::skill).toList();
    }

    List<String> statements(List<? extends Statement> statements) {
        return statements.stream().map(this::line).toList();
    }

    private String line(Statement statement) {
        List<String> details = new ArrayList<>();
        switch (statement) {
            case Need need -> details.add(words.t("urgency." + need.urgency().code()));
            case Offer offer ->
                details.add(words.t("strength." + offer.strength().code()));
        }
        details.add(audience(statement));
        if (statement.shownFrom() != null) {
            details.add(words.t("review.shown-from", words.date(statement.shownFrom())));
        }
        details.add(basis(statement.basis()));
        return words.area(statement.area()) + ": " + statement.text().text() + " (" + String.join(", ", details) + ")";
    }

    private String audience(Statement statement) {
        String code = statement.meantFor().code();
        return code.equals("public") ? words.t("form.audience.public") : words.t("audience." + code);
    }

    private String basis(Basis basis) {
        return switch (basis) {
            case Basis.OwnWord() -> words.t("basis.own-word");
            case Basis.Illustrative() -> words.t("basis.illustrative");
            case Basis.Sourced(String address) -> words.t("profile.source-named", address);
        };
    }

    List<String> availability(Availability availability) {
        List<String> lines = new ArrayList<>();
        add(lines, "profile.capacity", availability.capacity());
        if (availability.paused()) {
            lines.add(words.t("profile.paused"));
        }
        return lines;
    }

    List<String> readiness(Readiness readiness) {
        List<String> lines = new ArrayList<>();
        add(lines, "profile.officer", yesOrNo(readiness.officer()));
        add(lines, "profile.council-decision", yesOrNo(readiness.councilDecision()));
        LocalDate verified = readiness.verifiedOn();
        add(lines, "profile.verified", verified == null ? null : words.date(verified));
        return lines;
    }

    List<String> wishes(Wishes wishes) {
        List<String> lines = new ArrayList<>();
        if (!wishes.countries().isEmpty()) {
            add(
                    lines,
                    "profile.wished-countries",
                    words.list(wishes.countries().stream()
                            .sorted()
                            .map(words::country)
                            .toList()));
        }
        if (!wishes.kinds().isEmpty()) {
            add(
                    lines,
                    "profile.wished-kinds",
                    words.list(wishes.kinds().stream()
                            .sorted()
                            .map(kind -> words.t("kind." + kind.code()))
                            .toList()));
        }
        add(lines, "form.population-min", wishes.populationMin());
        add(lines, "form.population-max", wishes.populationMax());
        Wishes.Proximity proximity = wishes.proximity();
        add(lines, "profile.wished-proximity", proximity == null ? null : words.t("proximity." + proximity.code()));
        return lines;
    }

    List<String> bridge(@Nullable Bridge bridge) {
        List<String> lines = new ArrayList<>();
        if (bridge != null) {
            add(lines, "profile.seat", bridge.seat());
            bridge.homeOblasts().stream()
                    .sorted()
                    .forEach(oblast -> add(lines, "profile.home-oblasts", words.findRegion(oblast)));
            bridge.homeHromadas().stream().sorted().forEach(code -> add(lines, "profile.home-hromadas", code));
            add(lines, "profile.interprets", yesOrNo(bridge.interprets()));
            add(lines, "profile.holds-grants", yesOrNo(bridge.holdsGrants()));
        }
        return lines;
    }

    private @Nullable String yesOrNo(@Nullable Boolean answer) {
        return answer == null ? null : words.t(answer ? "form.yes" : "form.no");
    }

    private void add(List<String> lines, String label, @Nullable Object value) {
        if (value != null) {
            lines.add(words.t(label) + ": " + (value instanceof Integer number ? words.number(number) : value));
        }
    }
}
