package org.wenlan.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.testkit.SharedData;

/** Real files, Chinese, old, odd and hostile: each ends in one outcome, none takes us down. */
class ParsedFilesIT {

  /** Tika reads names of the entries of an archive; we refuse archives. */
  private static final Set<String> ARCHIVES = Set.of("gbk.zip");

  private static final ParseLimits LIMITS =
      new ParseLimits(Duration.ofSeconds(15), 64L << 20, 2_000_000, 512, 2, 200);

  private record Sample(String group, String file, int cjk, Path path) {}

  private static List<Sample> samples() throws IOException {
    Path folder = SharedData.require("data/12_files");
    List<Sample> samples = new ArrayList<>();
    for (String row :
        Files.readAllLines(folder.resolve("MANIFEST.tsv")).stream().skip(1).toList()) {
      String[] cells = row.split("\t", -1);
      Path path = folder.resolve(cells[0]).resolve(cells[1]);
      if (Files.isRegularFile(path)) {
        int cjk = cells[7].isBlank() ? 0 : Integer.parseInt(cells[7]);
        samples.add(new Sample(cells[0], cells[1], cjk, path));
      }
    }
    return samples;
  }

  static SourceFile source(Path path) {
    try (var stream = Files.newInputStream(path)) {
      return new SourceFile(
          DocumentId.of(stream),
          path.getFileName().toString(),
          path,
          Files.size(path),
          Instant.EPOCH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long cjk(String text) {
    return text.codePoints().filter(Character::isIdeographic).count();
  }

  @Test
  void everyFileEndsInOneOutcomeAndChineseTextIsKept() throws IOException {
    List<Sample> samples = samples();
    Map<Sample, StageResult<ParsedDocument>> results = new ConcurrentHashMap<>();
    try (ParserPool pool = new ParserPool(LIMITS)) {
      ParseStage stage = new ParseStage(pool, LIMITS);
      samples.parallelStream()
          .forEach(sample -> results.put(sample, stage.process(source(sample.path()))));
    }

    report(samples, results);
    assertThat(results).hasSameSizeAs(samples);
    for (Sample sample : samples) {
      if (sample.group().equals("zh") && sample.cjk() > 0 && !ARCHIVES.contains(sample.file())) {
        assertThat(results.get(sample)).as(sample.file()).isInstanceOf(StageResult.Passed.class);
        long found = cjk(((StageResult.Passed<ParsedDocument>) results.get(sample)).value().text());
        assertThat(found).as(sample.file()).isGreaterThanOrEqualTo(sample.cjk() * 95L / 100);
      }
      if (sample.group().equals("zh_encoding")) {
        ParsedDocument page = ((StageResult.Passed<ParsedDocument>) results.get(sample)).value();
        assertThat(page.text()).as(sample.file()).contains("国务院").doesNotContain("\ufffd");
        assertThat(page.metadata()).as(sample.file()).containsKeys("发文机关", "发文字号", "成文日期");
      }
    }
  }

  private static void report(List<Sample> samples, Map<Sample, StageResult<ParsedDocument>> results)
      throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    StringBuilder rows = new StringBuilder("group\tfile\toutcome\tcjk\ttika_cjk\tdetail\n");
    for (Sample sample : samples) {
      StageResult<ParsedDocument> result = results.get(sample);
      String outcome = result.getClass().getSimpleName();
      long found = 0;
      String detail = "";
      if (result instanceof StageResult.Rejected<ParsedDocument> rejected) {
        outcome = rejected.reason().name();
        detail = rejected.detail();
      } else if (result instanceof StageResult.Passed<ParsedDocument> passed) {
        found = cjk(passed.value().text());
        detail = passed.value().mediaType() + " " + passed.value().text().length();
      }
      counts.merge(sample.group() + "\t" + outcome, 1, Integer::sum);
      rows.append(
          "%s\t%s\t%s\t%d\t%d\t%s%n"
              .formatted(sample.group(), sample.file(), outcome, found, sample.cjk(), detail));
    }
    counts.forEach((key, count) -> rows.append(key).append('\t').append(count).append('\n'));
    Files.writeString(Path.of("target", "parse-outcomes.tsv"), rows);
  }
}
