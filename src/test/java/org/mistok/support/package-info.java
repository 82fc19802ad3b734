/// What tests of several rooms need: [TestDatabase], a real PostgreSQL, and [TestServer], a real HTTP server on it.
@NullMarked
package org.mistok.support;

import org.jspecify.annotations.NullMarked;
