package org.mistok.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
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
    private final Clock clock;

    Outbox(Wording wording, MailRows rows, Clock clock) {
        this.wording = wording;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void post(Letter letter) {
        Worded worded = wording.word(letter);
        String subject = worded.subject();
        rows.put(
                worded.kind(),
                letter.to().email(),
                letter.to().language().tag().value(),
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
