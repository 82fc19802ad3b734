/// The pages: server-rendered HTML in five languages. A controller resolves who asks and for what, a page record
/// carries what the template shows, and a template in `src/main/jte` writes it. Every page works without a script.
///
/// Start with [org.mistok.pages.Frame] and [org.mistok.pages.Templates].
@NullMarked
package org.mistok.pages;

import org.jspecify.annotations.NullMarked;
