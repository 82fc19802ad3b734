/// The map: outlines of countries and oblasts, the projection that both they and the points share, and markers that
/// stand for many points.
@NullMarked
package org.mistok.pages.map;

import org.jspecify.annotations.NullMarked;
