package org.mistok.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How to run PostgreSQL's programs, which refuse to run as root or as a user without a name.
///
/// @param prefix the command that PostgreSQL's own is appended to
/// @param owner who must own PostgreSQL's files, null when that is whoever runs Mistok
record RunAs(List<String> prefix, @Nullable UserPrincipal owner) {
    private static final String ROOT = "root";
    private static final String UNNAMED = "?";
    private static final long PROBE_TIMEOUT_SECONDS = 10;

    RunAs {
        prefix = List.copyOf(prefix);
    }

    /// The first way that works here.
    ///
    /// @throws StartupFailure when none does
    static RunAs whatWorksHere() throws IOException {
        String user = userName();
        if (!user.equals(ROOT) && !user.equals(UNNAMED)) {
            return self();
        }
        if (succeeds(inUserNamespace().command("true"))) {
            return inUserNamespace();
        }
        for (String name : user.equals(ROOT) ? List.of("postgres", "nobody") : List.<String>of()) {
            if (succeeds(List.of("id", name)) && succeeds(otherUser(name).command("true"))) {
                return otherUser(name);
            }
        }
        throw new StartupFailure(
                "PostgreSQL refuses to run as " + (user.equals(ROOT) ? "root" : "a user without a name")
                        + ", and neither \"unshare -U\" nor \"setpriv\" works here. Run Mistok as an ordinary user, or use a"
                        + " PostgreSQL of your own: mistok serve");
    }

    /// The user who runs Mistok.
    static RunAs self() {
        return new RunAs(List.of(), null);
    }

    /// The same user, seen from inside a user namespace that maps nobody: not root there, and still the owner of
    /// the
    /// files.
    static RunAs inUserNamespace() throws IOException {
        return new RunAs(List.of("unshare", "-U"), userName().equals(ROOT) ? principal(ROOT) : null);
    }

    /// Another, named user; needs root. For hosts that forbid user namespaces, as many containers do.
    static RunAs otherUser(String name) throws IOException {
        return new RunAs(
                List.of("setpriv", "--reuid", name, "--regid", groupOf(name), "--clear-groups"), principal(name));
    }

    List<String> command(String... command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }

    /// Gives a directory and all in it to the user that PostgreSQL will run as.
    void own(Path directory) throws IOException {
        if (owner == null || Files.getOwner(directory).equals(owner)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.toList()) {
                Files.setOwner(path, owner);
            }
        }
    }

    /// @throws StartupFailure when that user cannot get at the file
    void requireReadable(Path file) {
        if (!succeeds(command("test", "-r", file.toString()))) {
            throw new StartupFailure("PostgreSQL does not run as root, and the user it runs as cannot read " + file
                    + ". Choose a data directory below directories that everybody may enter:"
                    + " --data-dir=/var/lib/mistok");
        }
    }

    private static String userName() {
        return System.getProperty("user.name");
    }

    private static UserPrincipal principal(String name) throws IOException {
        return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
    }

    private static String groupOf(String user) throws IOException {
        Process process = new ProcessBuilder("id", "-g", user).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PROBE_TIMEOUT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
