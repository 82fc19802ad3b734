package org.mistok.account.review;

import jakarta.inject.Singleton;
import org.mistok.account.News;
import org.mistok.account.News.Topic;
import org.mistok.account.News.Word;
import org.mistok.account.Notifications;
import org.mistok.account.review.Review.AskedBack;
import org.mistok.account.review.Review.Cause;
import org.mistok.account.review.Review.Published;
import org.mistok.account.review.Review.Rejected;
import org.mistok.account.review.Review.State;
import org.mistok.account.review.Review.Submitted;
import org.mistok.account.review.Review.Withdrawn;

/// Tells those who decide that something waits, and authors what was decided and why.
@Singleton
final class ReviewLetters {
    private final Notifications notifications;

    ReviewLetters(Notifications notifications) {
        this.notifications = notifications;
    }

    void submitted(ReviewRow row) {
        News news = news(row, "review-waiting", new Word.Said(row.authorName()));
        notifications.tellCoordinators(row.countryCode(), news);
        if (row.cause().equals(Cause.SUGGESTION.code())) {
            notifications.tellMembers(row.organisation(), news, row.author());
        }
    }

    void decided(ReviewRow row, State state) {
        switch (state) {
            case AskedBack(String words) -> tell(row, news(row, "review-asked-back", new Word.Said(words)));
            case Published(String words)
            when words != null -> tell(row, news(row, "review-published-with-words", new Word.Said(words)));
            case Published _ -> tell(row, news(row, "review-published"));
            case Rejected(String reason) -> tell(row, news(row, "review-rejected", new Word.Said(reason)));
            case Submitted _, Withdrawn _ -> {}
        }
    }

    private void tell(ReviewRow row, News news) {
        notifications.tellPerson(row.author(), news);
    }

    private static News news(ReviewRow row, String kind, Word... more) {
        Word[] words = new Word[more.length + 1];
        words[0] = new Word.Party(row.organisation());
        System.arraycopy(more, 0, words, 1, more.length);
        return News.of(Topic.PROFILES, kind, "/reviews/" + row.id(), words);
    }
}
