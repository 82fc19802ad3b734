/// The official registers: the Ukrainian codifier, a table of hromadas, Eurostat's local administrative units,
/// GeoNames.
///
/// Start with [org.mistok.exchange.register.RegisterImport]. Each register has a class that knows its format and hands
/// candidates to [org.mistok.exchange.staging.Staging]; what a file may look like is told in
/// `docs/reference/register-files.md`.
@NullMarked
package org.mistok.exchange.register;

import org.jspecify.annotations.NullMarked;
