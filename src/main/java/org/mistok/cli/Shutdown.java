package org.mistok.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/// Stops what was started, the last first, exactly once: when a command fails, or when the process is asked to end.
final class Shutdown {
    private final Deque<Step> steps = new ArrayDeque<>();
    private boolean done;

    /// What to do at the end.
    interface Step {
        void run() throws Exception;
    }

    /// A shutdown that also happens on SIGTERM and Ctrl-C.
    static Shutdown atExit() {
        var shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "shutdown"));
        return shutdown;
    }

    /// Registers the end of something that has just been started; runs it at once when the shutdown is already
    /// over.
    synchronized void add(Step step) {
        if (done) {
            run(step);
        } else {
            steps.push(step);
        }
    }

    synchronized void run() {
        done = true;
        while (!steps.isEmpty()) {
            run(steps.pop());
        }
    }

    /// One failing step must not keep the others from running.
    private static void run(Step step) {
        try {
            step.run();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            System.err.println("While stopping: " + e);
        }
    }
}
