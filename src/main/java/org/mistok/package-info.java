/// The way in: [Application] starts the command line, everything else lives in the rooms below.
@NullMarked
package org.mistok;

import org.jspecify.annotations.NullMarked;
