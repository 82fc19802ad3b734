package org.mistok.shortlist;

import java.util.List;
import org.mistok.match.Weights;
import org.mistok.organisation.Organisation;

/// The exact best candidates for a subject.
///
/// @param subject as it entered the scores
/// @param weights the weights used
/// @param items best first; ties as [org.mistok.match.Scored#ORDER] says
/// @param considered everybody who was scored, held-back ones included
/// @param held how many of them a flag holds back
public record Ranking(Organisation subject, Weights weights, List<Candidate> items, int considered, int held) {}
