/// The JSON API: resources below `/api/v1`, their wire records, and the description at `/openapi.yml`.
///
/// A controller reads the request, makes one call and renders the answer. A wire record exists only where the public
/// shape differs from the domain's, with one static `of(domain)`; plain domain types are written by [WireFormat].
///
/// Start with `openapi.yml` among the resources and [org.mistok.api.OrganisationsController].
@NullMarked
package org.mistok.api;

import org.jspecify.annotations.NullMarked;
