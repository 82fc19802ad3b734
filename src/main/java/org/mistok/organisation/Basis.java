package org.mistok.organisation;

/// On what a statement in a profile rests. Nobody may take an invented example for the word of a community, so it is
/// shown with every need and offer.
public sealed interface Basis {

    /// The organisation said so itself, in Mistok.
    Basis OWN_WORD = new OwnWord();
    /// An example written for this project; not a statement of that community.
    Basis ILLUSTRATIVE = new Illustrative();

    /// `own-word`, `illustrative`, or the source's address.
    String code();

    static Basis of(String code) {
        return switch (code) {
            case "own-word" -> OWN_WORD;
            case "illustrative" -> ILLUSTRATIVE;
            default -> new Sourced(code);
        };
    }

    /// See [Basis#OWN_WORD].
    record OwnWord() implements Basis {
        @Override
        public String code() {
            return "own-word";
        }
    }

    /// See [Basis#ILLUSTRATIVE].
    record Illustrative() implements Basis {
        @Override
        public String code() {
            return "illustrative";
        }
    }

    /// A public source states it.
    record Sourced(String address) implements Basis {
        public Sourced {
            if (address.isBlank()) {
                throw new IllegalArgumentException("A sourced statement needs the address of its source.");
            }
        }

        @Override
        public String code() {
            return address;
        }
    }
}
