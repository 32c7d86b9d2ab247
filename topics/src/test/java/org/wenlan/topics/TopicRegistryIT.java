package org.wenlan.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlan.testkit.TestDocuments.document;
import static org.wenlan.topics.TestLibrary.LIBRARIAN;
import static org.wenlan.topics.TestLibrary.reader;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.embedded.EmbeddedElasticsearch;
import org.wenlan.embedded.EmbeddedElasticsearchSettings;
import org.wenlan.search.ElasticsearchConnection;
import org.wenlan.testkit.HashingEmbedder;
import org.wenlan.testkit.InMemoryDocumentIndex;
import org.wenlan.testkit.PostgresServer;

/** Against the servers themselves: many matches in a real index, and a real PostgreSQL. */
class TopicRegistryIT {

  @TempDir Path folder;

  private static StoredDocument paper(int number) {
    String title = "退役动力电池回收研究之" + number;
    return document(title, title + "。研究退役动力电池的回收。")
        .metadata(
            DocumentMetadata.builder(title, DocumentType.ARTICLE)
                .creators(List.of("季怀远"))
                .imprint(Optional.of("2026，44（9）：33-40"))
                .build())
        .withoutVectors()
        .stored();
  }

  private static List<StoredDocument> papers(int from, int to) {
    List<StoredDocument> papers = new ArrayList<>();
    for (int i = from; i < to; i++) {
      papers.add(paper(i));
    }
    return papers;
  }

  @Test
  void fiveThousandNewMatchesAreDeliveredOnceAcrossRunsThatBreakOff() throws Exception {
    Path data = Files.createTempDirectory("wenlan-topics-it");
    try (EmbeddedElasticsearch node =
            new EmbeddedElasticsearch(EmbeddedElasticsearchSettings.forData(data));
        AnnotationConfigApplicationContext index = new AnnotationConfigApplicationContext()) {
      index.registerBean(
          ElasticsearchConnection.class,
          () -> {
            var address = node.start();
            return ElasticsearchConnection.to(
                address.uri(), address.user(), address.password(), address.caCertificate());
          });
      index.registerBean(PassageEmbedder.class, HashingEmbedder::new);
      index.scan("org.wenlan.search.elasticsearch");
      index.refresh();
      deliverAll(index.getBean(DocumentIndex.class), index.getBean(ResultStream.class));
    }
  }

  private void deliverAll(DocumentIndex index, ResultStream results) throws Exception {
    index.clear();
    AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    ResultStream breaking =
        (request, each) ->
            results.read(
                request,
                listed -> {
                  if (left.getAndDecrement() <= 0) {
                    throw new InfrastructureException("the run is killed");
                  }
                  each.accept(listed);
                });
    try (TestLibrary library =
        new TestLibrary(folder, index, breaking, TestLibrary.h2(), Optional.empty())) {
      library.add(papers(0, 500));
      Topic topic =
          library.active(
              "name",
              "电池",
              "expert",
              "TI=电池*回收",
              "retrospective",
              "true",
              "maxItems",
              "1000",
              "output",
              "TITLES");
      library.topics.subscribe(topic.id(), reader("jia", UnitType.RESEARCH, ""), LIBRARIAN);
      assertThat(library.issue(topic)).hasSize(1);
      for (int from = 500; from < 5_500; from += 500) {
        library.add(papers(from, from + 500));
      }
      left.set(2_700);
      assertThatThrownBy(() -> library.topics.run(topic.id(), LIBRARIAN))
          .isInstanceOf(InfrastructureException.class);
      assertThat(library.topics.counts(topic.id())).containsOnlyKeys(ItemState.DELIVERED);
      left.set(Integer.MAX_VALUE);
      TopicRun run = library.topics.run(topic.id(), LIBRARIAN);
      assertThat(run.found()).isEqualTo(5_500);
      assertThat(run.fresh()).isEqualTo(5_000);
      library.topics.decideAll(topic.id(), ItemState.SELECTED, "", LIBRARIAN);
      // The dispatch breaks off in its third delivery. All of it is undone.
      library
          .jdbc
          .sql("alter table topic_delivery add constraint kill check (number < 4)")
          .update();
      assertThatThrownBy(() -> library.topics.dispatch(topic.id(), LIBRARIAN))
          .isInstanceOf(DataIntegrityViolationException.class);
      assertThat(library.topics.deliveries(topic.id())).hasSize(1);
      assertThat(library.topics.counts(topic.id())).containsEntry(ItemState.SELECTED, 5_000);
      library.jdbc.sql("alter table topic_delivery drop constraint kill").update();
      assertThat(library.topics.dispatch(topic.id(), LIBRARIAN)).hasSize(5);
      assertThatThrownBy(() -> library.topics.dispatch(topic.id(), LIBRARIAN))
          .hasMessageContaining("没有选用的条目");
      library.topics.run(topic.id(), LIBRARIAN);
      assertThat(library.topics.counts(topic.id()))
          .containsExactly(Map.entry(ItemState.DELIVERED, 5_500));
      library.later(Duration.ofMinutes(1));
      requireEachOnce(library);
    }
  }

  private static void requireEachOnce(TestLibrary library) throws Exception {
    MimeMessage[] mails = library.smtp.getReceivedMessages();
    assertThat(mails).hasSize(6);
    Set<String> titles = new HashSet<>();
    int entries = 0;
    for (MimeMessage mail : mails) {
      String text = (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
      for (String line : text.lines().toList()) {
        if (line.matches("\\[\\d+] .*")) {
          entries++;
          titles.add(line.replaceFirst("\\[\\d+] ", ""));
        }
      }
    }
    assertThat(entries).isEqualTo(5_500);
    assertThat(titles).hasSize(5_500);
  }

  @Test
  void worksOnPostgreSqlWithTheSameMigrations() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      DataSource database = new DriverManagerDataSource(server.url(), "wenlan", "");
      try (TestLibrary library =
          new TestLibrary(folder, new InMemoryDocumentIndex(), database, Optional.empty())) {
        library.add(papers(0, 3));
        Topic topic =
            library.active(
                "name",
                "电池",
                "q",
                "电池",
                "type",
                "ARTICLE",
                "retrospective",
                "true",
                "endAt",
                "2027-01-31",
                "dateFrom",
                "2020-01-01");
        Subscription to =
            library.topics.subscribe(topic.id(), reader("jia", UnitType.GOV, ""), LIBRARIAN);
        library.topics.run(topic.id(), LIBRARIAN);
        List<TopicItem> met = library.topics.items(topic.id(), ItemState.CANDIDATE, 0, 10);
        List<Long> rejected = List.of(met.getFirst().id());
        library.topics.decide(topic.id(), rejected, ItemState.REJECTED, "不合收录范围", LIBRARIAN);
        library.topics.decideAll(topic.id(), ItemState.SELECTED, "", LIBRARIAN);
        library.topics.dispatch(topic.id(), LIBRARIAN);
        library.scheduler.look();
        assertThat(library.smtp.getReceivedMessages()).hasSize(1);
        ReaderService.Received received = library.readers.received(to).getFirst();
        assertThat(received.message().state()).isEqualTo(MessageState.SENT);
        long item = library.readers.entries(received).getFirst().item();
        library.readers.answer(received, item, Relevance.RELEVANT, true, true, "好");
        assertThat(library.topics.precision(topic.id())).isEqualTo(new Precision(1, 0, 0));
        assertThat(library.readers.feed(token(library.readers.feedAddress(to)), 1)).isPresent();
        library.readers.unsubscribe(to);
        library.topics.subscribe(topic.id(), reader("jia", UnitType.GOV, "INTERNAL"), LIBRARIAN);
        library.scheduler.recover();
        library.later(Duration.ofDays(80));
        assertThat(library.topics.find(topic.id()).orElseThrow().status())
            .isEqualTo(TopicStatus.ENDED);
        assertThat(library.topics.events(topic.id())).hasSizeGreaterThan(5);
        assertThat(library.topics.list()).hasSize(1);
      }
    }
  }

  private static String token(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }
}
