package org.wenlan.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.ingest.container.Member;
import org.wenlan.ingest.container.Opening;
import org.wenlan.testkit.SharedData;

/**
 * Real files, Chinese, old, odd and hostile: each ends in one outcome with a reason, containers are
 * opened and their members too, none takes us down.
 */
class ParsedFilesIT {

  private static final ParseLimits LIMITS =
      new ParseLimits(Duration.ofSeconds(15), 64L << 20, 2_000_000, 512, 2, 200);

  private static final Pattern TEXT_CODE = Pattern.compile("<(?:\\w+:)?TextCode[^>]*>([^<]*)<");

  /** Parts that are in the file and in no document of it. */
  private static final Set<String> IN_NO_DOCUMENT =
      Set.of("SignScaleError.ofd/Doc_0/Pages/Page_1/Content.xml");

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

  /** What became of a file, and of the members of a container by their names. */
  private record Outcome(StageResult<ParsedDocument> result, Map<String, Object> members) {

    String label() {
      return switch (result) {
        case StageResult.Passed<ParsedDocument> passed -> "TEXT";
        case StageResult.Skipped<ParsedDocument> skipped -> "OPENED " + members;
        case StageResult.Rejected<ParsedDocument> rejected ->
            rejected.reason() + " " + rejected.detail();
      };
    }

    long cjk() {
      return result instanceof StageResult.Passed<ParsedDocument> passed
          ? ParsedFilesIT.cjk(passed.value().text())
          : 0;
    }
  }

  private static Outcome outcome(ParserPool pool, ParseStage stage, Path file, Path staging) {
    StageResult<ParsedDocument> result = stage.process(source(file));
    if (!(result instanceof StageResult.Skipped<ParsedDocument>)) {
      return new Outcome(result, Map.of());
    }
    List<Member> members = new ArrayList<>();
    Opening opening = pool.open(file, staging, members::add);
    Map<String, Object> outcomes = new TreeMap<>();
    for (Member member : members) {
      outcomes.put(
          member.name(),
          switch (member) {
            case Member.Staged staged ->
                stage.process(source(staged.file())) instanceof StageResult.Rejected<?> rejected
                    ? rejected.reason()
                    : "TEXT";
            case Member.Refused refused -> refused.reason();
            case Member.Opened opened -> "OPENED";
            case Member.Slice slice -> "SLICE";
          });
    }
    if (opening instanceof Opening.Broken(RejectionReason reason, String detail)) {
      result = new StageResult.Rejected<>("container", reason, detail);
    }
    return new Outcome(result, outcomes);
  }

  @Test
  void everyFileEndsInOneOutcomeAndChineseTextIsKept(@TempDir Path temp) throws IOException {
    List<Sample> samples = samples();
    Map<Sample, Outcome> outcomes = new ConcurrentHashMap<>();
    AtomicInteger number = new AtomicInteger();
    try (ParserPool pool = new ParserPool(LIMITS)) {
      ParseStage stage = new ParseStage(pool, LIMITS);
      samples.parallelStream()
          .forEach(
              sample -> {
                Path staging = temp.resolve("" + number.incrementAndGet());
                assertThat(staging.toFile().mkdir()).isTrue();
                outcomes.put(sample, outcome(pool, stage, sample.path(), staging));
              });
    }

    report(samples, outcomes);
    assertThat(outcomes).hasSameSizeAs(samples);
    for (Sample sample : samples) {
      Outcome outcome = outcomes.get(sample);
      if (outcome.result() instanceof StageResult.Rejected<ParsedDocument> rejected) {
        assertThat(rejected.detail()).as(sample.file()).matches(".*[\\u4e00-\\u9fa5]{4,}.*");
      }
      boolean container = !outcome.members().isEmpty();
      long known =
          switch (sample.group()) {
            case "zh" -> container ? 0 : sample.cjk();
            case "ofd" -> knownOfOfd(sample.path());
            default -> 0;
          };
      if (known > 0) {
        assertThat(outcome.result()).as(sample.file()).isInstanceOf(StageResult.Passed.class);
        assertThat(outcome.cjk()).as(sample.file()).isGreaterThanOrEqualTo(known * 95 / 100);
      }
      if (sample.group().equals("zh_encoding")) {
        ParsedDocument page = ((StageResult.Passed<ParsedDocument>) outcome.result()).value();
        assertThat(page.text()).as(sample.file()).contains("国务院").doesNotContain("\ufffd");
        assertThat(page.metadata()).as(sample.file()).containsKeys("发文机关", "发文字号", "成文日期");
      }
    }
    assertMembers(samples, outcomes);
  }

  /**
   * Chinese characters of an OFD found without any reader: in its text codes, each different one of
   * a part once, for a watermark may stand there dozens of times.
   */
  private static long knownOfOfd(Path file) throws IOException {
    long known = 0;
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        boolean listed = !IN_NO_DOCUMENT.contains(file.getFileName() + "/" + entry.getName());
        if (listed && entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
          try (InputStream bytes = zip.getInputStream(entry)) {
            String xml = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            known +=
                TEXT_CODE
                    .matcher(xml)
                    .results()
                    .map(found -> found.group(1).strip())
                    .distinct()
                    .mapToLong(ParsedFilesIT::cjk)
                    .sum();
          }
        }
      }
    }
    return known;
  }

  /** What the containers among them hold. */
  private static void assertMembers(List<Sample> samples, Map<Sample, Outcome> outcomes) {
    Map<String, Outcome> byName = new HashMap<>();
    samples.forEach(sample -> byName.put(sample.file(), outcomes.get(sample)));
    assertThat(byName.get("gbk.zip").members())
        .isEqualTo(
            Map.of("审计压缩包文件检索测试/集团邮件审计系统2021年自动巡检需求文档_V4.0.doc", RejectionReason.EMPTY_FILE));
    for (String archive :
        List.of("test-documents.7z", "test-documents.rar", "test-documents.tgz")) {
      assertThat(byName.get(archive).members())
          .as(archive)
          .containsKeys("test-documents/testPDF.pdf", "test-documents/testWORD.doc");
    }
    assertThat(byName.get("testMSG_att_doc.msg").members())
        .containsEntry("正文.eml", "TEXT")
        .hasSizeGreaterThan(1);
    assertThat(byName.get("testRFC822_multipart_attachments.eml").members()).hasSizeGreaterThan(1);
    assertThat(byName.get("complex.mbox").members()).hasSizeGreaterThan(1);
    assertThat(byName.get("droste.zip").members()).containsValue(RejectionReason.UNSUPPORTED_TYPE);
    assertThat(byName.get("testZipEncrypted.zip").members())
        .containsValue(RejectionReason.ENCRYPTED);
    assertThat(byName.get("full_encrypted.7z").label()).startsWith("ENCRYPTED");
  }

  private static void report(List<Sample> samples, Map<Sample, Outcome> outcomes)
      throws IOException {
    StringBuilder rows = new StringBuilder("group\tfile\tcjk\ttika_cjk\toutcome\n");
    for (Sample sample : samples) {
      Outcome outcome = outcomes.get(sample);
      rows.append(
          "%s\t%s\t%d\t%d\t%s%n"
              .formatted(
                  sample.group(), sample.file(), outcome.cjk(), sample.cjk(), outcome.label()));
    }
    Files.writeString(Path.of("target", "parse-outcomes.tsv"), rows);
  }
}
