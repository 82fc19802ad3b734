/// Where things are and what they are called: register codes (KATOTTG, LAU, slugs), countries, regions, exonyms,
/// coordinates of centres, distance.
/// Pure Java. Coordinates are those of a settlement's centre; exact places of objects are never held.
///
/// Start with [org.mistok.place.RegisterCode].
@NullMarked
package org.mistok.place;

import org.jspecify.annotations.NullMarked;
