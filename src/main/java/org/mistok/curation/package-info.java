/// Keeps the register tidy: finds entries that may be one organisation and makes them one, and profiles that nobody has
/// confirmed for long. See `docs/how-to/look-after-profiles.md`.
@NullMarked
package org.mistok.curation;

import org.jspecify.annotations.NullMarked;
