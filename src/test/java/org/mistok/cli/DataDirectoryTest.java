package org.mistok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    private static final Path HOME = Path.of("/home/olena");

    @Test
    void isCreatedWithItsParents(@TempDir Path directory) throws IOException {
        try (DataDirectory opened = DataDirectory.open(directory.resolve("a/b"))) {
            assertThat(opened.path()).isDirectory().isAbsolute();
        }
    }

    @Test
    void belongsToOneAtATime(@TempDir Path directory) throws IOException {
        try (DataDirectory _ = DataDirectory.open(directory)) {
            assertThatThrownBy(() -> DataDirectory.open(directory))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("Another Mistok is using the data directory " + directory);
        }
        DataDirectory.open(directory).close();
    }

    @Test
    void saysWhatIsWrongWhenItIsNoDirectory(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data-dir");
    }

    @Test
    void liesWhereTheSystemKeepsDataOfItsUsers() {
        assertThat(DataDirectory.defaultPath(Map.of(), "olena", HOME)).isEqualTo(HOME.resolve(".local/share/mistok"));
        assertThat(DataDirectory.defaultPath(Map.of(), "root", Path.of("/root")))
                .isEqualTo(Path.of("/var/lib/mistok"));
        assertThat(DataDirectory.defaultPath(Map.of("XDG_DATA_HOME", "/data"), "root", HOME))
                .isEqualTo(Path.of("/data/mistok"));
        assertThat(DataDirectory.defaultPath(Map.of("XDG_DATA_HOME", "relative"), "olena", HOME))
                .isEqualTo(HOME.resolve(".local/share/mistok"));
    }
}
