package org.wenlan.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.SourceRun;
import org.wenlan.ingest.SourceRun.State;
import org.wenlan.ingest.job.IngestFixture;
import org.wenlan.ingest.job.RecordPipeline;

/** A repository harvested into registry, store and index. */
class HarvestRunTest {

  @TempDir private Path temp;

  private final AtomicReference<List<String>> pages = new AtomicReference<>(List.of());
  private final AtomicReference<String> lastQuestion = new AtomicReference<>("");
  private HttpServer repository;
  private IngestFixture fixture;
  private SourcesUnderTest sources;

  @BeforeEach
  void open() throws IOException {
    repository = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    repository.createContext("/oai", this::answer);
    repository.start();
    fixture = new IngestFixture(temp, RecordPipeline.pipeline());
    sources = new SourcesUnderTest(temp, fixture);
  }

  @AfterEach
  void close() {
    sources.close();
    repository.stop(0);
  }

  /** Page n is given for token n; one that is not there breaks the connection. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = exchange.getRequestURI().getQuery();
      lastQuestion.set(query);
      if (query.contains("verb=Identify")) {
        send(exchange, "<Identify><granularity>YYYY-MM-DD</granularity></Identify>");
        return;
      }
      int page =
          query.contains("resumptionToken=")
              ? Integer.parseInt(query.replaceAll(".*resumptionToken=(\\d+).*", "$1"))
              : 0;
      if (page < pages.get().size()) {
        send(exchange, pages.get().get(page));
      }
    }
  }

  private static void send(HttpExchange exchange, String inside) throws IOException {
    byte[] body =
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>2026-05-01T00:00:00Z</responseDate>%s</OAI-PMH>"
            .formatted(inside)
            .getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String page(String token, String... records) {
    return "<ListRecords>%s<resumptionToken>%s</resumptionToken></ListRecords>"
        .formatted(String.join("", records), token);
  }

  private static String present(String id, String title) {
    return """
        <record><header><identifier>%s</identifier><datestamp>2026-04-01</datestamp></header><metadata>\
        <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">\
        <dc:title>%s</dc:title><dc:creator>文江省图书馆</dc:creator></oai_dc:dc></metadata></record>"""
        .formatted(id, title);
  }

  private static String deleted(String id) {
    return "<record><header status=\"deleted\"><identifier>%s</identifier><datestamp>2026-05-01</datestamp></header></record>"
        .formatted(id);
  }

  private Source defined() {
    return sources.define(
        SourceKind.OAI_PMH,
        LossPolicy.WITHDRAW,
        "http://127.0.0.1:%d/oai".formatted(repository.getAddress().getPort()));
  }

  private SourceRun harvest(Source source) {
    return sources.run(source);
  }

  private List<String> titles() {
    return sources.titles();
  }

  @Test
  void changesAndDeletionsReachTheLibrary() {
    Source source = defined();
    pages.set(
        List.of(
            page("1", present("oai:1", "甲报告"), present("oai:2", "乙报告")),
            page("", present("oai:3", "丙报告"), deleted("oai:4"))));

    SourceRun first = harvest(source);

    assertThat(first.message()).isEmpty();
    assertThat(first.state()).isEqualTo(State.COMPLETED);
    assertThat(first.received()).isEqualTo(4);
    assertThat(first.added()).isEqualTo(3);
    assertThat(first.run()).isPresent();
    assertThat(titles()).containsExactlyInAnyOrder("甲报告", "乙报告", "丙报告");

    pages.set(List.of(page("", present("oai:1", "甲报告（修订）"), deleted("oai:2"))));
    SourceRun second = harvest(source);

    assertThat(lastQuestion.get()).as("only what is new is asked for").contains("from=2026-05-01");
    assertThat(second.state()).isEqualTo(State.COMPLETED);
    assertThat(second.changed()).isEqualTo(1);
    assertThat(second.gone()).isEqualTo(1);
    assertThat(second.withdrawn()).isEqualTo(2);
    assertThat(titles()).containsExactlyInAnyOrder("甲报告（修订）", "丙报告");
    assertThat(new TreeMap<>(fixture.index().revisions())).hasSize(2);
  }

  @Test
  void aHarvestThatBreaksOffKeepsWhatCameAndGoesOnThere() {
    Source source = defined();
    pages.set(List.of(page("1", present("oai:1", "甲报告"))));

    SourceRun broken = harvest(source);

    assertThat(broken.state()).isEqualTo(State.STOPPED);
    assertThat(broken.message()).contains("再次运行即接着做");
    assertThat(titles()).containsExactly("甲报告");

    pages.set(List.of("", page("", present("oai:2", "乙报告"))));
    SourceRun rest = harvest(source);

    assertThat(rest.state()).isEqualTo(State.COMPLETED);
    assertThat(rest.received()).as("the first page is not fetched again").isEqualTo(1);
    assertThat(titles()).containsExactlyInAnyOrder("甲报告", "乙报告");
  }

  @Test
  void aSourceIsCheckedWhenItIsDefined() {
    assertThatThrownBy(
            () -> sources.define(SourceKind.OAI_PMH, LossPolicy.KEEP, "file:///etc/passwd"))
        .isInstanceOf(IngestRefusedException.class)
        .hasMessageContaining("http");
    assertThatThrownBy(() -> sources.service().run(99))
        .isInstanceOf(IngestRefusedException.class)
        .hasMessageContaining("99");
  }
}
