package org.mistok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MistokCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            MistokCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @ParameterizedTest
    @ValueSource(strings = {"--help", "demo --help", "serve --help", "import --help", "import lau --help", "--version"})
    void explainsItself(String arguments) {
        assertThat(command.execute(arguments.split(" "))).isZero();
        assertThat(out.toString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dmeo",
                "demo --prot=1",
                "demo --port=eighty",
                "demo --port=70000",
                "demo --port=-1",
                "demo x",
                "import",
                "import lua x.csv",
                "import lau",
                "import lau no-such-file.csv",
                "import lau README.md --as-of=yesterday",
                "import spreadsheet README.md",
                "import spreadsheet README.md --source=https://example.org/ --column=1=everything"
            })
    void refusesWhatItDoesNotUnderstand(String arguments) {
        assertThat(command.execute(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @Test
    void asksForACommandWhenThereIsNone() {
        assertThat(command.execute()).isEqualTo(2);
        assertThat(err.toString()).contains("demo").contains("serve");
    }

    @Test
    void namesTheSettingThatServeNeeds() {
        assertThat(command.execute("serve")).isEqualTo(2);
        assertThat(err.toString()).contains("DATASOURCES_DEFAULT_URL").contains("mistok demo");
    }

    @Test
    void saysThatThePortIsTakenBeforeItStartsADatabase(@TempDir Path directory) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = "--port=" + taken.getLocalPort();
            assertThat(command.execute("demo", port, "--data-dir=" + directory)).isEqualTo(1);
            assertThat(err.toString()).contains("Cannot listen on port " + taken.getLocalPort());
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void saysThatAnotherMistokHasTheDataDirectory(@TempDir Path directory) throws Exception {
        try (DataDirectory _ = DataDirectory.open(directory)) {
            assertThat(command.execute("demo", "--port=0", "--data-dir=" + directory))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("Another Mistok").contains(directory.toString());
        }
    }
}
