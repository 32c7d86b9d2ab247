package org.wenlan.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.ingest.container.Member;
import org.wenlan.ingest.container.Opening;
import org.wenlan.ingest.parse.ParseLimits;
import org.wenlan.ingest.parse.ParseStage;
import org.wenlan.ingest.parse.ParserPool;

/**
 * What becomes of every file of {@code 12_files}, hostile ones among them, in the real parse stage
 * and parser process, one file after the other; containers are opened and their members read.
 *
 * <p>Characters are those of the text before cleaning. Memory is the peak of the child's resident
 * set for this file, from the system; 0 where it does not tell.
 */
final class FilesBenchmark implements Benchmarks.Benchmark {

  /** A file or member, and what became of it. */
  private record Row(
      String group,
      String name,
      String type,
      int characters,
      long cjk,
      String tikaCjk,
      String known,
      String outcome,
      String detail,
      double seconds,
      long megabytes) {

    String markdown() {
      return "| %s | %s | %s | %,d | %,d | %s | %s | %s | %s | %.2f | %,d |"
          .formatted(
              group,
              name.replace("|", "\\|"),
              type,
              characters,
              cjk,
              tikaCjk,
              known,
              outcome,
              detail.replace("|", "\\|"),
              seconds,
              megabytes);
    }

    /** Fewer Chinese characters than an OFD is known to hold, or than Tika alone found. */
    boolean holdsLess() {
      String least = known.isEmpty() ? tikaCjk : known;
      return !least.isBlank() && cjk < Long.parseLong(least);
    }

    /** Taken for a text, and nothing in it. */
    boolean isSilentlyEmpty() {
      return outcome.equals(TEXT) && characters == 0;
    }
  }

  private static final String TEXT = "text";

  private final List<Row> rows = new ArrayList<>();

  @Override
  public String usage() {
    return "--heap 解析进程内存上限 MB（默认 512） --seconds 单个文件时限（默认 60） --shared 共享语料目录（默认 ../shared）";
  }

  @Override
  public void run(Options options) throws Exception {
    Path corpus = options.shared().resolve("data/12_files");
    ParseLimits usual = ParseLimits.DEFAULT;
    ParseLimits limits =
        new ParseLimits(
            Duration.ofSeconds(options.number("seconds", 60)),
            usual.maxFileBytes(),
            usual.maxTextChars(),
            options.number("heap", usual.childHeapMegabytes()),
            1,
            usual.documentsPerChild());
    int files = 0;
    try (TemporaryFolder temporary = TemporaryFolder.create();
        ParserPool pool = new ParserPool(limits);
        ChildMemory memory = new ChildMemory()) {
      ParseStage stage = new ParseStage(pool, limits);
      List<String> manifest = Files.readAllLines(corpus.resolve("MANIFEST.tsv"));
      for (String line : manifest.subList(1, manifest.size())) {
        String[] cells = line.split("\t", -1);
        Path file = corpus.resolve(cells[0]).resolve(cells[1]);
        if (Files.isRegularFile(file)) {
          Path staging =
              Files.createDirectories(temporary.path().resolve(Integer.toString(rows.size())));
          file(cells[0], cells[1], cells[7], file, staging, pool, stage, memory);
          files++;
          Benchmarks.progress("%s", rows.getLast().markdown());
        }
      }
    }
    print(limits, files);
  }

  private void file(
      String group,
      String name,
      String tikaCjk,
      Path file,
      Path staging,
      ParserPool pool,
      ParseStage stage,
      ChildMemory memory)
      throws IOException {
    memory.reset();
    long start = System.nanoTime();
    StageResult<ParsedDocument> result = stage.process(source(name, file));
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!(result instanceof StageResult.Skipped<ParsedDocument>)) {
      String known = group.equals("ofd") ? Long.toString(KnownText.ofOfd(file)) : "";
      rows.add(row(group, name, tikaCjk, known, result, seconds, memory.peak()));
      return;
    }
    List<Member> members = new ArrayList<>();
    Files.createDirectories(staging);
    start = System.nanoTime();
    Opening opening = pool.open(file, staging, members::add);
    seconds += (System.nanoTime() - start) / 1e9;
    String outcome =
        switch (opening) {
          case Opening.Complete complete -> "opened";
          case Opening.Broken broken -> broken.reason().name();
        };
    String detail =
        switch (opening) {
          case Opening.Complete(long count) -> "其中 %d 件".formatted(count);
          case Opening.Broken broken -> broken.detail();
        };
    rows.add(
        new Row(
            group, name, "container", 0, 0, tikaCjk, "", outcome, detail, seconds, memory.peak()));
    for (Member member : members) {
      String inside = name + "!/" + member.name();
      switch (member) {
        case Member.Staged staged ->
            file(group, inside, "", staged.file(), staging.resolve("in"), pool, stage, memory);
        case Member.Opened opened ->
            rows.add(new Row(group, inside, "container", 0, 0, "", "", "opened", "", 0, 0));
        case Member.Refused refused ->
            rows.add(
                new Row(
                    group,
                    inside,
                    "",
                    0,
                    0,
                    "",
                    "",
                    refused.reason().name(),
                    refused.detail(),
                    0,
                    0));
        case Member.Slice slice ->
            rows.add(new Row(group, inside, "record", 0, 0, "", "", "record", "", 0, 0));
      }
    }
  }

  private static SourceFile source(String name, Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new SourceFile(DocumentId.of(bytes), name, file, Files.size(file), Instant.EPOCH);
    }
  }

  private static Row row(
      String group,
      String name,
      String tikaCjk,
      String known,
      StageResult<ParsedDocument> result,
      double seconds,
      long megabytes) {
    return switch (result) {
      case StageResult.Passed<ParsedDocument>(ParsedDocument document) ->
          new Row(
              group,
              name,
              document.mediaType(),
              document.text().length(),
              KnownText.count(document.text()),
              tikaCjk,
              known,
              TEXT,
              document.recognised() ? "机器识别" : "",
              seconds,
              megabytes);
      case StageResult.Rejected<ParsedDocument>(var stage, var reason, String detail) ->
          new Row(group, name, "", 0, 0, tikaCjk, known, reason.name(), detail, seconds, megabytes);
      case StageResult.Skipped<ParsedDocument> skipped ->
          throw new IllegalStateException("containers are opened");
    };
  }

  private void print(ParseLimits limits, int files) throws IOException, InterruptedException {
    Benchmarks.OUT.print(Machine.facts());
    Benchmarks.OUT.printf(
        "- parser process: heap at most %d MB, %d s a file%n%n",
        limits.childHeapMegabytes(), limits.timeout().toSeconds());
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Row row : rows) {
      counts
          .computeIfAbsent(row.group(), group -> new TreeMap<>())
          .merge(row.outcome(), 1, Integer::sum);
    }
    Benchmarks.OUT.println("| group | outcomes |\n| --- | --- |");
    counts.forEach((group, outcomes) -> Benchmarks.OUT.printf("| %s | %s |%n", group, outcomes));
    Benchmarks.OUT.printf("%n- files: %d, each with one outcome%n", files);
    Benchmarks.OUT.printf(
        "- taken for texts and empty: %s%n", names(rows.stream().filter(Row::isSilentlyEmpty)));
    Benchmarks.OUT.printf(
        "- fewer Chinese characters than known, or than in Tika where nothing is known: %s%n",
        names(rows.stream().filter(Row::holdsLess)));
    Benchmarks.OUT.println(
        "\n| group | file | type | characters | CJK | CJK in Tika 3.3.1 | CJK known | outcome | reason | seconds | peak MB |");
    Benchmarks.OUT.println(
        "| --- | --- | --- | ---: | ---: | ---: | ---: | --- | --- | ---: | ---: |");
    rows.forEach(row -> Benchmarks.OUT.println(row.markdown()));
  }

  private static String names(Stream<Row> found) {
    String names = String.join("、", found.map(row -> "`" + row.name() + "`").toList());
    return names.isEmpty() ? "none" : names;
  }
}
