package org.mistok.exchange.upload;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.register.RegisterImport;
import org.mistok.exchange.spreadsheet.SpreadsheetImport;
import org.mistok.organisation.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files that coordinators bring, from the upload to the register. One is read at a time, so that many do not need
/// more memory than one. Nothing of a file is in the register before somebody applies it, and then all of it.
@Singleton
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final Duration FILE_KEPT = Duration.ofDays(1);
    private static final Duration RECORD_KEPT = Duration.ofDays(30);

    private final Map<UUID, Import> imports = new ConcurrentHashMap<>();
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("imports").factory());
    private final ImportFolder folder;
    private final Checking checking;
    private final Clock clock;
    private final long mostBytes;

    Imports(
            @Nullable @Property(name = "mistok.data-dir") String dataDirectory,
            @Value("${mistok.imports.max-megabytes:500}") long mostMegabytes,
            SpreadsheetImport spreadsheets,
            DataSource database,
            Clock clock)
            throws IOException {
        Path base = dataDirectory == null ? Files.createTempDirectory("mistok") : Path.of(dataDirectory);
        this.folder = new ImportFolder(base.resolve("imports"));
        this.checking = new Checking(spreadsheets, new RegisterImport(database, clock), clock);
        this.clock = clock;
        this.mostBytes = mostMegabytes << 20;
        folder.list().forEach(this::takeUpAgain);
    }

    /// What was being checked when the service ended is checked again.
    private void takeUpAgain(Import one) {
        imports.put(one.id(), one);
        if (one.state() == State.CHECKING) {
            check(one);
        }
    }

    /// Writes a file to the disk as it comes. Until [#begin] nobody sees it, and it is gone when the service ends.
    ///
    /// @throws org.mistok.exchange.table.FileRefused when it is too large; nothing is kept then
    /// @throws IOException when the bytes break off; nothing is kept then
    public UUID receive(InputStream bytes) throws IOException {
        UUID id = UUID.randomUUID();
        folder.take(id, bytes, mostBytes);
        return id;
    }

    /// Begins to check a file that was received.
    public Import begin(UUID id, Request request, String by) {
        Instant now = clock.instant();
        Import one = new Import(id, request, by, now, State.CHECKING, now, null, null);
        folder.name(one);
        keep(one);
        check(one);
        return one;
    }

    /// Deletes a file that was received, but shall not be checked.
    public void forget(UUID id) {
        folder.remove(id);
    }

    /// The newest first.
    public List<Import> list() {
        return imports.values().stream()
                .sorted(Comparator.comparing(Import::createdAt).reversed().thenComparing(Import::id))
                .toList();
    }

    public @Nullable Import find(UUID id) {
        return imports.get(id);
    }

    /// The import once it has been checked, or as it is after this time.
    public Import await(UUID id, Duration longest) {
        Instant end = Instant.now().plus(longest);
        synchronized (imports) {
            Import one = get(id);
            while (one.state() == State.CHECKING && Instant.now().isBefore(end)) {
                waitUntil(end);
                one = get(id);
            }
            return one;
        }
    }

    private void waitUntil(Instant end) {
        try {
            imports.wait(Math.max(1, Duration.between(Instant.now(), end).toMillis()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Writes the file into the register.
    public synchronized Transition apply(UUID id, @Nullable String reason, Actor actor) {
        Import one = get(id);
        if (!allows(one, Action.APPLY)) {
            return new Transition.NotAllowed(one);
        }
        Findings found = checking.run(folder.file(one), one.request(), true, actor);
        if (!found.isSound()) {
            return new Transition.Refused(keep(one.with(State.REFUSED, found, null, clock.instant())));
        }
        return new Transition.Done(keep(one.with(State.APPLIED, found, reason, clock.instant())));
    }

    public synchronized Transition discard(UUID id, @Nullable String reason) {
        Import one = get(id);
        if (!allows(one, Action.DISCARD)) {
            return new Transition.NotAllowed(one);
        }
        return new Transition.Done(keep(one.with(State.DISCARDED, one.findings(), reason, clock.instant())));
    }

    /// Reads the file again with these meanings of its columns.
    public synchronized Transition check(UUID id, Map<Integer, String> columns) {
        Import one = get(id);
        if (!allows(one, Action.CHECK)) {
            return new Transition.NotAllowed(one);
        }
        Import again = keep(one.checkingAgain(one.request().withColumns(columns), clock.instant()));
        check(again);
        return new Transition.Done(again);
    }

    /// A dry run is never applied.
    public static boolean allows(Import one, Action action) {
        boolean isMeant = action != Action.APPLY || !one.request().dryRun();
        return isMeant && one.state().actions().contains(action);
    }

    private void check(Import one) {
        reader.execute(() -> {
            Findings found = checked(one);
            State state = found.isSound() ? State.CHECKED : State.REFUSED;
            keep(one.with(state, found, null, clock.instant()));
        });
    }

    private Findings checked(Import one) {
        try {
            return checking.run(folder.file(one), one.request(), false, new Actor(one.by()));
        } catch (RuntimeException e) {
            LOG.error("Checking the import {} failed", one.id(), e);
            return Findings.refused("imports.sheet.fault", List.of(one.id().toString()), List.of());
        }
    }

    /// Leaves files without those who brought them.
    synchronized void forgetWho(Predicate<String> whom) {
        for (Import one : list()) {
            if (!one.by().equals(Import.NOBODY) && whom.test(one.by())) {
                keep(one.byNobody());
            }
        }
    }

    private Import get(UUID id) {
        Import one = imports.get(id);
        if (one == null) {
            throw new IllegalArgumentException("There is no import " + id + ".");
        }
        return one;
    }

    private Import keep(Import one) {
        synchronized (imports) {
            folder.write(one);
            imports.put(one.id(), one);
            imports.notifyAll();
        }
        return one;
    }

    /// Files that nobody came back for are deleted after a day, what is known of them after a month.
    @Scheduled(initialDelay = "1h", fixedDelay = "1h")
    synchronized void sweep() {
        Instant now = clock.instant();
        for (Import one : list()) {
            Duration age = Duration.between(one.changedAt(), now);
            if (one.state() != State.CHECKING && one.holdsFile() && age.compareTo(FILE_KEPT) > 0) {
                keep(one.with(State.DISCARDED, one.findings(), null, now));
            } else if (!one.holdsFile() && age.compareTo(RECORD_KEPT) > 0) {
                imports.remove(one.id());
                folder.remove(one.id());
            }
        }
    }

    @PreDestroy
    void stop() {
        reader.shutdownNow();
    }
}
