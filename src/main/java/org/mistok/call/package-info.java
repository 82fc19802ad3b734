/// Funding calls: what they pay for, until when, and rules of eligibility that compute.
///
/// A call's rules are facts from its published text, kept in `index-config/calls/`, one file a call, and checked at the
/// start. A rule never guesses: what a profile does not state is told as not stated, and bars nobody.
///
/// Start with [org.mistok.call.Call], then [org.mistok.call.Rule] and [org.mistok.call.Eligibility].
@NullMarked
package org.mistok.call;

import org.jspecify.annotations.NullMarked;
