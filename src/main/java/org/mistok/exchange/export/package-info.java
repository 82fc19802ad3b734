/// Tables of organisations as files: CSV, XLSX, GeoJSON, written row by row, so that memory does not grow with them;
/// and the Atom feed of profiles. Which organisations a reader gets, and how much of each, is decided before they come
/// here.
///
/// Start with [org.mistok.exchange.export.OrganisationColumns].
@NullMarked
package org.mistok.exchange.export;

import org.jspecify.annotations.NullMarked;
