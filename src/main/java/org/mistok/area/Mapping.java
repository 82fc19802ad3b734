package org.mistok.area;

/// The same concept in somebody else's list.
///
/// @param notation the code there: a platform's number, a goal's number, a purpose code
public record Mapping(Scheme scheme, String notation) {

    /// Lists that areas are mapped to.
    public enum Scheme {
        /// Thematic platforms of the All-Ukrainian Association of Amalgamated Territorial Communities.
        AATC,
        /// Sustainable Development Goals.
        SDG,
        /// Purpose codes of the OECD's Development Assistance Committee.
        DAC,
        /// Project sectors of the Open Contracting for Infrastructure Data Standard.
        OC4IDS
    }
}
