package org.mistok.partnership.introduction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.News;
import org.mistok.account.News.Word;
import org.mistok.account.Notifications;

/// Tells the people of one side by mail what has happened, within the transaction in which it happens, and so once.
@Singleton
final class Told {
    private final Notifications notifications;

    Told(Notifications notifications) {
        this.notifications = notifications;
    }

    /// That the other side has done something.
    ///
    /// @param side which side is told
    /// @param kind without `introduction-`
    /// @param but the address of who did it; null for the clock
    void tell(Outline outline, Side side, String kind, @Nullable String but, Word... more) {
        List<Word> words = new ArrayList<>();
        words.add(new Word.Party(outline.code(side.other())));
        words.add(new Word.Party(outline.code(side)));
        words.addAll(List.of(more));
        News news = new News(News.Topic.INTRODUCTIONS, "introduction-" + kind, "/introductions/" + outline.id(), words);
        notifications.tellMembers(outline.code(side), news, but);
    }

    /// The same with a moment by which something is to be done.
    void tellUntil(Outline outline, Side side, String kind, @Nullable String but, Instant until) {
        tell(outline, side, kind, but, new Word.Moment(until));
    }
}
