/// What pages and API share of HTTP: the reader's language and texts, who is looking, parameters, problems.
///
/// Start with [org.mistok.http.Messages] and [org.mistok.http.Locales].
@NullMarked
package org.mistok.http;

import org.jspecify.annotations.NullMarked;
