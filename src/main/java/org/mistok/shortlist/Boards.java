package org.mistok.shortlist;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.organisation.Organisations;
import org.mistok.search.Index;
import org.mistok.search.Snapshot;

/// Keeps the [Board] in step with the index: the index hands over each snapshot before it becomes current, so that
/// whoever finds a change by search finds it in the scores too.
@Singleton
class Boards {

    private final Organisations organisations;
    private final Thesaurus thesaurus;
    private final ScoringRules rules;
    private final Clock clock;
    private final Index index;
    private final AtomicReference<@Nullable Board> current = new AtomicReference<>();

    Boards(Organisations organisations, Thesaurus thesaurus, ScoringRules rules, Clock clock, Index index) {
        this.organisations = organisations;
        this.thesaurus = thesaurus;
        this.rules = rules;
        this.clock = clock;
        this.index = index;
        index.onPublish(this::follow);
    }

    /// The latest board. Freshness is reckoned in days, so the first request of a day makes everything anew.
    Board current() {
        Board board = current.get();
        return board != null && board.forPublic().today().equals(today()) ? board : anew(index.current());
    }

    private synchronized void follow(Snapshot snapshot) {
        Board board = current.get();
        current.set(
                board == null || !board.forPublic().today().equals(today())
                        ? make(snapshot)
                        : board.next(snapshot, organisations.listBlocks()));
    }

    /// @param latest fetched before the lock is taken, since the index may wait for [#follow] meanwhile
    private synchronized Board anew(Snapshot latest) {
        Board board = current.get();
        if (board == null || !board.forPublic().today().equals(today())) {
            board = make(board == null ? latest : board.snapshot());
            current.set(board);
        }
        return board;
    }

    private Board make(Snapshot snapshot) {
        return Board.of(snapshot, organisations.listBlocks(), thesaurus, rules.neutrals(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
