package org.mistok.proposal;

import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// That something be done with a proposal.
///
/// @param party for whom; null for the first party of the viewer's that may do it
/// @param reason empty for none
public record Wish(Action action, @Nullable RegisterCode party, String reason) {}
