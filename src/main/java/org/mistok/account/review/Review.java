package org.mistok.account.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Profile;
import org.mistok.place.RegisterCode;

/// What somebody wrote for an organisation and somebody else looks at before anybody can see it.
///
/// @param author the person's address
/// @param authorName as others read it
/// @param profile as the author wants it, without what the author may not see
/// @param unseen the keys of the statements that the author may not see; they stay
/// @param note from the author to whoever decides; null for none
/// @param version grows with every step; a decision names the one it is made on
/// @param steps what happened so far, the oldest first
public record Review(
        long id,
        RegisterCode organisation,
        Cause cause,
        String author,
        String authorName,
        Profile profile,
        List<String> unseen,
        @Nullable String note,
        State state,
        int version,
        Instant writtenAt,
        List<Step> steps) {

    public Review {
        unseen = List.copyOf(unseen);
        steps = List.copyOf(steps);
    }

    /// The whole profile as it would be, with what the author may not see.
    public Profile over(Profile current) {
        List<Need> needs = new ArrayList<>(profile.needs());
        current.needs().stream().filter(need -> unseen.contains(need.key())).forEach(needs::add);
        List<Offer> offers = new ArrayList<>(profile.offers());
        current.offers().stream().filter(offer -> unseen.contains(offer.key())).forEach(offers::add);
        return profile.with(needs, offers);
    }

    /// Why somebody looks at it first.
    public enum Cause {
        /// The first words of somebody whose claim no official mailbox vouched for.
        FIRST_WORDS,
        /// By somebody who does not act for the organisation.
        SUGGESTION;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Cause of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// How far it has got.
    public sealed interface State {
        String code();

        /// Whether anything can still happen to it.
        default boolean isOpen() {
            return switch (this) {
                case Submitted _, AskedBack _ -> true;
                case Published _, Rejected _, Withdrawn _ -> false;
            };
        }

        /// What whoever decided last said; null when nobody has said anything.
        default @Nullable String words() {
            return switch (this) {
                case Submitted(String words) -> words;
                case AskedBack(String words) -> words;
                case Published(String words) -> words;
                case Rejected(String reason) -> reason;
                case Withdrawn() -> null;
            };
        }
    }

    /// Waits for a decision.
    ///
    /// @param words those it was asked back with before; null when it never was
    public record Submitted(@Nullable String words) implements State {
        @Override
        public String code() {
            return "submitted";
        }
    }

    /// The author is to change something and to hand it in again.
    public record AskedBack(String words) implements State {
        @Override
        public String code() {
            return "asked-back";
        }
    }

    /// It is the organisation's profile now.
    public record Published(@Nullable String words) implements State {
        @Override
        public String code() {
            return "published";
        }
    }

    /// It will not be shown to anybody.
    public record Rejected(String reason) implements State {
        @Override
        public String code() {
            return "rejected";
        }
    }

    /// The author has taken it back.
    public record Withdrawn() implements State {
        @Override
        public String code() {
            return "withdrawn";
        }
    }

    /// What moves it on.
    public enum Action {
        /// By who decides: it becomes the organisation's profile.
        PUBLISH("published"),
        /// By who decides, with words on what is to change.
        ASK_BACK("returned"),
        /// By who decides, with a reason.
        REJECT("rejected"),
        /// By the author, with another text.
        RESUBMIT("submitted"),
        /// By the author.
        WITHDRAW("withdrawn");

        private final String verb;

        Action(String verb) {
            this.verb = verb;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// How the trail calls it.
        String verb() {
            return verb;
        }

        boolean isTheAuthors() {
            return this == RESUBMIT || this == WITHDRAW;
        }

        boolean needsWords() {
            return this == ASK_BACK || this == REJECT;
        }

        /// Null for a word that is no action.
        public static @Nullable Action find(String code) {
            for (Action action : values()) {
                if (action.code().equals(code)) {
                    return action;
                }
            }
            return null;
        }
    }

    /// One thing that happened.
    ///
    /// @param by the person's name; null when the person is gone
    /// @param verb `submitted`, `returned`, `published`, `rejected` or `withdrawn`
    public record Step(
            Instant at,
            @Nullable String by,
            String verb,
            @Nullable String words) {}
}
