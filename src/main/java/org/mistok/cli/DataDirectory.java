package org.mistok.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one place where Mistok keeps what it has to remember, held by one process at a time.
///
/// The operating system gives the lock back when the process ends, however it ends.
///
/// @param path absolute
public record DataDirectory(Path path, FileLock lock) implements AutoCloseable {

    /// `$XDG_DATA_HOME/mistok`; without that setting `/var/lib/mistok` for root, whose home others may not enter,
    /// and
    /// `~/.local/share/mistok` for everybody else.
    static Path defaultPath(Map<String, String> environment, String userName, Path home) {
        @Nullable String dataHome = environment.get("XDG_DATA_HOME");
        if (dataHome != null && Path.of(dataHome).isAbsolute()) {
            return Path.of(dataHome, "mistok");
        }
        return userName.equals("root") ? Path.of("/var/lib/mistok") : home.resolve(".local/share/mistok");
    }

    static Path defaultPath() {
        return defaultPath(System.getenv(), System.getProperty("user.name"), Path.of(System.getProperty("user.home")));
    }

    /// Creates the directory if there is none and takes it.
    ///
    /// @throws StartupFailure when another process has it, or it cannot be written to
    public static DataDirectory open(Path path) {
        DataDirectory free = findFree(path);
        if (free == null) {
            throw new StartupFailure("Another Mistok is using the data directory "
                    + path.toAbsolutePath().normalize()
                    + ". Stop it, or give this one a directory of its own: --data-dir=<directory>");
        }
        return free;
    }

    /// As [#open], but null when another process has it.
    static @Nullable DataDirectory findFree(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            createWithParents(absolute);
            FileLock lock = lock(absolute);
            return lock == null ? null : new DataDirectory(absolute, lock);
        } catch (IOException e) {
            throw new StartupFailure(
                    "Cannot use the data directory " + absolute + ": "
                            + e.getClass().getSimpleName() + " " + e.getMessage()
                            + ". Choose one that can be written to: --data-dir=<directory>",
                    e);
        }
    }

    /// Where `demo` keeps its PostgreSQL.
    public PostgresHome postgres() {
        return new PostgresHome(path.resolve("postgresql"));
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }

    private static void createWithParents(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
    }

    private static @Nullable FileLock lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }
}
