package org.wenlan.topics;

import static org.wenlan.testkit.TestDocuments.document;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.reports.citation.ReferenceFormatter;
import org.wenlan.reports.citation.ReferenceStyle;
import org.wenlan.testkit.InMemoryDocumentIndex;
import org.wenlan.testkit.InMemoryDocumentStore;
import org.wenlan.testkit.InMemoryGraphWriter;
import org.wenlan.testkit.TestDocuments;
import org.wenlan.topics.delivery.MailTransport;
import org.wenlan.topics.mail.SmtpTransport;

/** A library with a registry, a real SMTP server and a clock of its own. */
final class TestLibrary implements AutoCloseable {

  static final String LIBRARIAN = "guanyuan";
  static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

  final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  final InMemoryDocumentStore store;
  final InMemoryGraphWriter graph = new InMemoryGraphWriter();
  final DocumentIndex index;
  final JdbcClient jdbc;
  final TopicService topics;
  final ReaderService readers;
  final TopicScheduler scheduler;
  private final TopicsConfiguration configuration = new TopicsConfiguration();
  private final TopicsProperties properties;
  private final TopicParts parts;
  Instant now = START;

  TestLibrary(Path folder) {
    this(folder, new InMemoryDocumentIndex(), h2(), Optional.empty());
  }

  static DataSource h2() {
    return new DriverManagerDataSource(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "wenlan", "");
  }

  /**
   * @param transport in place of the SMTP server
   */
  <I extends DocumentIndex & ResultStream> TestLibrary(
      Path folder, I index, DataSource registry, Optional<MailTransport> transport) {
    this(folder, index, index, registry, transport);
  }

  TestLibrary(
      Path folder,
      DocumentIndex index,
      ResultStream results,
      DataSource registry,
      Optional<MailTransport> transport) {
    this.index = index;
    this.store = new InMemoryDocumentStore(folder);
    Flyway.configure().dataSource(registry).load().migrate();
    this.jdbc = JdbcClient.create(registry);
    smtp.start();
    this.properties =
        new TopicsProperties(
            URI.create("https://wenlan.example.org"),
            "sdi@library.example.org",
            "文江省图书馆定题服务",
            Duration.ofSeconds(30),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)),
            0.6,
            100);
    this.parts =
        configuration.topicParts(
            results,
            graph,
            store,
            ReferenceFormatter.of(ReferenceStyle.GBT7714_2025),
            transport.orElseGet(this::smtpTransport),
            jdbc,
            new JdbcTemplate(registry),
            new DataSourceTransactionManager(registry),
            properties,
            () -> now);
    this.topics = configuration.topicService(parts);
    this.readers = configuration.readerService(parts, properties);
    this.scheduler = configuration.topicScheduler(parts, properties);
  }

  /** Another clock over the same topics. */
  TopicScheduler scheduler(Duration poll) {
    return new TopicScheduler(
        parts.registers(),
        parts.runner(),
        parts.dispatcher(),
        parts.outbox(),
        parts.transactions(),
        parts.clock(),
        poll);
  }

  private MailTransport smtpTransport() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(smtp.getSmtp().getPort());
    return new SmtpTransport(Optional.of(sender), properties.from(), properties.library());
  }

  TestLibrary add(TestDocuments document) {
    return add(List.of(document.stored()));
  }

  TestLibrary add(List<StoredDocument> documents) {
    documents.forEach(stored -> store.putAnnotated(stored.document()));
    graph.write(documents);
    index.write(documents);
    index.refresh();
    return this;
  }

  void later(Duration time) {
    now = now.plus(time);
    scheduler.look();
  }

  /** A draft with these fields, pairs of name and value. */
  static TopicDraft draft(String... fields) {
    Map<String, String[]> values = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      values.put(fields[i], new String[] {fields[i + 1]});
    }
    return new TopicDraft(values::get);
  }

  /** A numbered policy about batteries. */
  static TestDocuments plan(int number) {
    return document(
            "澜州市电池回收工作要点之" + number, "澜州市电池回收工作要点之" + number + "\n本市建设电池回收网点" + number + "处。")
        .number("澜政发〔2026〕" + number + "号")
        .issuers("澜州市人民政府")
        .withoutVectors();
  }

  static ReaderDraft reader(String name, UnitType type, String clearance) {
    return new ReaderDraft(
        name, name, "文江省某单位", type.name(), name + "@example.org", clearance, true, false);
  }

  /** An active topic that takes what the library holds into its first delivery. */
  Topic active(String... fields) {
    Topic topic = topics.create(draft(fields), LIBRARIAN);
    topics.move(topic.id(), TopicStatus.CONFIRMED, LIBRARIAN);
    return topics.move(topic.id(), TopicStatus.ACTIVE, LIBRARIAN);
  }

  /** Runs the topic, selects all and sends it. */
  List<Delivery> issue(Topic topic) {
    topics.run(topic.id(), LIBRARIAN);
    topics.decideAll(topic.id(), ItemState.SELECTED, "", LIBRARIAN);
    List<Delivery> made = topics.dispatch(topic.id(), LIBRARIAN);
    scheduler.look();
    return made;
  }

  @Override
  public void close() {
    smtp.stop();
  }
}
