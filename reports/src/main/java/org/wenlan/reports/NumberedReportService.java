package org.wenlan.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.reports.compile.CompiledReport;
import org.wenlan.reports.compile.Imprint;
import org.wenlan.reports.compile.ReportCompiler;
import org.wenlan.reports.registry.IssueNumbers;
import org.wenlan.reports.registry.ProductRegistry;
import org.wenlan.reports.render.DocumentWriter;
import org.wenlan.reports.render.OutputFormat;
import org.wenlan.reports.render.RenderedFiles;

/** Compiles, numbers, renders and registers in one transaction: no product, no number. */
final class NumberedReportService implements ReportService {

  private final ReportCompiler briefs;
  private final ReportCompiler bulletins;
  private final DocumentWriter writer;
  private final IssueNumbers numbers;
  private final ProductRegistry registry;
  private final TransactionTemplate transaction;
  private final ReportsProperties properties;
  private final Clock clock;

  NumberedReportService(
      ReportCompiler briefs,
      ReportCompiler bulletins,
      DocumentWriter writer,
      IssueNumbers numbers,
      ProductRegistry registry,
      TransactionTemplate transaction,
      ReportsProperties properties,
      Clock clock) {
    this.briefs = briefs;
    this.bulletins = bulletins;
    this.writer = writer;
    this.numbers = numbers;
    this.registry = registry;
    this.transaction = transaction;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public Product makeBrief(ProductOrder order) {
    return make(ProductKind.BRIEF, properties.briefSeries(), order);
  }

  @Override
  public Product makeBulletin(ProductOrder order) {
    return make(ProductKind.BULLETIN, properties.series(), order);
  }

  @Override
  public List<Product> list(Set<AccessLevel> access, int limit) {
    return registry.list(access, limit);
  }

  @Override
  public Optional<Product> find(String id, Set<AccessLevel> access) {
    return registry.find(id, access);
  }

  @Override
  public List<EvidencedStatement> statements(String productId) {
    return registry.statements(productId);
  }

  private Product make(ProductKind kind, String series, ProductOrder order) {
    return Objects.requireNonNull(
        transaction.execute(_ -> makeInTransaction(kind, series, order)), "product");
  }

  private Product makeInTransaction(ProductKind kind, String series, ProductOrder order) {
    LocalDate today = LocalDate.now(clock);
    IssueNumber issue = numbers.next(series, today.getYear());
    Imprint imprint = imprint(issue, today, order);
    CompiledReport report =
        switch (kind) {
          case BRIEF -> briefs.compile(order.topic(), order.access(), imprint);
          case BULLETIN -> bulletins.compile(order.topic(), order.access(), imprint);
        };
    String id =
        "%s-%d-%d".formatted(kind.name().toLowerCase(Locale.ROOT), issue.year(), issue.total());
    RenderedFiles rendered =
        writer.write(report.document(), properties.folder().resolve(id).toAbsolutePath(), id);
    Map<OutputFormat, ProductFile> files = new EnumMap<>(OutputFormat.class);
    rendered
        .files()
        .forEach((format, path) -> files.put(format, new ProductFile(path, sha256(path))));
    Product product =
        new Product(
            id,
            kind,
            order.topic(),
            report.document().title(),
            report.access(),
            issue,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            order.madeBy(),
            files,
            rendered.warnings(),
            report.sourceCount(),
            report.statements().size());
    registry.add(product, report.statements());
    return product;
  }

  private Imprint imprint(IssueNumber issue, LocalDate today, ProductOrder order) {
    return new Imprint(
        properties.unit(),
        issue,
        today,
        properties.audience(),
        properties.internalNotice(),
        order.editorNote(),
        properties.report(),
        properties.send(),
        properties.issue(),
        properties.printRun());
  }

  private static String sha256(Path path) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("文件无法读取: " + path, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
