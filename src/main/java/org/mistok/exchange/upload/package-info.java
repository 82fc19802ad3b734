/// Files on their way into the register over HTTP: taken, checked, looked at by a person, applied or discarded.
///
/// Start with [org.mistok.exchange.upload.Imports]. The file and the state of an import lie below the data directory of
/// the service that took it; the register knows nothing of it before it is applied.
@NullMarked
package org.mistok.exchange.upload;

import org.jspecify.annotations.NullMarked;
