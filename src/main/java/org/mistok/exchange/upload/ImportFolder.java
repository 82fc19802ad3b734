package org.mistok.exchange.upload;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mistok.exchange.table.FileRefused;

/// Where imports lie: for each a folder with its file and, once that is whole, its state. A folder without a state is
/// what is left of an upload that was cut off.
final class ImportFolder {

    private static final String STATE = "state.json";
    private static final String FILE = "file";
    private static final String CONTENT = "content";

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Path root;

    ImportFolder(Path root) {
        this.root = root;
    }

    /// Writes the bytes as they come.
    ///
    /// @throws FileRefused when there are more than `most`; nothing is left then, nor when the bytes break off
    void take(UUID id, InputStream bytes, long most) throws IOException {
        Path folder = Files.createDirectories(root.resolve(id.toString()));
        try (OutputStream file = Files.newOutputStream(folder.resolve(FILE))) {
            byte[] chunk = new byte[1 << 16];
            long taken = 0;
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                taken += read;
                if (taken > most) {
                    throw new FileRefused(FileRefused.Reason.TOO_LARGE, taken, most);
                }
                file.write(chunk, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            remove(id);
            throw e;
        }
    }

    /// The file of an import, under a name like its owner's: registers say in it of what day they are.
    Path file(Import one) {
        String name = one.request().fileName().replaceAll("[^\\p{L}\\p{N}._ -]|^\\.+", "_");
        return root.resolve(one.id().toString()).resolve(CONTENT).resolve(name);
    }

    /// Gives a file that was taken its name.
    void name(Import one) {
        try {
            Path file = file(one);
            Files.createDirectories(file.getParent());
            Files.move(root.resolve(one.id().toString()).resolve(FILE), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Replaces the state at once or not at all.
    void write(Import one) {
        try {
            Path folder = Files.createDirectories(root.resolve(one.id().toString()));
            Path next = folder.resolve(STATE + ".next");
            mapper.writeValue(next.toFile(), one);
            Files.move(
                    next, folder.resolve(STATE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (!one.holdsFile()) {
                remove(folder.resolve(CONTENT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All that have a state; what else lies there is removed.
    List<Import> list() {
        List<Import> found = new ArrayList<>();
        for (Path folder : folders()) {
            Path state = folder.resolve(STATE);
            try {
                if (Files.exists(state)) {
                    found.add(mapper.readValue(state.toFile(), Import.class));
                } else {
                    remove(folder);
                }
            } catch (IOException e) {
                // Of another version of Mistok, or cut off with the machine: nobody can go on with it.
                remove(folder);
            }
        }
        return found;
    }

    void remove(UUID id) {
        remove(root.resolve(id.toString()));
    }

    private List<Path> folders() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.isDirectory(file)) {
                    remove(file);
                }
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
