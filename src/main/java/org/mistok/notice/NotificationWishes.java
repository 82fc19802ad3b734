package org.mistok.notice;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Acting;
import org.mistok.account.News.Topic;
import org.mistok.organisation.Actor;

/// Of which work people want to hear, and how soon.
@Singleton
public class NotificationWishes {
    private final WishRows rows;
    private final Acting acting;

    NotificationWishes(WishRows rows, Acting acting) {
        this.rows = rows;
        this.acting = acting;
    }

    /// One for every topic; at once where nothing was stated.
    public Map<Topic, Pace> of(String email) {
        Map<Topic, Pace> wishes = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            wishes.put(topic, Pace.AT_ONCE);
        }
        rows.list(email).forEach(row -> {
            Pace pace = Pace.find(row.pace());
            if (pace != null) {
                wishes.put(Topic.valueOf(row.topic().toUpperCase(Locale.ROOT)), pace);
            }
        });
        return wishes;
    }

    Pace of(String email, Topic topic) {
        return of(email).getOrDefault(topic, Pace.AT_ONCE);
    }

    /// States these wishes; topics not named keep theirs.
    public void set(String email, Map<Topic, Pace> wishes) {
        acting.run(new Actor(email), () -> wishes.forEach((topic, pace) -> rows.put(email, topic.code(), pace.code())));
    }

    /// Stops the mails of one topic for the person whose link it is.
    ///
    /// @return whether it is anybody's
    public boolean stop(String key, Topic topic) {
        String email = rows.findEmailByKey(key);
        if (email != null) {
            set(email, Map.of(topic, Pace.NEVER));
        }
        return email != null;
    }

    /// Null for a word that is no topic.
    public static @Nullable Topic findTopic(String code) {
        for (Topic topic : Topic.values()) {
            if (topic.code().equals(code)) {
                return topic;
            }
        }
        return null;
    }
}
