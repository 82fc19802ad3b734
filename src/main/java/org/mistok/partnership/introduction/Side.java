package org.mistok.partnership.introduction;

/// The two parties of an introduction.
public enum Side {
    /// Who asks.
    FROM,
    /// Who is asked.
    TO;

    public String code() {
        return this == FROM ? "from" : "to";
    }

    public Side other() {
        return this == FROM ? TO : FROM;
    }

    static Side of(String code) {
        return code.equals("from") ? FROM : TO;
    }
}
