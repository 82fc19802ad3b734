package org.mistok.area;

/// One fault in the thesaurus's files.
///
/// @param file the file's name, without its directory
/// @param concept the concept's code as it stands in the file; empty when the fault is of the file as a whole
/// @param message what is wrong, what was expected, and where it is not obvious what to do
public record Finding(String file, String concept, String message) {

    @Override
    public String toString() {
        return concept.isEmpty() ? file + ": " + message : file + ", " + concept + ": " + message;
    }
}
