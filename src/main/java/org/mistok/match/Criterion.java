package org.mistok.match;

import java.util.Locale;

/// The nine criteria, in the order in which they are summed and shown. Each is directional: it says how well the
/// candidate serves the aims of the subject, in 0..1.
public enum Criterion {
    /// The subject's needs, by urgency and freshness, against the candidate's offers.
    NEEDS,
    /// Areas both work on; a rare one says more than a common one.
    AREAS,
    /// Can they talk to each other, directly or through an interpreter.
    LANGUAGE,
    /// Closeness of population.
    SIZE,
    /// Common traits: mountain, coast, university town.
    CHARACTER,
    /// Distance, as far as the subject minds.
    PROXIMITY,
    /// Diaspora, common partners, earlier partnership.
    TIES,
    /// Signs that the candidate will answer and act.
    READINESS,
    /// What the subject asked for: countries, kinds, sizes.
    WISHES;

    private static final Criterion[] ALL = values();

    /// Number of criteria.
    public static final int COUNT = ALL.length;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when the text is no criterion
    public static Criterion of(String code) {
        for (Criterion criterion : ALL) {
            if (criterion.code().equals(code)) {
                return criterion;
            }
        }
        throw new IllegalArgumentException("Unknown criterion '" + code + "'.");
    }
}
