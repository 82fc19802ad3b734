package org.mistok.exchange.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Name;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Population;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Statement;
import org.mistok.place.Coordinates;
import org.mistok.place.RegisterCode;

/// What an export says of an organisation. Columns are only ever added, and at the end; `docs/reference/exports.md`
/// tells each.
public final class OrganisationColumns {

    private OrganisationColumns() {}

    /// @param language of the column `name`
    public static List<Column<Organisation>> list(InterfaceLanguage language) {
        List<Column<Organisation>> columns = new ArrayList<>();
        columns.add(Column.text("code", one -> one.code().value()));
        columns.add(Column.text("kind", one -> one.kind().code()));
        columns.add(Column.text("name", one -> one.identity().officialNames().in(language)));
        for (InterfaceLanguage each : InterfaceLanguage.values()) {
            columns.add(Column.text(
                    "name_" + each.tag(), one -> one.identity().officialNames().find(each.tag())));
        }
        columns.add(Column.many("other_names", OrganisationColumns::otherNames));
        columns.add(Column.text("country", one -> one.identity().country().value()));
        columns.add(Column.text("region", one -> one.identity().region()));
        columns.add(Column.decimal("lat", centre(Coordinates::lat)));
        columns.add(Column.decimal("lon", centre(Coordinates::lon)));
        columns.add(Column.whole("population", population(Population::inhabitants)));
        columns.add(Column.day("population_as_of", population(Population::asOf)));
        columns.add(Column.text("population_source", population(Population::source)));
        columns.addAll(profile());
        columns.add(Column.text("source", one -> one.identity().source()));
        columns.add(Column.text("licence", OrganisationColumns::licence));
        return columns;
    }

    private static List<Column<Organisation>> profile() {
        return List.of(
                Column.many(
                        "languages",
                        one -> one.profile().languages().stream()
                                .map(skill -> skill.language().value())
                                .toList()),
                Column.many("need_areas", one -> areas(one.profile().needs())),
                Column.many("offer_areas", one -> areas(one.profile().offers())),
                Column.many("needs", one -> texts(one.profile().needs())),
                Column.many("offers", one -> texts(one.profile().offers())),
                Column.day("profile_on", one -> one.profile().statedOn()),
                Column.text("profile_basis", one -> one.profile().basis().code()),
                Column.flag("illustrative", one -> isIllustrative(one.profile())));
    }

    /// What makes a GeoJSON feature of an organisation.
    public static GeoJsonSheet.Shape<Organisation> shape() {
        return new GeoJsonSheet.Shape<>(
                one -> one.code().value(), one -> one.identity().centre());
    }

    private static Function<Organisation, @Nullable Double> centre(Function<Coordinates, Double> part) {
        return one -> {
            Coordinates centre = one.identity().centre();
            return centre == null ? null : part.apply(centre);
        };
    }

    private static <V> Function<Organisation, @Nullable V> population(Function<Population, V> part) {
        return one -> {
            Population population = one.identity().population();
            return population == null ? null : part.apply(population);
        };
    }

    private static List<String> otherNames(Organisation one) {
        return one.identity().names().stream()
                .filter(name -> name.sort() != Name.Sort.OFFICIAL)
                .map(Name::text)
                .distinct()
                .toList();
    }

    private static List<String> areas(List<? extends Statement> statements) {
        return statements.stream()
                .map(statement -> statement.area().value())
                .distinct()
                .sorted()
                .toList();
    }

    /// Each with its area, and with the mark that it is an example where it is one.
    private static List<String> texts(List<? extends Statement> statements) {
        return statements.stream()
                .map(statement -> statement.area()
                        + (statement.basis() instanceof Basis.Illustrative ? " [illustrative]: " : ": ")
                        + statement.text().text())
                .toList();
    }

    /// Whether anything in it is an example written for this project.
    static boolean isIllustrative(Profile profile) {
        return profile.basis() instanceof Basis.Illustrative
                || Stream.<Statement>concat(profile.needs().stream(), profile.offers().stream())
                        .anyMatch(statement -> statement.basis() instanceof Basis.Illustrative);
    }

    private static String licence(Organisation one) {
        Identity identity = one.identity();
        Population population = identity.population();
        String register = Licence.of(register(one.code(), identity));
        String figure = population == null ? register : Licence.of(population.source());
        return figure.equals(register) ? register : register + "; population: " + figure;
    }

    private static String register(RegisterCode code, Identity identity) {
        return switch (code.shape()) {
            case KATOTTG -> "KATOTTG";
            case LAU -> "Eurostat";
            case SLUG -> identity.source();
        };
    }
}
