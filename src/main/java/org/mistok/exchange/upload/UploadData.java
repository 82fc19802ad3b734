package org.mistok.exchange.upload;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mistok.account.People;
import org.mistok.disclosure.PersonalData;

/// Who has brought a file. It stands beside the file, on the disk of the replica that took it; another replica forgets
/// it within a day.
@Singleton
final class UploadData implements PersonalData {

    private final Imports imports;
    private final People people;

    UploadData(Imports imports, People people) {
        this.imports = imports;
        this.people = people;
    }

    @Override
    public String what() {
        return "uploads";
    }

    @Override
    public List<Map<String, String>> of(String email) {
        return imports.list().stream()
                .filter(one -> one.by().equals(email))
                .map(one -> Map.of(
                        "file", one.request().fileName(),
                        "broughtAt", one.createdAt().toString(),
                        "state", one.state().name()))
                .toList();
    }

    @Override
    public void erase(String email) {
        imports.forgetWho(email::equals);
    }

    @Override
    public void forget(Instant now) {
        imports.forgetWho(by -> people.find(by) == null);
    }
}
