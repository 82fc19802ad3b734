/// Pages for what takes two persons, and for taking an organisation out of everything.
@NullMarked
package org.mistok.pages.secondperson;

import org.jspecify.annotations.NullMarked;
