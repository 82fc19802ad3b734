package org.mistok.exchange;

import org.mistok.organisation.Identity;
import org.mistok.place.RegisterCode;

/// An organisation as its own line tells it.
record Draft(RegisterCode code, Identity identity, ProfileFrame frame) {}
