package org.mistok.search;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.ChangeMark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index over the register: opens or builds it, follows the register's changes, and publishes snapshots.
///
/// Every process has its own index. The register is the truth; the index can be thrown away at any time. At the start
/// each document is compared with the register, so whatever a crash has left is made good. Starts by itself when the
/// server starts or somebody asks for the first snapshot.
@Singleton
public class Index implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Index.class);

    private final Follower.Register register;
    private final Recipe recipe;
    private final @Nullable Path directory;
    private final IndexSettings settings;

    private final AtomicReference<@Nullable CompletableFuture<Snapshot>> first = new AtomicReference<>();
    private final AtomicReference<@Nullable Snapshot> current = new AtomicReference<>();
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
    private final Object publishing = new Object();
    private final Looks looks = new Looks();
    private volatile @Nullable OpenIndex open;

    @Inject
    Index(
            Follower.Register register,
            Recipe recipe,
            IndexSettings settings,
            @Nullable @Property(name = "mistok.data-dir") String dataDirectory) {
        this.register = register;
        this.recipe = recipe;
        this.settings = settings;
        Path own = settings.directory();
        directory = own != null || dataDirectory == null ? own : Path.of(dataDirectory, "index");
    }

    /// The latest snapshot. The first call opens the index, and builds it if it must, which can take long.
    ///
    /// @throws IllegalStateException when another process uses the same directory
    public Snapshot current() {
        Snapshot snapshot = current.get();
        return snapshot != null ? snapshot : start();
    }

    /// Whether there is a snapshot, so that [#current()] answers at once.
    public boolean isReady() {
        return current.get() != null;
    }

    /// Waits until a change is searchable. True when it is, false when the time is over first; then it will be
    /// later.
    ///
    /// @param mark of a change whose transaction has been committed
    public boolean await(ChangeMark mark, Duration atMost) {
        OpenIndex index = open;
        return index != null && (index.isSearchable(mark) || looks.awaitNext(atMost));
    }

    /// Hands every snapshot to the listener before it becomes the current one, in order, on the index's thread; a
    /// snapshot that is there already at once. Only the very first one is current before its listeners have seen
    /// it,
    /// so that a listener may wait for it. What the listener throws keeps the snapshot from being published.
    public void onPublish(Consumer<Snapshot> listener) {
        synchronized (publishing) {
            listeners.add(listener);
            Snapshot snapshot = current.get();
            if (snapshot != null) {
                listener.accept(snapshot);
            }
        }
    }

    /// Opens the index ahead of the first question, for a start that has something else to do meanwhile. What goes
    /// wrong is told to whoever asks for the snapshot.
    public void open() {
        try {
            start();
        } catch (RuntimeException e) {
            LOG.debug("The index did not open", e);
        }
    }

    @EventListener
    void start(ServerStartupEvent event) {
        start();
    }

    /// Opens the index and publishes the first snapshot. Once it has begun, others wait for the one who does it.
    Snapshot start() {
        CompletableFuture<Snapshot> mine = new CompletableFuture<>();
        CompletableFuture<Snapshot> earlier = first.compareAndExchange(null, mine);
        if (earlier != null) {
            return joined(earlier);
        }
        try {
            OpenIndex index = OpenIndex.open(directory, register, recipe);
            open = index;
            publish(index.snapshot());
            follow(index);
            Thread.ofPlatform().name("index-names").daemon().start(joined(mine)::prepareNames);
            return joined(mine);
        } catch (IOException | RuntimeException e) {
            first.set(null);
            mine.completeExceptionally(e);
            throw e instanceof RuntimeException failure ? failure : new UncheckedIOException((IOException) e);
        }
    }

    private static Snapshot joined(CompletableFuture<Snapshot> snapshot) {
        try {
            return snapshot.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The index did not start: " + e.getCause(), e);
        }
    }

    private void publish(Snapshot snapshot) {
        synchronized (publishing) {
            CompletableFuture<Snapshot> waiting = first.get();
            if (waiting != null && !waiting.isDone()) {
                current.set(snapshot);
                waiting.complete(snapshot);
            }
            listeners.forEach(listener -> listener.accept(snapshot));
            current.set(snapshot);
        }
    }

    private void follow(OpenIndex index) {
        Thread.ofPlatform().name("index").daemon().start(() -> {
            while (looks.begin(settings.look())) {
                look(index);
            }
            looks.finished();
        });
        register.feed().listen(looks::wake);
    }

    private void look(OpenIndex index) {
        try {
            Follower.Step step = index.step();
            if (index.isUnpublished()) {
                publish(index.snapshot());
                index.published();
            }
            if (step.complete()) {
                looks.complete();
            } else {
                looks.wake();
            }
            index.commitAfter(settings.commit());
        } catch (IOException | RuntimeException e) {
            LOG.warn("Could not follow the register's changes, trying again", e);
            looks.failed();
        }
    }

    /// Commits what has been applied and lets go of the directory. Snapshots must not be searched afterwards.
    @Override
    @PreDestroy
    public void close() throws IOException {
        looks.stop();
        OpenIndex index = open;
        if (index != null) {
            index.close();
        }
    }

    /// Lets go of the directory like a killed process: without a commit.
    void abandon() throws IOException {
        looks.stop();
        OpenIndex index = open;
        if (index != null) {
            index.abandon();
        }
    }
}
