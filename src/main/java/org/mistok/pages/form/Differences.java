package org.mistok.pages.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mistok.area.AreaCode;
import org.mistok.language.LanguageTag;
import org.mistok.pages.Words;
import org.mistok.pages.form.FormPage.Difference;

/// Where two versions of a profile differ, part by part.
final class Differences {
    private static final List<String> ANSWERS = List.of(
            "capacity",
            "paused",
            "wishes.kinds",
            "wishes.countries",
            "wishes.populationMin",
            "wishes.populationMax",
            "wishes.proximity",
            "officer",
            "councilDecision");

    private final Words words;

    Differences(Words words) {
        this.words = words;
    }

    List<Difference> between(FormValues saved, FormValues yours) {
        List<Difference> all = List.of(
                new Difference(words.t("profile.languages"), languages(saved), languages(yours)),
                new Difference(words.t("profile.needs"), statements(saved, "needs"), statements(yours, "needs")),
                new Difference(words.t("profile.offers"), statements(saved, "offers"), statements(yours, "offers")),
                new Difference(words.t("form.conflict.rest"), answers(saved), answers(yours)));
        return all.stream().filter(part -> !part.saved().equals(part.yours())).toList();
    }

    private List<String> languages(FormValues values) {
        return values.list("languages").stream()
                .map(row -> language(row.getOrDefault("language", "")) + " " + row.getOrDefault("level", ""))
                .toList();
    }

    private String language(String code) {
        return code.matches("[a-z]{2}") ? words.languageName(LanguageTag.of(code)) : code;
    }

    private List<String> statements(FormValues values, String list) {
        return values.list(list).stream().map(this::statement).toList();
    }

    private String statement(Map<String, String> row) {
        String area = row.getOrDefault("area", "");
        String label = area.matches("[a-z][a-z0-9-]*") ? words.area(AreaCode.of(area)) : area;
        List<String> details = Stream.of("urgency", "strength", "audience")
                .filter(name -> !row.getOrDefault(name, "").isEmpty())
                .map(name -> detail(name, row.getOrDefault(name, "")))
                .filter(Objects::nonNull)
                .toList();
        return label + ": " + row.getOrDefault("text", "") + " (" + String.join(", ", details) + ")";
    }

    private String detail(String name, String code) {
        String key = name + "." + code;
        return key.equals("audience.public") ? words.t("form.audience.public") : words.t(key);
    }

    private List<String> answers(FormValues values) {
        List<String> answers = new ArrayList<>();
        for (String name : ANSWERS) {
            List<String> given = values.all(name).stream()
                    .filter(text -> !text.isEmpty())
                    .sorted()
                    .toList();
            if (!given.isEmpty()) {
                answers.add(label(name) + ": " + String.join(", ", given));
            }
        }
        return answers;
    }

    private String label(String name) {
        return switch (name) {
            case "capacity" -> words.t("profile.capacity");
            case "paused" -> words.t("profile.paused");
            case "wishes.kinds" -> words.t("profile.wished-kinds");
            case "wishes.countries" -> words.t("profile.wished-countries");
            case "wishes.populationMin" -> words.t("form.population-min");
            case "wishes.populationMax" -> words.t("form.population-max");
            case "wishes.proximity" -> words.t("profile.wished-proximity");
            case "officer" -> words.t("profile.officer");
            default -> words.t("profile.council-decision");
        };
    }
}
