/// The pages on which coordinators bring files into the register.
@NullMarked
package org.mistok.pages.imports;

import org.jspecify.annotations.NullMarked;
