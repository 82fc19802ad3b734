/// What the leak test is made of: a register with secrets in it, and somebody who puts every question to it. The test
/// itself, with the questions of the API, is [org.mistok.api.LeakTest].
@org.jspecify.annotations.NullMarked
package org.mistok.leak;
