package org.wenlan.novelty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.novelty.register.CaseJson;
import org.wenlan.novelty.report.Agency;
import org.wenlan.reports.citation.ReferenceStyle;
import org.wenlan.testkit.InMemoryDocumentIndex;
import org.wenlan.testkit.InMemoryDocumentStore;
import org.wenlan.testkit.SharedData;
import org.wenlan.testkit.TestDocuments;

/** A library in memory with a registry, as the service sees them. */
public final class Library {

  final InMemoryDocumentIndex index = new InMemoryDocumentIndex();
  final InMemoryDocumentStore store;
  public final JdbcClient jdbc;
  public final NoveltyService service;
  private final Path folder;

  public Library(Path folder) throws IOException {
    this(folder, Map.of());
  }

  Library(Path folder, Map<String, NoveltyProperties.Staff> staff) throws IOException {
    this.folder = folder;
    this.store = new InMemoryDocumentStore(Files.createDirectories(folder.resolve("originals")));
    var source =
        new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(source).load().migrate();
    this.jdbc = JdbcClient.create(source);
    InstantSource clock = () -> Instant.parse("2026-11-22T02:00:00Z");
    this.service =
        new NoveltyConfiguration()
            .noveltyService(
                index,
                store,
                jdbc,
                new DataSourceTransactionManager(source),
                clock,
                properties(staff));
  }

  private NoveltyProperties properties(Map<String, NoveltyProperties.Staff> staff) {
    return new NoveltyProperties(
        folder.resolve("reports"),
        Path.of(System.getenv().getOrDefault("WENLAN_FONTS", "none")),
        "本馆自建库",
        "{yyyy}-CX-{seq:4}",
        "33",
        "000",
        new Agency("文江省图书馆科技查新部", "澜州市文澜路1号", "990001", "季怀远", "", "5550100", "", ""),
        staff,
        3,
        100,
        2000,
        60,
        16,
        160,
        300,
        ReferenceStyle.GBT7714_2025);
  }

  public Library add(TestDocuments document) {
    StoredDocument stored = document.stored();
    index.write(List.of(stored));
    store.putAnnotated(stored.document());
    return this;
  }

  /** The papers and patents of the samples, with the catalogue record their text states. */
  public static Library ofSamples(Path folder) throws IOException {
    Library library = new Library(folder);
    for (Path file : samples()) {
      library.add(sample(file));
    }
    return library;
  }

  /** The same, each a scan of one page that a machine has read. */
  static Library ofScans(Path folder) throws IOException {
    Library library = new Library(folder);
    for (Path file : samples()) {
      library.add(sample(file).pages(0).recognised(1));
    }
    return library;
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SharedData.repository().resolve("samples/documents"))) {
      return files
          .filter(f -> f.getFileName().toString().matches("(3[3-9]|4[0-35]|50|54)-.*\\.txt"))
          .sorted()
          .toList();
    }
  }

  static TestDocuments sample(Path file) throws IOException {
    String text = Files.readString(file);
    boolean patent = text.contains("专利文献摘要");
    String title = field(text, "题名|发明名称|Title").orElseThrow();
    Optional<String> source = field(text, "刊名|Journal");
    List<String> creators = List.of(field(text, "作者|Authors|申请人").orElse("佚名").split("[，,；;]\\s*"));
    return TestDocuments.document(title, text)
        .metadata(
            DocumentMetadata.builder(title, patent ? DocumentType.PATENT : DocumentType.ARTICLE)
                .creators(creators)
                .dateDocument(date(text, "申请日"))
                .datePublished(date(text, "公开日").or(() -> year(text)))
                .container(source)
                .identifier(field(text, "申请公布号"))
                .build());
  }

  private static Optional<String> field(String text, String labels) {
    Matcher matcher = Pattern.compile("(?m)^(?:" + labels + ")[：:]\\s*(.+)$").matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }

  private static Optional<LocalDate> date(String text, String label) {
    Matcher matcher = Pattern.compile("(?m)^" + label + "：(\\d{4})年(\\d+)月(\\d+)日").matcher(text);
    return matcher.find()
        ? Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  private static Optional<LocalDate> year(String text) {
    Matcher matcher = Pattern.compile("(?m)^(?:出处|Source)[：:].*?((?:19|20)\\d{2})").matcher(text);
    return matcher.find()
        ? Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), 1, 1))
        : Optional.empty();
  }

  public static String sampleCommissionJson() throws IOException {
    return Files.readString(SharedData.repository().resolve("samples/commissions/退役磷酸铁锂短程再生.json"));
  }

  static Commission sampleCommission() throws IOException {
    return CaseJson.commission(sampleCommissionJson());
  }

  /** The two work plans, with the lines of a paragraph joined as the clean stage does. */
  static Library ofSeeds(Path folder) throws IOException {
    Library library = new Library(folder);
    List<Path> files;
    try (Stream<Path> all = Files.list(SharedData.require("seeds"))) {
      files = all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      List<String> paragraphs = new ArrayList<>();
      StringBuilder open = new StringBuilder();
      for (String line : Files.readString(file).lines().map(String::strip).toList()) {
        if (line.matches("^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+[.．]).*")) {
          paragraphs.add(open.toString());
          open.setLength(0);
        }
        open.append(line);
        if (line.endsWith("。") || line.matches(".*图书馆 ?\\d{4} ?年工作.*")) {
          paragraphs.add(open.toString());
          open.setLength(0);
        }
      }
      paragraphs.add(open.toString());
      paragraphs.removeIf(String::isBlank);
      library.add(
          TestDocuments.document(paragraphs.getFirst(), String.join("\n", paragraphs))
              .type(DocumentType.PLAN)
              .date(paragraphs.getFirst().contains("2015") ? "2015-01-01" : "2014-01-01"));
    }
    return library;
  }

  /** Every document the library holds. */
  List<AnnotatedDocument> documents() {
    return store.annotatedIds().flatMap(id -> store.annotated(id).stream()).toList();
  }
}
