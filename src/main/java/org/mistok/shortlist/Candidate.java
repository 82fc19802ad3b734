package org.mistok.shortlist;

import java.util.Set;
import org.mistok.match.Flag;
import org.mistok.match.Node;
import org.mistok.organisation.Organisation;

/// A possible partner.
///
/// @param organisation as the viewer sees it
/// @param score in 0..1, the value of the explanation
/// @param partners number of live partnerships
public record Candidate(Organisation organisation, double score, Node explanation, Set<Flag> flags, int partners) {}
