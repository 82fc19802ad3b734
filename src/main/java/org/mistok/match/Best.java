package org.mistok.match;

import java.util.List;

/// The exact top of everybody who was considered.
///
/// @param items in [Scored#ORDER]
/// @param considered how many candidates were scored, held-back ones included
/// @param held how many of them are held back by a flag
public record Best(List<Scored> items, int considered, int held) {}
