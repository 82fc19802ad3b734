package org.mistok.pages.account;

/// Where to go after signing in.
final class NextPath {
    private NextPath() {}

    /// The path when it is one of our own, else nothing: so nobody can send a reader elsewhere with a link to the
    /// sign-in
    /// page.
    static String own(String path) {
        return isOwn(path) ? path : "";
    }

    static boolean isOwn(String path) {
        return path.matches("/[a-z]{2}(/[A-Za-z0-9._~/?&=,%+-]*)?") && !path.contains("//");
    }
}
