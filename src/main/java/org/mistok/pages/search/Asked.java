package org.mistok.pages.search;

import java.util.List;
import org.mistok.disclosure.Viewer;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Words;
import org.mistok.search.Query;
import org.mistok.search.Snapshot;

/// One search: the form as typed, the query it means, who asks, and the state of the register it is answered from.
///
/// @param errors what could not be understood; the query leaves it out
record Asked(SearchForm form, Query query, List<FieldError> errors, Viewer viewer, Snapshot snapshot, Words words) {}
