/// The forms in which an organisation says of itself what partners need to know: its own profile, and the two-minute
/// profile of somebody without an account. What is typed stays in the form whatever happens.
@NullMarked
package org.mistok.pages.form;

import org.jspecify.annotations.NullMarked;
