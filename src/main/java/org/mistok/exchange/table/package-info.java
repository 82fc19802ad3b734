/// Tables as they come from people: text files in any usual encoding and separator, and workbooks. Read as a stream, so
/// that memory does not grow with the file; whatever cannot be read is refused with a reason that can be told.
///
/// Start with [org.mistok.exchange.table.TableFile].
@NullMarked
package org.mistok.exchange.table;

import org.jspecify.annotations.NullMarked;
