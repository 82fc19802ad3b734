package org.mistok.search;

import java.time.Duration;

/// The rhythm of the index's thread: when to look for changes, and who waits for a look.
///
/// Whoever has committed a change and then waits for a look that *begins* later has that change in it, in whatever
/// order transactions end.
final class Looks {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private long begun;
    private long completed;
    private boolean woken;
    private boolean stopped;
    private boolean running;

    /// Look now, not at the next turn.
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /// Waits until it is time for the next look and begins it; false when there shall be no more.
    synchronized boolean begin(Duration turn) {
        running = true;
        long deadline = System.nanoTime() + turn.toNanos();
        while (!woken && !stopped && waitUntil(deadline)) {
            // Woken by somebody else's notice.
        }
        woken = false;
        begun++;
        return !stopped;
    }

    /// The look that was begun last has brought everything.
    synchronized void complete() {
        completed = begun;
        notifyAll();
    }

    /// The look failed; the next one waits a little.
    synchronized void failed() {
        long deadline = System.nanoTime() + PAUSE_AFTER_FAILURE.toNanos();
        while (!stopped && waitUntil(deadline)) {
            // Notices do not shorten the pause.
        }
    }

    /// Waits for a look that begins from now on and brings everything; false when the time is over first.
    synchronized boolean awaitNext(Duration atMost) {
        long wanted = begun + 1;
        long deadline = System.nanoTime() + atMost.toNanos();
        wake();
        while (completed < wanted && !stopped) {
            if (!waitUntil(deadline)) {
                return false;
            }
        }
        return completed >= wanted;
    }

    synchronized void finished() {
        running = false;
        notifyAll();
    }

    /// Ends the looking and waits until the last look is over.
    synchronized void stop() {
        stopped = true;
        notifyAll();
        long deadline = System.nanoTime() + LONGEST_STOP.toNanos();
        while (running && waitUntil(deadline)) {
            // Until the thread has finished.
        }
    }

    /// Waits for a notice; false when the deadline has passed.
    private boolean waitUntil(long deadline) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            return false;
        }
        try {
            wait(left);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
