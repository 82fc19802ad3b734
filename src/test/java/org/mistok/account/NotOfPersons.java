package org.mistok.account;

import java.util.Set;

/// Columns with words or bytes that hold facts of organisations, or nothing but codes of our own: no person can stand
/// in them. Texts about organisations are checked before they are saved, see `disclosure.FreeText`.
final class NotOfPersons {

    /// Tables of which that is true for every column.
    private static final Set<String> TABLES = Set.of(
            "organisation",
            "name",
            "district_name",
            "working_language",
            "need",
            "offer",
            "partnership",
            "pair_block",
            "mail_domain");

    private static final Set<String> COLUMNS = Set.of(
            "audit_event.action",
            "audit_event.code",
            "audit_event.other_code",
            "import_run.origin",
            "import_run.file",
            "import_run.source",
            // Random, or of the mail itself.
            "mail.message_id",
            "person.unsubscribe_key");

    private NotOfPersons() {}

    static boolean holds(String column) {
        return COLUMNS.contains(column) || TABLES.contains(column.substring(0, column.indexOf('.')));
    }
}
