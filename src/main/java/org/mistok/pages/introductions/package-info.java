/// The pages of introductions: the boxes, one introduction, and the form that opens one.
@NullMarked
package org.mistok.pages.introductions;

import org.jspecify.annotations.NullMarked;
