/// The search page: what was asked, what was found, how to narrow it.
@NullMarked
package org.mistok.pages.search;

import org.jspecify.annotations.NullMarked;
