/// Joint proposals: what two or more organisations want to do together, from the idea to what came of it.
///
/// A proposal belongs to its parties alike: one leads, nobody agrees for another one. What they agree on is concept,
/// call
/// and budget; a change of any of these takes every consent back. What may be done stands in one table,
/// [org.mistok.proposal.Transitions]; the diagram in `docs/reference/proposals.md` and the tests follow from it. Every
/// step stays with who, for whom, when and why, and every version of the content is kept whole.
///
/// Start with [org.mistok.proposal.Proposal], then [org.mistok.proposal.Transitions], [org.mistok.proposal.Readiness]
/// and
/// [org.mistok.proposal.Proposals].
@NullMarked
package org.mistok.proposal;

import org.jspecify.annotations.NullMarked;
