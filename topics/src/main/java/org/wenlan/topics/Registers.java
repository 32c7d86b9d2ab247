package org.wenlan.topics;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.topics.register.DeliveryRegister;
import org.wenlan.topics.register.FeedbackRegister;
import org.wenlan.topics.register.ItemRegister;
import org.wenlan.topics.register.RunRegister;
import org.wenlan.topics.register.SubscriptionRegister;
import org.wenlan.topics.register.TopicRegister;

/** The tables of the module. */
record Registers(
    TopicRegister topics,
    SubscriptionRegister subscriptions,
    RunRegister runs,
    ItemRegister items,
    DeliveryRegister deliveries,
    FeedbackRegister feedback) {

  static Registers over(JdbcClient jdbc, JdbcOperations batches) {
    return new Registers(
        new TopicRegister(jdbc),
        new SubscriptionRegister(jdbc),
        new RunRegister(jdbc),
        new ItemRegister(jdbc, batches),
        new DeliveryRegister(jdbc),
        new FeedbackRegister(jdbc));
  }
}
