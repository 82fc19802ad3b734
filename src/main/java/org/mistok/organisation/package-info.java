/// The register: who exists, what each is called, where it lies, what it needs and offers, and with whom it is
/// already connected. PostgreSQL is the truth; every write lands with its audit event and its change-feed row.
///
/// Start with [org.mistok.organisation.Organisation].
@NullMarked
package org.mistok.organisation;

import org.jspecify.annotations.NullMarked;
