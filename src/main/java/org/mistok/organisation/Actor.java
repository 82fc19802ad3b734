package org.mistok.organisation;

/// Who answers for a change: a person's e-mail address, or a process such as `system:import`. The audit trail keeps
/// people by number (`person:17`) and is read with the address they have then.
public record Actor(String name) {

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Every change needs somebody who answers for it.");
        }
    }

    /// A process of our own, for instance the loading of fixtures.
    public static Actor system(String process) {
        return new Actor("system:" + process);
    }
}
