package org.mistok.support;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.language.Labels;
import org.mistok.language.LanguageTag;

/// The rooms below HTTP above a migrated, empty database of their own, with a thesaurus of seven areas: `water`,
/// `health`
/// and `energy` are sensitive, `culture`, `youth`, `education` and `sport` are not.
public final class RegisterContext implements AutoCloseable {

    private final TestDatabase database;
    private final ApplicationContext context;

    private RegisterContext(Object... beans) {
        database = TestDatabase.fresh();
        context = ApplicationContext.builder("test")
                .banner(false)
                .properties(new HashMap<>(database.settings()))
                .singletons(beans)
                .start();
    }

    /// @param beans to use instead of the application's; may hold another thesaurus
    public static RegisterContext open(Object... beans) {
        List<Object> all = new ArrayList<>(List.of(beans));
        if (all.stream().noneMatch(Thesaurus.class::isInstance)) {
            all.add(thesaurus());
        }
        return new RegisterContext(all.toArray());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// A connection outside the pool.
    public Connection connect() throws SQLException {
        return database.connect();
    }

    private static Thesaurus thesaurus() {
        List<Area> areas = new ArrayList<>();
        for (String code : List.of("water", "health", "energy", "culture", "youth", "education", "sport")) {
            Labels labels = Labels.of(Map.of(LanguageTag.of("en"), code));
            boolean sensitive = areas.size() < 3;
            areas.add(new Area(AreaCode.of(code), null, labels, Map.of(), labels, List.of(), List.of(), sensitive));
        }
        return new Thesaurus(areas, "test");
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
