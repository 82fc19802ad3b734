package org.mistok.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.register.ImportWatcher;
import org.mistok.exchange.staging.Plan;

/// Tells how far an import is: on a terminal in one line that changes, elsewhere in a line every few seconds.
final class ImportProgress implements ImportWatcher, AutoCloseable {
    private static final long NANOS_A_LINE = TimeUnit.SECONDS.toNanos(10);
    private static final long NANOS_A_CHANGE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final double NANOSECONDS_PER_SECOND = 1e9;
    private static final String BACK_TO_AN_EMPTY_LINE = "\r\u001B[K";

    private final PrintStream out;
    private final String file;
    private final boolean terminal;
    private final long startedAt = System.nanoTime();
    private long toldAt = startedAt;
    private boolean closed;

    ImportProgress(PrintStream out, String file) {
        this(out, file, isTerminal());
    }

    ImportProgress(PrintStream out, String file, boolean terminal) {
        this.out = out;
        this.file = file;
        this.terminal = terminal;
    }

    private static boolean isTerminal() {
        @Nullable Console console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public void reading(long rows) {
        if (System.nanoTime() - toldAt > (terminal ? NANOS_A_CHANGE : NANOS_A_LINE)) {
            tell(String.format(Locale.ROOT, "Reading %s: %,d rows", file, rows));
        }
    }

    @Override
    public void comparing(long rows) {
        tell(String.format(Locale.ROOT, "Read %s: %,d rows. Comparing with the register", file, rows));
    }

    @Override
    public void writing(Plan plan) {
        tell(String.format(Locale.ROOT, "Writing: %,d new, %,d changed organisations", plan.created(), plan.changed()));
    }

    private void tell(String what) {
        toldAt = System.nanoTime();
        String line = String.format(Locale.ROOT, "%s (%.1f s)", what, (toldAt - startedAt) / NANOSECONDS_PER_SECOND);
        if (terminal) {
            out.print(BACK_TO_AN_EMPTY_LINE + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    /// Leaves the terminal on a line of its own.
    @Override
    public void close() {
        if (!closed && terminal) {
            out.println();
        }
        closed = true;
    }
}
