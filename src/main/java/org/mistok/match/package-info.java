/// How well two organisations fit, from both sides, and why. Pure: records in, numbers and trees out; no I/O, no
/// framework, no index.
///
/// There are two ways to the same number, and a test holds them equal to the last bit:
///
/// - [org.mistok.match.Explainer] builds the whole typed tree of one pair from two profiles: slow, readable, the
///   definition of the score;
/// - [org.mistok.match.Columns] scores one subject against everybody over primitive arrays: fast, exact.
///
/// The formula in words, with an example, is `docs/scoring.md`. Start with [org.mistok.match.Criterion].
@NullMarked
package org.mistok.match;

import org.jspecify.annotations.NullMarked;
