package org.mistok.pages.search;

import java.util.List;

/// Names that begin as typed.
///
/// @param none what to say when there is no such name
public record SuggestionsPage(List<One> suggestions, String none) {

    /// @param details the spelling that was typed, and where it lies
    public record One(String name, String details, String address) {}
}
