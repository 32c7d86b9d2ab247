package org.wenlan.ingest.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.catalogue.oai.HarvestPatience;
import org.wenlan.catalogue.oai.Harvester;
import org.wenlan.catalogue.web.AddressGuard;
import org.wenlan.catalogue.web.FetchLimits;
import org.wenlan.catalogue.web.GuardedHttp;
import org.wenlan.ingest.HarvestService.Definition;
import org.wenlan.ingest.HarvestSource;
import org.wenlan.ingest.HarvestSource.Harvest;
import org.wenlan.ingest.HarvestSource.State;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.job.IngestFixture;
import org.wenlan.ingest.job.RecordPipeline;

/** A repository harvested into registry, store and index. */
class HarvestRunTest {

  @TempDir private Path temp;

  private final AtomicReference<List<String>> pages = new AtomicReference<>(List.of());
  private final AtomicReference<String> lastQuestion = new AtomicReference<>("");
  private HttpServer repository;
  private IngestFixture fixture;
  private HarvestWorker worker;
  private RegisteredHarvestService service;

  @BeforeEach
  void open() throws IOException {
    repository = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    repository.createContext("/oai", this::answer);
    repository.start();
    fixture = new IngestFixture(temp, RecordPipeline.pipeline());
    HarvestRegistry registry = new HarvestRegistry(fixture.jdbc());
    GuardedHttp http = new GuardedHttp(new AddressGuard(Set.of("127.0.0.1")), FetchLimits.DEFAULT);
    worker =
        new HarvestWorker(
            new Harvester(
                http,
                new HarvestPatience(2, Duration.ZERO, Duration.ofSeconds(1)),
                InstantSource.system()),
            registry,
            new HarvestSpool(temp.resolve("harvest")),
            fixture.service(),
            fixture.transactions(),
            InstantSource.system());
    worker.start();
    service = new RegisteredHarvestService(registry, worker, InstantSource.system());
  }

  @AfterEach
  void close() {
    worker.stop();
    fixture.close();
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

  private HarvestSource defined() {
    return service.define(
        new Definition(
            "文江机构库",
            "http://127.0.0.1:%d/oai".formatted(repository.getAddress().getPort()),
            "",
            "",
            "",
            ""));
  }

  private Harvest harvest(HarvestSource source) {
    service.harvest(source.id());
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < end) {
      Harvest latest = service.source(source.id()).orElseThrow().latest().orElseThrow();
      if (latest.state() != State.RUNNING) {
        fixture.await();
        return latest;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("the harvest does not end");
  }

  private List<String> titles() {
    return fixture
        .jdbc()
        .sql("select title from ingest_document order by title")
        .query(String.class)
        .list();
  }

  @Test
  void changesAndDeletionsReachTheLibrary() {
    HarvestSource source = defined();
    pages.set(
        List.of(
            page("1", present("oai:1", "甲报告"), present("oai:2", "乙报告")),
            page("", present("oai:3", "丙报告"), deleted("oai:4"))));

    Harvest first = harvest(source);

    assertThat(first.message()).isEmpty();
    assertThat(first.state()).isEqualTo(State.COMPLETED);
    assertThat(first.received()).isEqualTo(4);
    assertThat(first.deleted()).isEqualTo(1);
    assertThat(first.run()).isPresent();
    assertThat(titles()).containsExactlyInAnyOrder("甲报告", "乙报告", "丙报告");

    pages.set(List.of(page("", present("oai:1", "甲报告（修订）"), deleted("oai:2"))));
    Harvest second = harvest(source);

    assertThat(lastQuestion.get()).as("only what is new is asked for").contains("from=2026-05-01");
    assertThat(second.state()).isEqualTo(State.COMPLETED);
    assertThat(second.withdrawn()).isEqualTo(2);
    assertThat(titles()).containsExactlyInAnyOrder("甲报告（修订）", "丙报告");
    assertThat(new TreeMap<>(fixture.index().revisions())).hasSize(2);
  }

  @Test
  void aHarvestThatBreaksOffKeepsWhatCameAndGoesOnThere() {
    HarvestSource source = defined();
    pages.set(List.of(page("1", present("oai:1", "甲报告"))));

    Harvest broken = harvest(source);

    assertThat(broken.state()).isEqualTo(State.STOPPED);
    assertThat(broken.message()).contains("再次收割即接着做");
    assertThat(titles()).containsExactly("甲报告");

    pages.set(List.of("", page("", present("oai:2", "乙报告"))));
    Harvest rest = harvest(source);

    assertThat(rest.state()).isEqualTo(State.COMPLETED);
    assertThat(rest.received()).as("the first page is not fetched again").isEqualTo(1);
    assertThat(titles()).containsExactlyInAnyOrder("甲报告", "乙报告");
  }

  @Test
  void aSourceIsCheckedWhenItIsDefined() {
    defined();
    assertThatThrownBy(this::defined)
        .isInstanceOf(IngestRefusedException.class)
        .hasMessageContaining("已有");
    assertThatThrownBy(
            () -> service.define(new Definition("文件", "file:///etc/passwd", "", "", "", "")))
        .isInstanceOf(IngestRefusedException.class)
        .hasMessageContaining("http");
    assertThatThrownBy(() -> service.harvest(99))
        .isInstanceOf(IngestRefusedException.class)
        .hasMessageContaining("99");
  }
}
