package org.mistok.organisation;

import org.mistok.place.RegisterCode;

/// Two organisations that a coordinator has ruled out as partners of each other. The reason is the coordinator's and
/// is shown to coordinators only.
public record Block(RegisterCode first, RegisterCode second, String reason) {}
