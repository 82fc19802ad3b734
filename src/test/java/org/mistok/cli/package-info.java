@NullMarked
package org.mistok.cli;

import org.jspecify.annotations.NullMarked;
