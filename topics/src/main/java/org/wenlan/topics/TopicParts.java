package org.wenlan.topics;

import java.time.InstantSource;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.topics.delivery.Dispatcher;
import org.wenlan.topics.delivery.EditionReader;
import org.wenlan.topics.delivery.Outbox;
import org.wenlan.topics.delivery.SignedLinks;
import org.wenlan.topics.run.TopicRunner;

/**
 * What the services and the scheduler share.
 *
 * @param transactions each one new
 */
record TopicParts(
    Registers registers,
    TopicRunner runner,
    Dispatcher dispatcher,
    EditionReader reader,
    SignedLinks links,
    Outbox outbox,
    TransactionOperations transactions,
    InstantSource clock) {}
