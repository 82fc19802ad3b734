package org.mistok.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An answer that is written while it is sent: it may be larger than memory, and the writer is no faster than the
/// reader. When the writer fails, the connection breaks off, so that nobody takes a part for the whole; when nobody
/// reads any more, the writer ends.
public final class Streaming {
    private static final int CHUNK = 32 * 1024;
    private static final int CHUNKS = 4;
    private static final long PATIENCE_SECONDS = 120;

    private Streaming() {}

    /// Writes the whole answer; leaves the stream open.
    public interface Writing {
        void to(OutputStream stream) throws IOException;
    }

    /// A file to be saved under this name.
    public static MutableHttpResponse<StreamedFile> file(MediaType type, String name, Writing writing) {
        Pipe pipe = new Pipe();
        Thread.ofVirtual().name("streaming").start(() -> pipe.fill(writing));
        return HttpResponse.ok(new StreamedFile(pipe, type).attach(name)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /// Chunks on their way; an empty one is the last.
    private static final class Pipe extends InputStream {
        private static final byte[] END = new byte[0];

        private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS);
        private volatile @Nullable Exception failure;
        private volatile boolean closed;
        private byte[] current = new byte[1];
        private int at = 1;

        void fill(Writing writing) {
            try {
                OutputStream buffered = new BufferedOutputStream(new End(), CHUNK);
                writing.to(buffered);
                buffered.flush();
            } catch (IOException | RuntimeException e) {
                failure = e;
            }
            try {
                put(END);
            } catch (IOException nobodyReads) {
                chunks.clear();
            }
        }

        private void put(byte[] chunk) throws IOException {
            try {
                if (closed || !chunks.offer(chunk, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IOException("Nobody reads the answer any more.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (at == current.length && current.length > 0) {
                current = next();
                at = 0;
            }
            if (current.length == 0) {
                return ended();
            }
            int count = Math.min(length, current.length - at);
            System.arraycopy(current, at, bytes, from, count);
            at += count;
            return count;
        }

        private byte[] next() throws IOException {
            try {
                byte[] chunk = chunks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (chunk == null) {
                    throw new IOException("The answer took too long to write.");
                }
                return chunk;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }

        private int ended() throws IOException {
            Exception cause = failure;
            if (cause != null) {
                throw new IOException("The answer could not be written to its end.", cause);
            }
            return -1;
        }

        @Override
        public void close() {
            closed = true;
            chunks.clear();
        }

        private final class End extends OutputStream {
            @Override
            public void write(int one) throws IOException {
                put(new byte[] {(byte) one});
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (length > 0) {
                    put(Arrays.copyOfRange(bytes, from, from + length));
                }
            }
        }
    }
}
