package org.mistok.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/// Looks into XLSX files that the service sends.
public final class Workbooks {

    private Workbooks() {}

    /// The first sheet as XML, without the wrapping that differs from run to run.
    public static String firstSheet(TestServer server, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return entry(response.body(), "xl/worksheets/sheet1.xml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The sizes stand behind each entry, as in every file that was written in one go, so the file is read from its
    /// end.
    private static String entry(byte[] file, String name) throws IOException {
        Path copy = Files.createTempFile("workbook", ".xlsx");
        Files.write(copy, file);
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(copy);
        }
    }
}
