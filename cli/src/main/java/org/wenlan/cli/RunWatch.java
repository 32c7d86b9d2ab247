package org.wenlan.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import tools.jackson.databind.JsonNode;

/** Starts a run and shows how it goes, until its books are closed. */
final class RunWatch {

  private static final Duration POLL = Duration.ofMillis(500);

  private final RestClient rest;
  private final PrintWriter out;

  RunWatch(RestClient rest, PrintWriter out) {
    this.rest = rest;
    this.out = out;
  }

  /**
   * Takes in a folder, or a file such as a MARC file, and waits for the end.
   *
   * @return the closing state of the run
   */
  JsonNode ingest(Path folderOrFile) {
    return ingest(folderOrFile, /* catalogue= */ false);
  }

  /**
   * As {@link #ingest(Path)}.
   *
   * @param catalogue whether of ordinary files only the catalogue data are read; folders only
   */
  JsonNode ingest(Path folderOrFile, boolean catalogue) {
    Path path = folderOrFile.toAbsolutePath().normalize();
    JsonNode run =
        Files.isDirectory(path)
            ? rest.post("/api/v1/runs", Map.of("folder", path.toString(), "catalogue", catalogue))
            : rest.upload("/api/v1/documents", path);
    return follow(run);
  }

  /** Waits for the end of a run that was started. */
  JsonNode follow(JsonNode run) {
    JsonNode last = watch(run.path("id").asLong());
    close(last);
    return last;
  }

  private JsonNode watch(long id) {
    try (ProgressBar bar = bar()) {
      while (true) {
        JsonNode run = rest.get("/api/v1/runs/" + id);
        JsonNode ledger = run.path("ledger");
        long scanned = ledger.path("scanned").asLong();
        bar.maxHint(scanned == 0 ? -1 : scanned);
        bar.stepTo(scanned - ledger.path("unprocessed").asLong());
        bar.setExtraMessage(run.path("scanning").asBoolean() ? "正在清点" : "");
        String state = run.path("state").asString("");
        if (state.equals("COMPLETED") || state.equals("STOPPED")) {
          return run;
        }
        LockSupport.parkNanos(POLL.toNanos());
      }
    }
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("入库")
        .setUnit("篇", 1)
        .setStyle(ProgressBarStyle.ASCII)
        .setMaxRenderedLength(90)
        .setUpdateIntervalMillis(2_000)
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .build();
  }

  private void close(JsonNode run) {
    JsonNode ledger = run.path("ledger");
    out.printf(
        "台账：扫描 %d = 入库 %d + 跳过 %d + 隔离 %d + 未处理 %d%n",
        ledger.path("scanned").asLong(),
        ledger.path("stored").asLong(),
        ledger.path("skipped").asLong(),
        ledger.path("quarantined").asLong(),
        ledger.path("unprocessed").asLong());
    if (run.path("state").asString("").equals("STOPPED")) {
      out.println("批次已停止：" + run.path("message").asString(""));
    }
    if (ledger.path("quarantined").asLong() > 0) {
      printQuarantine(run.path("id").asLong());
    }
  }

  private void printQuarantine(long id) {
    for (JsonNode entry : rest.get("/api/v1/quarantine?limit=500").path("entries")) {
      JsonNode rejection = entry.path("rejection");
      if (rejection.path("runId").asLong() == id) {
        String location = rejection.path("location").asString("");
        out.printf(
            "  隔离：%s（%s）%s%n",
            location.isBlank() ? "（不留存文件名）" : location,
            entry.path("reason").asString(""),
            rejection.path("detail").asString(""));
      }
    }
  }
}
