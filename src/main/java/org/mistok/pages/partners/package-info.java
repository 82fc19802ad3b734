/// The page "partners for ...": the ranked list with both directions explained in words and bars.
@NullMarked
package org.mistok.pages.partners;

import org.jspecify.annotations.NullMarked;
