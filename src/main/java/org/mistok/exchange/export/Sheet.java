package org.mistok.exchange.export;

import java.io.Closeable;
import java.io.IOException;

/// A table that is being written. Closing it finishes the table and leaves the stream open.
public interface Sheet<T> extends Closeable {

    void write(T row) throws IOException;
}
