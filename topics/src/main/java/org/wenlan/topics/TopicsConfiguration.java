package org.wenlan.topics;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.reports.citation.ReferenceFormatter;
import org.wenlan.topics.delivery.Dispatcher;
import org.wenlan.topics.delivery.EditionReader;
import org.wenlan.topics.delivery.MailTransport;
import org.wenlan.topics.delivery.Outbox;
import org.wenlan.topics.delivery.SignedLinks;
import org.wenlan.topics.mail.SmtpTransport;
import org.wenlan.topics.register.KeyRegister;
import org.wenlan.topics.run.TopicRunner;

/** Assembles saved topics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicsProperties.class)
class TopicsConfiguration {

  @Bean
  MailTransport mailTransport(ObjectProvider<JavaMailSender> sender, TopicsProperties properties) {
    return new SmtpTransport(sender.stream().findFirst(), properties.from(), properties.library());
  }

  @Bean
  TopicParts topicParts(
      ResultStream results,
      GraphQueries graph,
      DocumentStore store,
      ReferenceFormatter references,
      MailTransport transport,
      JdbcClient jdbc,
      JdbcOperations batches,
      PlatformTransactionManager transactions,
      TopicsProperties properties,
      InstantSource clock) {
    TransactionTemplate separate = new TransactionTemplate(transactions);
    separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    Registers registers = Registers.over(jdbc, batches);
    KeyRegister key = new KeyRegister(jdbc, clock);
    SignedLinks links = new SignedLinks(key::secret, properties.baseUrl());
    EditionReader reader = new EditionReader(store, references, clock);
    return new TopicParts(
        registers,
        new TopicRunner(
            results,
            graph,
            registers.topics(),
            registers.subscriptions(),
            registers.runs(),
            registers.items(),
            separate,
            clock),
        new Dispatcher(
            registers.topics(),
            registers.subscriptions(),
            registers.runs(),
            registers.items(),
            registers.deliveries(),
            separate,
            clock),
        reader,
        links,
        new Outbox(
            registers.topics(),
            registers.subscriptions(),
            registers.deliveries(),
            registers.items(),
            reader,
            links,
            properties.library(),
            transport,
            properties.retries(),
            separate,
            clock),
        separate,
        clock);
  }

  @Bean
  TopicService topicService(TopicParts parts) {
    return new RegisteredTopicService(
        parts.registers(),
        parts.runner(),
        parts.dispatcher(),
        parts.reader(),
        parts.outbox(),
        parts.transactions(),
        parts.clock());
  }

  @Bean
  ReaderService readerService(TopicParts parts, TopicsProperties properties) {
    return new RegisteredReaderService(
        parts.registers(),
        parts.reader(),
        parts.links(),
        properties,
        parts.transactions(),
        parts.clock());
  }

  @Bean
  TopicScheduler topicScheduler(TopicParts parts, TopicsProperties properties) {
    return new TopicScheduler(
        parts.registers(),
        parts.runner(),
        parts.dispatcher(),
        parts.outbox(),
        parts.transactions(),
        parts.clock(),
        properties.poll());
  }
}
