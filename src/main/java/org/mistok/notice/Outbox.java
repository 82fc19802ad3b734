package org.mistok.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.mistok.account.Letter;
import org.mistok.account.Letters;
import org.mistok.notice.Wording.Worded;

/// Takes letters in, as part of the running transaction, and keeps them until they are sent.
@Singleton
public class Outbox implements Letters {
    private static final int LONGEST_SUBJECT = 200;

    private final Wording wording;
    private final MailRows rows;
    private final NotificationWishes wishes;
    private final WaitingRows waiting;
    private final Clock clock;

    Outbox(Wording wording, MailRows rows, NotificationWishes wishes, WaitingRows waiting, Clock clock) {
        this.wording = wording;
        this.rows = rows;
        this.wishes = wishes;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public void post(Letter letter) {
        if (letter instanceof Letter.Notification notification) {
            postNews(notification);
        } else {
            put(letter.to(), wording.word(letter));
        }
    }

    /// At once, or with the next digest, as the person wants.
    private void postNews(Letter.Notification letter) {
        Letter.Addressee to = letter.to();
        Pace pace = wishes.of(to.email(), letter.news().topic());
        switch (pace) {
            case NEVER -> {}
            case AT_ONCE -> put(to, wording.word(letter));
            case DAILY, WEEKLY -> {
                Instant now = clock.instant();
                String subject = wording.word(letter).subject();
                waiting.put(to.email(), pace.code(), subject, wording.address(letter), now, pace.digestAfter(now));
            }
        }
    }

    /// Within a transaction.
    void postDigest(Letter.Addressee to, List<WaitingRow> news) {
        put(to, wording.digest(to, news));
    }

    private void put(Letter.Addressee to, Worded worded) {
        String subject = worded.subject();
        rows.put(
                worded.kind(),
                to.email(),
                to.language().tag().value(),
                subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT))
                        .strip(),
                worded.text(),
                worded.unsubscribe(),
                clock.instant());
    }

    /// The latest mails, the latest first. Their texts open doors: show them to nobody but in the demo.
    public List<Mail> list(int most) {
        return rows.list(most).stream().map(MailRow::mail).toList();
    }

    /// All mails to this address, the latest first.
    public List<Mail> listTo(String recipient) {
        return rows.listTo(recipient).stream().map(MailRow::mail).toList();
    }
}
