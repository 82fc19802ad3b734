package org.mistok.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/// A request that brings a file: as the whole body, with what is said of it in the query, or as one part of a form
/// among
/// the others. The file is read as it comes and never lies in memory.
public final class Upload {

    private static final int LONGEST_FIELD = 20_000;
    private static final int MOST_PARTS = 1_000;

    private final HttpRequest<?> request;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private boolean hasFile;

    private Upload(HttpRequest<?> request) {
        this.request = request;
    }

    /// What is done with the file.
    public interface Taker {
        /// @param fileName as its owner calls it; empty when nobody says
        void take(String fileName, InputStream bytes) throws IOException;
    }

    /// What `answering` gives. The rest of the body is thrown away, whatever happens: who is refused before his
    /// file was
    /// read would else wait for the answer for ever.
    public static <T> T answering(@Nullable InputStream body, Supplier<T> answering) {
        try (body) {
            return answering.get();
        } catch (IOException e) {
            throw RequestRefused.of(HttpStatus.BAD_REQUEST, "upload-broken");
        }
    }

    /// Whether the request is a form.
    public static boolean isForm(HttpRequest<?> request) {
        return request.getContentType()
                .map(type -> type.getName().equals(MediaType.MULTIPART_FORM_DATA))
                .orElse(false);
    }

    /// Reads a form to its end.
    ///
    /// @throws RequestRefused when it is no form, or breaks off
    public static Upload read(HttpRequest<?> request, @Nullable InputStream body, Taker taker) {
        Upload upload = new Upload(request);
        try {
            InputStream bytes = body == null ? InputStream.nullInputStream() : body;
            FileItemIterator parts = new FileUpload().getItemIterator(upload.context(bytes));
            for (int i = 0; parts.hasNext() && i < MOST_PARTS; i++) {
                upload.take(parts.next(), taker);
            }
            return upload;
        } catch (IOException | FileUploadException e) {
            throw RequestRefused.of(HttpStatus.BAD_REQUEST, "upload-broken");
        }
    }

    /// Takes the whole body as a file.
    ///
    /// @throws RequestRefused when it breaks off
    public static void readBody(@Nullable InputStream body, Taker taker) {
        try {
            taker.take("", body == null ? InputStream.nullInputStream() : body);
        } catch (IOException e) {
            throw RequestRefused.of(HttpStatus.BAD_REQUEST, "upload-broken");
        }
    }

    private void take(FileItemStream part, Taker taker) throws IOException {
        try (InputStream bytes = part.openStream()) {
            if (part.isFormField()) {
                byte[] value = bytes.readNBytes(LONGEST_FIELD);
                fields.put(part.getFieldName(), new String(value, StandardCharsets.UTF_8));
            } else if (!hasFile) {
                hasFile = true;
                taker.take(part.getName() == null ? "" : part.getName(), bytes);
            }
        }
    }

    /// The parts that are no file, by name.
    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    private UploadContext context(InputStream body) {
        return new UploadContext() {
            @Override
            public long contentLength() {
                return request.getContentLength();
            }

            @Override
            public String getCharacterEncoding() {
                return StandardCharsets.UTF_8.name();
            }

            @Override
            public String getContentType() {
                return request.getHeaders().get("Content-Type", String.class, "");
            }

            @Override
            @Deprecated
            public int getContentLength() {
                return (int) Math.min(contentLength(), Integer.MAX_VALUE);
            }

            @Override
            public InputStream getInputStream() {
                return body;
            }
        };
    }
}
