package org.mistok.notice;

/// What the mail server made of a mail.
sealed interface Delivery {

    /// It has taken the mail over.
    record Sent() implements Delivery {}

    /// It will not take this mail, now or later.
    record Refused(String reason) implements Delivery {}

    /// It does not take this mail now.
    record Later(String reason) implements Delivery {}

    /// It takes no mail at all now, or does not answer.
    record Down(String reason) implements Delivery {}
}
