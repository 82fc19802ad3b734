package org.mistok.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.Messages;
import org.mistok.language.InterfaceLanguage;

/// What every page has around its content.
///
/// @param messages the texts in the reader's language
/// @param title the page's own title, without the name of the site
/// @param path the address behind the language: `/search`, empty for the start page
/// @param query the address's query without the question mark; may be empty
/// @param section which entry of the navigation is current; null for none
/// @param member who is signed in, or null
/// @param assets the folder of stylesheet, script and fonts, with their digest: `/assets/1a2b3c`
/// @param demo whether this is the demo, which every page then says
public record Frame(
        Messages messages,
        String title,
        String path,
        String query,
        @Nullable Section section,
        @Nullable Member member,
        String assets,
        boolean demo) {

    /// The text of this key in the reader's language.
    public String t(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public String language() {
        return messages.language().tag().value();
    }

    /// The address of a page in the reader's language; `path` begins with a slash.
    public String link(String path) {
        return "/" + language() + path;
    }

    /// This very page with another title.
    public Frame titled(String newTitle) {
        return new Frame(messages, newTitle, path, query, section, member, assets, demo);
    }

    /// The same page in each of the five languages.
    public List<Translation> translations() {
        return List.of(InterfaceLanguage.values()).stream()
                .map(language -> new Translation(
                        language.tag().value(),
                        Messages.of(language).text("language.own"),
                        "/" + language.tag() + path + (query.isEmpty() ? "" : "?" + query),
                        language == messages.language()))
                .toList();
    }

    /// The font that the first words of the page need.
    public String firstFont() {
        return assets + "/source-sans-3-" + (messages.language() == InterfaceLanguage.UK ? "cyrillic" : "latin")
                + "-wght-normal.woff2";
    }

    /// Whether this entry of the navigation is the current one.
    public boolean isIn(Section other) {
        return section == other;
    }

    /// One language to switch to.
    public record Translation(String language, String name, String address, boolean current) {}

    /// Who is signed in.
    ///
    /// @param organisation the path of the organisation the person speaks for; null for none
    /// @param coordinator whether the person may edit any organisation
    /// @param imports whether the person may bring files
    public record Member(String name, @Nullable String organisation, boolean coordinator, boolean imports) {}

    /// The entries of the navigation.
    public enum Section {
        FIND,
        PARTNERS,
        COMMUNITY,
        TRY,
        SCORES,
        CALLS,
        PARTNERSHIPS,
        INDICATORS,
        INTRODUCTIONS,
        IMPORTS,
        DESK,
        TRAIL,
        PROPOSALS
    }
}
