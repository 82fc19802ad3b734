/// The page of indicators.
@NullMarked
package org.mistok.pages.indicators;

import org.jspecify.annotations.NullMarked;
