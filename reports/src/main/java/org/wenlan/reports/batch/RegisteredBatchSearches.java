package org.wenlan.reports.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.core.text.CsvLine;
import org.wenlan.reports.BatchRefusedException;
import org.wenlan.reports.BatchSearch;
import org.wenlan.reports.BatchSearch.Row;
import org.wenlan.reports.BatchSearch.State;
import org.wenlan.reports.BatchSearches;

/** Batches in the registry. Thread-safe. */
final class RegisteredBatchSearches implements BatchSearches {

  /** More at a time would keep others waiting. */
  private static final int MOST_RUNNING = 3;

  private static final int MOST_TITLE_CHARS = 200;

  private final BatchRegistry registry;
  private final BatchWorker worker;
  private final DocumentStore store;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  RegisteredBatchSearches(
      BatchRegistry registry,
      BatchWorker worker,
      DocumentStore store,
      TransactionOperations transactions,
      InstantSource clock) {
    this.registry = registry;
    this.worker = worker;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public BatchSearch begin(String title, InputStream table, Set<AccessLevel> access, String by)
      throws IOException {
    if (registry.runningOf(by) >= MOST_RUNNING) {
      throw new BatchRefusedException("还有 %d 批没有做完，请等一批做完再交".formatted(MOST_RUNNING));
    }
    List<Row> rows = QueryTable.rows(TableReader.read(table));
    String name = title.isBlank() ? "未命名" : title.strip();
    String kept = name.substring(0, Math.min(name.length(), MOST_TITLE_CHARS));
    Long id = transactions.execute(_ -> registry.add(kept, by, clock.instant(), access, rows));
    long batch = id == null ? 0 : id;
    worker.submit(batch);
    return registry.find(batch).orElseThrow();
  }

  @Override
  public List<BatchSearch> list(String by, int limit) {
    return registry.list(by, limit);
  }

  @Override
  public Optional<BatchSearch> find(long id, String by) {
    return registry.find(id).filter(batch -> batch.madeBy().equals(by));
  }

  @Override
  public List<Row> rows(long id) {
    return registry.rows(id);
  }

  @Override
  public void resume(long id) {
    if (registry.find(id).filter(batch -> batch.state() == State.STOPPED).isPresent()) {
      transactions.executeWithoutResult(_ -> registry.state(id, State.RUNNING, ""));
      worker.submit(id);
    }
  }

  @Override
  public void writeXlsx(BatchSearch batch, Set<AccessLevel> access, String server, OutputStream out)
      throws IOException {
    BatchResult result = result(batch, access, server);
    try (BatchWorkbook workbook = new BatchWorkbook()) {
      workbook.sheet("汇总", BatchResult.SUMMARY_HEADS, result.summary());
      workbook.sheet("命中", BatchResult.FOUND_HEADS, result.found());
      workbook.write(out);
    }
  }

  @Override
  public void writeCsv(BatchSearch batch, Set<AccessLevel> access, String server, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    writer.write(CsvLine.BYTE_ORDER_MARK);
    writer.write(CsvLine.of(BatchResult.TABLE_HEADS));
    for (List<String> line : result(batch, access, server).table()) {
      writer.write(CsvLine.of(line));
    }
    writer.flush();
  }

  private BatchResult result(BatchSearch batch, Set<AccessLevel> access, String server) {
    Map<String, Boolean> visible = new HashMap<>();
    return new BatchResult(
        registry.rows(batch.id()),
        registry.found(batch.id()).stream()
            .filter(hit -> access.contains(hit.access()))
            .filter(
                hit ->
                    visible.computeIfAbsent(
                        hit.document(),
                        id -> store.visible(new DocumentId(id), access).isPresent()))
            .toList(),
        server);
  }
}
