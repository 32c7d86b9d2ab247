package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.ingest.clean.CleanStage;
import org.wenlan.ingest.parse.ParseLimits;
import org.wenlan.ingest.parse.ParseStage;
import org.wenlan.ingest.parse.ParserPool;

/** The catalogue of the sample documents as a librarian would write it. */
class SampleCatalogueTest {

  private static final Path SAMPLES = Path.of("..", "samples", "documents");
  private static final ParseLimits LIMITS =
      new ParseLimits(Duration.ofMinutes(2), 64L << 20, 2_000_000, 512, 1, 200);
  private static final TreeMap<String, CleanDocument> DOCUMENTS = new TreeMap<>();

  @BeforeAll
  static void readTheSamples() throws IOException {
    try (ParserPool pool = new ParserPool(LIMITS);
        Stream<Path> files = Files.list(SAMPLES)) {
      ParseStage parse = new ParseStage(pool, LIMITS);
      CleanStage clean = new CleanStage();
      for (Path file : files.sorted().toList()) {
        if (parse.process(source(file))
                instanceof StageResult.Passed<ParsedDocument>(ParsedDocument parsed)
            && clean.process(parsed)
                instanceof StageResult.Passed<CleanDocument>(CleanDocument document)) {
          DOCUMENTS.put(file.getFileName().toString(), document);
        }
      }
    }
  }

  private static SourceFile source(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return new SourceFile(
        DocumentId.of(bytes), file.getFileName().toString(), file, bytes.length, Instant.EPOCH);
  }

  @Test
  void theRecordOfEverySampleIsTheLibrarians() throws IOException {
    MetadataReader reader = new MetadataReader();
    List<String> rows = new ArrayList<>();
    DOCUMENTS.forEach((file, document) -> rows.add(row(file, reader.read(document))));
    // 53 is a scan, read only where the machine can, and 55 a copy of 19.
    rows.removeIf(row -> row.startsWith("53") || row.startsWith("55"));
    Files.write(Path.of("target", "sample-catalogue.tsv"), rows);

    Path table = Path.of("src", "test", "resources", "sample-catalogue.tsv");
    List<String> expected = Files.readAllLines(table).stream().skip(1).toList();
    assertThat(rows).containsExactlyElementsOf(expected);
  }

  private static String row(String file, DocumentMetadata read) {
    return String.join(
        "\t",
        file.substring(0, 2),
        read.title(),
        read.type().name(),
        read.number().map(Object::toString).orElse(""),
        String.join("、", read.issuers()),
        String.join("、", read.creators()),
        date(read.dateDocument()),
        date(read.datePublished()),
        date(read.dateInForce()),
        year(read.year()),
        read.container().orElse(""),
        read.imprint().orElse(""),
        read.identifier().orElse(""),
        read.validity().name(),
        read.access().name());
  }

  private static String date(Optional<LocalDate> date) {
    return date.map(Object::toString).orElse("");
  }

  private static String year(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
  }

  @Test
  void titlesAndBylinesAreSentencesAndPassagesOfTheirOwn() throws IOException {
    MetadataReader reader = new MetadataReader();
    List<String> rows = new ArrayList<>();
    for (var entry : DOCUMENTS.entrySet()) {
      String text = entry.getValue().text();
      List<TextSpan> sentences = SentenceSplitter.split(text);
      TextSpan first = PassageCutter.cut(entry.getValue(), sentences).getFirst();
      rows.add(entry.getKey() + "\t" + first.of(text).replace("\n", " / "));
      DocumentMetadata read = reader.read(entry.getValue());
      if (read.type() == DocumentType.NEWS) {
        assertThat(TitleReader.tidy(sentences.getFirst().of(text)))
            .as(entry.getKey())
            .isEqualTo(read.title());
        assertThat(first.of(text)).as(entry.getKey()).doesNotContain("。");
      }
      if (read.type() == DocumentType.ARTICLE) {
        assertThat(first.of(text)).as(entry.getKey()).doesNotContain("摘要", "Abstract");
      }
    }
    Files.write(Path.of("target", "sample-passages.tsv"), rows);
  }
}
