package org.mistok.notice;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A row of `waiting_news`.
@MappedEntity("waiting_news")
record WaitingRow(@Id long id, String pace, String subject, String address) {}
