package org.wenlan.topics;

import java.time.Instant;
import java.util.Optional;

/**
 * A delivery on its way to one reader (寄送记录).
 *
 * @param id random; the Message-ID of the mail is made of it and never changes
 * @param delivery id of the delivery
 * @param reader id of the reader
 * @param readerName name of the reader
 * @param email address it goes to
 * @param state where it stands
 * @param attempts how often it was given to the mail server
 * @param nextAttemptAt when it is tried again while it waits
 * @param lastError what the last attempt met, or blank
 * @param sentAt when the mail server took it
 * @param openedAt when the reader first answered; that a link was followed says nothing, scanners
 *     do
 * @param withheld items left out because the reader may not see them now
 */
public record DeliveryMessage(
    String id,
    String delivery,
    String reader,
    String readerName,
    String email,
    MessageState state,
    int attempts,
    Instant nextAttemptAt,
    String lastError,
    Optional<Instant> sentAt,
    Optional<Instant> openedAt,
    int withheld) {}
