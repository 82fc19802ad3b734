package org.mistok.notice;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A row of `notification_wish`.
@MappedEntity("notification_wish")
record WishRow(@Id String topic, String pace) {}
