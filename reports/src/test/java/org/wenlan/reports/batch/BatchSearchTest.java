package org.wenlan.reports.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlan.testkit.TestDocuments.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.reports.BatchRefusedException;
import org.wenlan.reports.BatchSearch;
import org.wenlan.reports.BatchSearch.State;
import org.wenlan.reports.BatchSearch.Status;
import org.wenlan.testkit.InMemoryDocumentIndex;
import org.wenlan.testkit.InMemoryDocumentStore;

class BatchSearchTest {

  private static final Set<AccessLevel> ALL = Set.of(AccessLevel.values());
  private static final Set<AccessLevel> PUBLIC = Set.of(AccessLevel.PUBLIC);

  private final InMemoryDocumentIndex index = new InMemoryDocumentIndex();
  private final DriverManagerDataSource source =
      new DriverManagerDataSource("jdbc:h2:mem:batch-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
  private final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(source));
  private final BatchRegistry registry = new BatchRegistry(new JdbcTemplate(source));
  private final List<BatchWorker> workers = new ArrayList<>();

  private final StoredDocument plan =
      document("=回收计划", "锂回收率不低于90%。").number("文江政发〔2024〕12号").date("2024-01-01").stored();
  private final StoredDocument inside =
      document("内部报告", "锂回收率80%。").access(AccessLevel.INTERNAL).stored();
  @TempDir private Path folder;
  private InMemoryDocumentStore store;

  @BeforeEach
  void open() throws IOException {
    store = new InMemoryDocumentStore(folder);
    store.putAnnotated(plan.document());
    store.putAnnotated(inside.document());
    String ddl =
        Files.readString(Path.of("src/main/resources/db/migration/V231__search_batch.sql"));
    new JdbcTemplate(source).execute(ddl);
    index.write(List.of(plan, inside));
  }

  @AfterEach
  void close() {
    workers.forEach(BatchWorker::stop);
  }

  private RegisteredBatchSearches batches(DocumentSearch search) {
    BatchWorker worker = new BatchWorker(search, registry, transactions);
    worker.start();
    workers.add(worker);
    return new RegisteredBatchSearches(
        registry, worker, store, transactions, () -> Instant.parse("2026-11-27T08:00:00Z"));
  }

  private static BatchSearch begin(RegisteredBatchSearches batches, String csv) throws IOException {
    return batches.begin("查新.csv", new ByteArrayInputStream(csv.getBytes(UTF_8)), ALL, "guanyuan");
  }

  private BatchSearch await(long id) throws InterruptedException {
    for (int i = 0; i < 500; i++) {
      BatchSearch batch = registry.find(id).orElseThrow();
      if (batch.state() != State.RUNNING) {
        return batch;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("batch %d does not end".formatted(id));
  }

  private static final String TABLE =
      """
      名称,检索式,检索词,字段,备注
      指标,回收率>=90%,,,甲
      坏行,TI=(回收,,,
      词,,回收,,
      题名,,回收 计划,题名,

      两样,TI=甲,乙,,
      字段,,甲,无此字段,
      空,,,,
      """;

  @Test
  void runsTheRowsThatCanBeReadAndTellsOfTheOthers() throws Exception {
    RegisteredBatchSearches batches = batches(index);
    BatchSearch ended = await(begin(batches, TABLE).id());

    assertThat(ended.state()).isEqualTo(State.COMPLETED);
    assertThat(ended.total()).isEqualTo(7);
    assertThat(ended.done()).isEqualTo(3);
    assertThat(ended.bad()).isEqualTo(4);
    List<BatchSearch.Row> rows = batches.rows(ended.id());
    assertThat(rows).extracting(BatchSearch.Row::row).containsExactly(2, 3, 4, 5, 7, 8, 9);
    assertThat(rows.get(0).count()).isEqualTo(1);
    assertThat(rows.get(2).count()).isEqualTo(2);
    assertThat(rows.get(3).question()).isEqualTo("TI='回收'*'计划'");
    assertThat(rows.get(1).status()).isEqualTo(Status.BAD);
    assertThat(rows.get(1).problem()).contains("第 4 个字符处有误", "缺少右括号");
    assertThat(rows.get(4).problem()).contains("只能填一个");
    assertThat(rows.get(5).problem()).contains("没有可用的字段");
    assertThat(rows.get(6).problem()).contains("都是空的");
  }

  @Test
  void writesAWorkbookThatRunsNothingAndShowsNobodyTooMuch() throws Exception {
    RegisteredBatchSearches batches = batches(index);
    BatchSearch ended = await(begin(batches, TABLE).id());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    batches.writeXlsx(ended, PUBLIC, "https://wenlan.example", out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      book.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING))));
      var first = book.getSheet("命中").getRow(1);
      assertThat(first.getCell(3).getStringCellValue()).isEqualTo("=回收计划");
      assertThat(first.getCell(3).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(first.getCell(4).getStringCellValue()).isEqualTo("文江政发〔2024〕12号");
      assertThat(first.getCell(7).getStringCellValue()).contains("锂回收率不低于90%");
      assertThat(first.getCell(8).getStringCellValue())
          .startsWith("https://wenlan.example/documents/")
          .contains("?expert=")
          .endsWith("#p1");
      assertThat(book.getSheet("汇总").getLastRowNum()).isEqualTo(7);
    }
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    batches.writeCsv(ended, PUBLIC, "", csv);
    assertThat(csv.toString(UTF_8)).contains("\"'=回收计划\"").doesNotContain("内部报告");
    csv.reset();
    batches.writeCsv(ended, ALL, "", csv);
    assertThat(csv.toString(UTF_8)).contains("内部报告");
  }

  @Test
  void anErrorStopsABatchAndFreesItsPlace() throws Exception {
    DocumentSearch broken =
        request -> {
          throw new NoClassDefFoundError("org/wenlan/Lost");
        };
    BatchSearch ended = await(begin(batches(broken), "检索词\n回收\n").id());
    assertThat(ended.state()).isEqualTo(State.STOPPED);
    assertThat(registry.runningOf("guanyuan")).isZero();
  }

  @Test
  void showsNothingOfWhatHasBeenWithdrawnOrMadeInternalSince() throws Exception {
    RegisteredBatchSearches batches = batches(index);
    BatchSearch ended = await(begin(batches, TABLE).id());
    store.putAnnotated(
        document("=回收计划", "锂回收率不低于90%。").id(plan.id()).access(AccessLevel.INTERNAL).annotated());
    store.remove(List.of(inside.id()));
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    batches.writeCsv(ended, PUBLIC, "", csv);
    assertThat(csv.toString(UTF_8)).doesNotContain("=回收计划").doesNotContain("不低于");
    csv.reset();
    batches.writeCsv(ended, ALL, "", csv);
    assertThat(csv.toString(UTF_8)).contains("=回收计划").doesNotContain("内部报告");
  }

  @Test
  void goesOnWithTheNextRowAfterAStop() throws Exception {
    CountDownLatch second = new CountDownLatch(2);
    CountDownLatch ended = new CountDownLatch(1);
    DocumentSearch slow =
        request -> {
          second.countDown();
          if (second.getCount() == 0) {
            awaitQuietly(ended);
          }
          return index.search(request);
        };
    BatchSearch batch = begin(batches(slow), "检索词\n回收\n计划\n内部\n报告\n");
    assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
    Thread stopping = new Thread(workers.getFirst()::stop);
    stopping.start();
    while (workers.getFirst().isRunning()) {
      Thread.onSpinWait();
    }
    ended.countDown();
    stopping.join();
    BatchSearch stopped = registry.find(batch.id()).orElseThrow();
    assertThat(stopped.done()).isEqualTo(2);
    assertThat(stopped.state()).isEqualTo(State.RUNNING);

    batches(index);
    assertThat(await(batch.id()).done()).isEqualTo(4);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new InfrastructureException("interrupted", e);
    }
  }

  @Test
  void stopsWhereTheIndexDoesNotAnswerAndGoesOnWhenAsked() throws Exception {
    boolean[] up = {false};
    RegisteredBatchSearches batches =
        batches(
            request -> {
              if (!up[0]) {
                throw new InfrastructureException("no answer");
              }
              return index.search(request);
            });
    BatchSearch stopped = await(begin(batches, "检索词\n回收\n").id());
    assertThat(stopped.state()).isEqualTo(State.STOPPED);
    assertThat(stopped.message()).contains("检索库没有应答");
    up[0] = true;
    batches.resume(stopped.id());
    assertThat(await(stopped.id()).state()).isEqualTo(State.COMPLETED);
  }

  @Test
  void isSeenByNobodyElseAndKeepsNobodyWaiting() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    RegisteredBatchSearches batches =
        batches(
            request -> {
              awaitQuietly(held);
              return index.search(request);
            });
    long first = begin(batches, "检索词\n回收\n").id();
    begin(batches, "检索词\n回收\n");
    begin(batches, "检索词\n回收\n");
    assertThatThrownBy(() -> begin(batches, "检索词\n回收\n"))
        .isInstanceOf(BatchRefusedException.class)
        .hasMessageContaining("还有 3 批没有做完");
    assertThat(batches.find(first, "duzhe")).isEmpty();
    assertThat(batches.list("duzhe", 10)).isEmpty();
    held.countDown();
    await(first);
  }
}
