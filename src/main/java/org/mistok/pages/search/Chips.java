package org.mistok.pages.search;

import java.util.ArrayList;
import java.util.List;
import org.mistok.pages.Link;
import org.mistok.pages.Words;
import org.mistok.search.Circle;

/// The active filters, each with the address of the search without it.
final class Chips {
    private final SearchForm form;
    private final Words words;
    private final Asked asked;

    Chips(Asked asked) {
        this.asked = asked;
        this.form = asked.form();
        this.words = asked.words();
    }

    List<Link> list() {
        List<Link> chips = new ArrayList<>();
        for (String name : SearchForm.CHOICES) {
            for (String value : form.values(name)) {
                chips.add(chip(name, value));
            }
        }
        if (!form.value(SearchForm.WITHOUT_PARTNER).isEmpty()) {
            chips.add(chip(SearchForm.WITHOUT_PARTNER, form.value(SearchForm.WITHOUT_PARTNER)));
        }
        population(chips);
        near(chips);
        return chips;
    }

    private Link chip(String name, String value) {
        return new Link(
                Filters.label(name, value, words),
                form.elsewhere().without(name, value).toString());
    }

    private void population(List<Link> chips) {
        Integer from = asked.query().populationMin();
        Integer to = asked.query().populationMax();
        String address =
                form.elsewhere().without(SearchForm.FROM).without(SearchForm.TO).toString();
        if (from != null && to != null) {
            chips.add(new Link(words.t("search.population.chip", words.number(from), words.number(to)), address));
        } else if (from != null) {
            chips.add(new Link(words.t("search.population.chip-from", words.number(from)), address));
        } else if (to != null) {
            chips.add(new Link(words.t("search.population.chip-to", words.number(to)), address));
        }
    }

    private void near(List<Link> chips) {
        Circle near = asked.query().near();
        if (near != null) {
            String centre = near.centre().lat() + ", " + near.centre().lon();
            chips.add(new Link(
                    words.t("search.near.chip", words.decimal(near.radiusKm()), centre),
                    form.elsewhere()
                            .without(SearchForm.NEAR)
                            .without(SearchForm.RADIUS)
                            .toString()));
        }
    }
}
