package org.mistok.disclosure;

import org.mistok.area.Area;

/// Which circle the needs of an area may reach. A public list of what a hospital, a water works or a shelter lacks is a
/// list of targets.
public final class AudienceRule {

    private AudienceRule() {}

    /// The audience that a need in this area has unless its owner narrows it: registered members for sensitive
    /// areas,
    /// everybody for the others. Never wider than this.
    public static Audience narrowestDefault(Area area) {
        return area.sensitive() ? Audience.REGISTERED : Audience.PUBLIC;
    }

    /// The audience that a need has when nobody chooses one.
    ///
    /// @param atTheFront whether its hromada lies where fighting goes on or which is occupied
    public static Audience usual(Area area, boolean atTheFront) {
        return atTheFront ? Audience.REGISTERED : narrowestDefault(area);
    }

    /// Whether one person alone must not give a need this audience.
    ///
    /// @param atTheFront as for [#usual]
    public static boolean takesTwoPersons(Audience audience, boolean atTheFront) {
        return atTheFront && audience == Audience.PUBLIC;
    }

    /// Whether a need in this area may be meant for this audience.
    public static boolean allows(Area area, Audience audience) {
        return audience.compareTo(narrowestDefault(area)) >= 0;
    }
}
