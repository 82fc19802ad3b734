package org.mistok.pages.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.Named;
import org.mistok.pages.search.Filter;

/// The page "partners for ...".
///
/// @param flagged whether those held back are listed instead
/// @param flaggedLink to those held back; null when there are none, or when they are shown
/// @param whatIf the way back to the usual weights; null when they are in use
/// @param illustrative examples take part in these scores
/// @param call the funding call under which the two would apply
/// @param more a longer list; null when all are shown
/// @param hints what the subject could add to its profile
public record PartnersPage(
        Frame frame,
        Subject subject,
        List<FieldError> errors,
        String lede,
        String heading,
        List<WeightView> weights,
        List<Filter> filters,
        CallChoice call,
        Ways ways,
        boolean flagged,
        boolean illustrative,
        List<CandidateView> candidates,
        List<String> hints) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    public String action() {
        return subject.address() + "/partners";
    }

    public int activeFilters() {
        return (int) filters.stream()
                        .flatMap(filter -> filter.first().stream())
                        .filter(Filter.Option::chosen)
                        .count()
                + (int) weights.stream().filter(WeightView::isOwn).count();
    }

    public @Nullable Link flaggedLink() {
        return ways.flaggedLink();
    }

    public @Nullable String whatIf() {
        return ways.whatIf();
    }

    public String flaggedBack() {
        return ways.flaggedBack();
    }

    public String reset() {
        return ways.reset();
    }

    public String unfiltered() {
        return ways.unfiltered();
    }

    public @Nullable String more() {
        return ways.more();
    }

    public List<Link> downloads() {
        return ways.downloads();
    }

    /// For whom partners are looked for.
    public record Subject(Named name, String address) {}

    /// Where the page's links lead.
    public record Ways(
            @Nullable Link flaggedLink,
            @Nullable String whatIf,
            String flaggedBack,
            String reset,
            String unfiltered,
            @Nullable String more,
            List<Link> downloads) {}

    /// The choice of a call.
    ///
    /// @param options the first stands for no call in particular
    /// @param notes what the chosen call means for this list; empty when none is chosen
    public record CallChoice(List<CallOption> options, List<String> notes) {}

    /// One call; an empty value stands for none.
    public record CallOption(String value, String label, boolean chosen) {}

    /// A criterion's weight as four steps.
    public record WeightView(String code, String label, List<Step> steps) {
        boolean isOwn() {
            return steps.stream().anyMatch(step -> step.chosen() && !step.usual());
        }
    }

    /// One step.
    public record Step(String value, String label, boolean chosen, boolean usual) {}
}
