package org.mistok.match;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.mistok.area.Thesaurus;
import org.mistok.organisation.Organisation;
import org.mistok.place.RegisterCode;

/// Everybody, as one audience sees them, in primitive arrays: scores one subject against all without a recall cut-off,
/// so that the top 20 is the true top 20.
///
/// Immutable; [#with] makes the next state and shares all segments that did not change.
public final class Columns {

    private final Setting setting;
    private final List<Segment> segments;

    private Columns(Setting setting, List<Segment> segments) {
        this.setting = setting;
        this.segments = List.copyOf(segments);
    }

    /// Nobody yet.
    public static Columns empty(Thesaurus thesaurus, Neutrals neutrals, LocalDate today) {
        Surroundings alone = new Surroundings(List.of(), List.of(), List.of());
        Setting setting = new Setting(thesaurus, neutrals, alone, AreaCounts.none(thesaurus.size()), today);
        return new Columns(setting, List.of());
    }

    /// The day for which freshness is reckoned.
    public LocalDate today() {
        return setting.today();
    }

    /// How many organisations are held.
    public int size() {
        return segments.stream().mapToInt(segment -> segment.size).sum();
    }

    /// The state after a change.
    ///
    /// @param changed new and changed organisations, as the audience sees them, and those whose partnerships
    /// changed
    /// @param removed register numbers of organisations that are gone
    /// @param surroundings the new surroundings of all
    public Columns with(Collection<Organisation> changed, Collection<Long> removed, Surroundings surroundings) {
        Setting next = new Setting(setting.thesaurus(), setting.neutrals(), surroundings, setting.counts(), today());
        List<Segment> rebuilt = new Rebuild(next, setting.surroundings()).apply(segments, changed, removed);
        AreaCounts counts = AreaCounts.of(rebuilt, next.thesaurus().size());
        return new Columns(new Setting(next.thesaurus(), next.neutrals(), surroundings, counts, today()), rebuilt);
    }

    /// The exact top candidates for a subject.
    ///
    /// @param subject need not be in the columns; its own profile counts as given
    public Best best(Organisation subject, Weights weights, Selection selection) {
        Subject compiled = new Subject(subject, setting);
        Scan scan = new Scan(compiled, weights, setting.neutrals());
        Top top = new Top(scan, selection);
        for (Segment segment : segments) {
            top.take(segment, compiled);
        }
        return top.best();
    }

    /// The flags of one pair, the first being the subject.
    public Set<Flag> flags(Organisation subject, Organisation candidate) {
        return Gates.flags(
                Gates.ofCandidate(candidate) | Gates.ofPair(setting.surroundings(), subject.code(), candidate.code()));
    }

    /// How many live partnerships an organisation has.
    public int partners(RegisterCode code) {
        return setting.surroundings().livePartners(code).size();
    }

    /// Explains pairs under just the circumstances under which [#best] scores them.
    public Explainer explainer() {
        return new Explainer(setting);
    }
}
