/// Pages for those who look after the profiles of others: what waits, what people wrote, what stands twice, what has
/// grown old.
@NullMarked
package org.mistok.pages.coordination;

import org.jspecify.annotations.NullMarked;
