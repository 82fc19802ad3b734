package org.mistok;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/// Keeps what people wrote out of the errors of the database, which may reach the log: no values of a statement, no row
/// that broke a rule. Whatever address of a database is configured.
@Singleton
final class DatabaseErrors implements BeanCreatedEventListener<DatasourceConfiguration> {

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration configuration = event.getBean();
        configuration.addDataSourceProperty("logServerErrorDetail", "false");
        return configuration;
    }
}
