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
            "kept_apart",
            "merger",
            "reminder",
            "mail_domain",
            // Texts of these are the parties', and name no member.
            "agreement",
            "agreement_party",
            "agreement_version",
            "agreement_reminder",
            "meeting",
            "calendar_feed",
            "proposal_party",
            "proposal_task",
            "proposal_risk");

    private static final Set<String> COLUMNS = Set.of(
            "audit_event.action",
            "audit_event.code",
            "audit_event.other_code",
            "import_run.origin",
            "import_run.file",
            "import_run.source",
            "introduction.from_code",
            "introduction.to_code",
            "introduction.stage",
            "introduction.language",
            "introduction.second_language",
            "introduction.sender_tree",
            "introduction.receiver_tree",
            "introduction.reason",
            "introduction.neighbour",
            "introduction.key",
            "introduction_step.action",
            "introduction_step.stage",
            "introduction_step.side",
            "introduction_step.reason",
            "introduction_message.side",
            "introduction_message.key",
            "proposal.id",
            "proposal.state",
            "proposal.parked_from",
            "proposal.call_code",
            "proposal.areas",
            "proposal_revision.proposal_id",
            "proposal_revision.party",
            "proposal_event.proposal_id",
            "proposal_event.party",
            "proposal_event.action",
            "proposal_event.from_state",
            "proposal_event.to_state",
            "proposal_event.subject",
            "proposal_comment.id",
            "proposal_comment.proposal_id",
            "proposal_comment.party",
            "review.code",
            "review.cause",
            "review.unseen",
            "review.base",
            "review.state",
            "review_step.verb",
            // Random, or of the mail itself.
            "still_right_link.token_hash",
            "still_right_link.code",
            "mail.message_id",
            "person.unsubscribe_key");

    private NotOfPersons() {}

    static boolean holds(String column) {
        return COLUMNS.contains(column) || TABLES.contains(column.substring(0, column.indexOf('.')));
    }
}
