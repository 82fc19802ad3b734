package org.mistok.shortlist;

import java.time.Instant;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Profile;
import org.mistok.place.Oblasts;
import org.mistok.place.RegisterCode;

/// A profile that somebody tries out without an account. Nothing of it is kept.
public final class Unregistered {

    private static final String NO_HROMADA = "000000000000000";

    private Unregistered() {}

    /// Something that can be matched like any organisation but is in no register: its code stands for none.
    ///
    /// @param identity its region gives the oblast of a hromada; without one no oblast ties are found
    public static Organisation of(Kind kind, Identity identity, Profile profile) {
        RegisterCode code = RegisterCode.of(
                switch (kind) {
                    case HROMADA -> oblast(identity) + NO_HROMADA;
                    case MUNICIPALITY -> identity.country() + "-unregistered";
                    case DIASPORA -> "org-unregistered";
                });
        return new Organisation(0, code, identity, profile, 0, Instant.EPOCH);
    }

    private static String oblast(Identity identity) {
        String region = identity.region();
        return region != null && Oblasts.isOblast(region) ? region : "UA00";
    }
}
