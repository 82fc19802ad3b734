package org.mistok.organisation;

/// Something about an organisation has changed, or it is gone. A changed partnership or block counts as a change of
/// both
/// parties.
///
/// @param seq names the change, and nothing more: a larger number may have been committed earlier
public record Change(long seq, long organisationId) {}
