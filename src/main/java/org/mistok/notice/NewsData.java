package org.mistok.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.disclosure.PersonalData;

/// How soon a person wants to hear of which work, and the news that wait for the next digest. Both hang on the row of
/// the person and go with it.
@Singleton
final class NewsData implements PersonalData {
    private final WishRows wishes;
    private final WaitingRows waiting;

    NewsData(WishRows wishes, WaitingRows waiting) {
        this.wishes = wishes;
        this.waiting = waiting;
    }

    @Override
    public String what() {
        return "notifications";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "notification_wish.topic",
                "notification_wish.pace",
                "waiting_news.pace",
                "waiting_news.subject",
                "waiting_news.address");
    }

    @Override
    public List<Map<String, String>> of(String email) {
        List<Map<String, String>> kept = new ArrayList<>();
        wishes.list(email).forEach(wish -> kept.add(Map.of("topic", wish.topic(), "pace", wish.pace())));
        waiting.listAll(email).forEach(news -> kept.add(Map.of("subject", news.subject(), "address", news.address())));
        return kept;
    }

    @Override
    public void erase(String email) {}

    /// They go when they are sent.
    @Override
    public void forget(Instant now) {}
}
