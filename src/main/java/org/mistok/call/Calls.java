package org.mistok.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;

/// All calls of this installation. Immutable.
public final class Calls {

    private static final String SUFFIX = ".yml";

    private final Map<CallCode, Call> byCode = new TreeMap<>();

    public Calls(List<Call> calls) {
        calls.forEach(call -> byCode.put(call.code(), call));
    }

    /// Reads all `*.yml` files of a directory; the reference of their form is `docs/reference/calls.md`.
    ///
    /// @throws CallsRefused with everything that is wrong in any of them
    public static Calls load(Path directory, Thesaurus thesaurus) {
        List<String> findings = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        for (Path file : files(directory)) {
            Call call = CallReader.read(file, thesaurus, findings);
            if (call != null) {
                calls.add(call);
            }
        }
        if (!findings.isEmpty()) {
            throw new CallsRefused(directory, findings);
        }
        return new Calls(calls);
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The calls cannot be read from " + directory + ".", e);
        }
    }

    public @Nullable Call find(CallCode code) {
        return byCode.get(code);
    }

    /// Open ones first, the nearest deadline first; then those of which it is not known; then those that are over,
    /// the
    /// latest first.
    public List<Call> list(Instant now) {
        return byCode.values().stream().sorted(order(now)).toList();
    }

    private static Comparator<Call> order(Instant now) {
        return Comparator.<Call>comparingInt(call -> group(call, now))
                .thenComparing(call -> distance(call, now))
                .thenComparing(Call::code);
    }

    private static int group(Call call, Instant now) {
        Boolean open = call.deadline().isOpen(now);
        return open == null ? 1 : open ? 0 : 2;
    }

    /// Seconds from now to the deadline, or back to it; those without one come last.
    private static long distance(Call call, Instant now) {
        Instant deadline = call.deadline().next(now);
        return deadline == null ? Long.MAX_VALUE : Math.abs(deadline.getEpochSecond() - now.getEpochSecond());
    }
}
