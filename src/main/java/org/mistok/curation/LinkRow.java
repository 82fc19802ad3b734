package org.mistok.curation;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/// A row of `still_right_link`, with the address of the person, who must still act for the organisation.
@MappedEntity("still_right_link")
record LinkRow(String code, String email, LocalDate confirmedOn) {}
