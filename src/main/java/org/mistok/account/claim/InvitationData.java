package org.mistok.account.claim;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.disclosure.PersonalData;

/// Invitations that came to an address, and which others the person has sent.
@Singleton
final class InvitationData implements PersonalData {

    private final InvitationRows rows;

    InvitationData(InvitationRows rows) {
        this.rows = rows;
    }

    @Override
    public String what() {
        return "invitations";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "invitation.email",
                "invitation.code",
                "invitation.role",
                "invitation.countries",
                "invitation.language",
                "invitation.token_hash",
                "invitation.state");
    }

    /// Of an invitation that the person has sent only its number: the address in it is somebody else's.
    @Override
    public List<Map<String, String>> of(String email) {
        List<Map<String, String>> all = new ArrayList<>();
        rows.listTo(email).forEach(row -> all.add(shown(row)));
        rows.listBy(email).forEach(id -> all.add(Map.of("sentByYou", id.toString())));
        return all;
    }

    private static Map<String, String> shown(InvitationRow row) {
        return Map.of(
                "email", row.email(),
                "organisation", row.code() == null ? "" : row.code(),
                "role", row.role(),
                "writtenAt", row.writtenAt().toString(),
                "expiresAt", row.expiresAt().toString(),
                "state", row.state());
    }

    /// One that the person has sent stays, without the person.
    @Override
    public void erase(String email) {
        rows.deleteTo(email);
    }

    /// They tell for as long as the register who was let in by whom.
    @Override
    public void forget(Instant now) {}
}
