package org.wenlan.reports.registry;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.Locator;
import org.wenlan.core.document.TextSpan;
import org.wenlan.reports.EvidencedStatement;
import org.wenlan.reports.IssueNumber;
import org.wenlan.reports.Product;
import org.wenlan.reports.ProductFile;
import org.wenlan.reports.ProductKind;
import org.wenlan.reports.render.OutputFormat;

/** Products in the registry (成品登记). */
public final class ProductRegistry {

  private final JdbcClient jdbc;

  /**
   * Reads and writes the tables {@code product}, {@code product_file}, {@code product_quotation}.
   */
  public ProductRegistry(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the product with its files and quotations; call inside a transaction. */
  public void add(Product product, List<EvidencedStatement> statements) {
    IssueNumber issue = product.issue();
    jdbc.sql("insert into product values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            product.id(),
            product.kind().name(),
            product.topic(),
            product.title(),
            product.access().name(),
            issue.series(),
            issue.year(),
            issue.number(),
            issue.total(),
            product.madeAt().atOffset(ZoneOffset.UTC),
            product.madeBy(),
            String.join("\n", product.warnings()),
            product.sourceCount(),
            product.evidenceCount())
        .update();
    product
        .files()
        .forEach(
            (format, file) ->
                jdbc.sql("insert into product_file values (?, ?, ?, ?)")
                    .params(product.id(), format.name(), file.path().toString(), file.sha256())
                    .update());
    int ordinal = 0;
    for (EvidencedStatement statement : statements) {
      for (Evidence evidence : statement.evidence()) {
        jdbc.sql("insert into product_quotation values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(
                product.id(),
                ++ordinal,
                statement.text(),
                evidence.document().value(),
                evidence.span().start(),
                evidence.span().end(),
                evidence.locator().page(),
                evidence.locator().paragraph(),
                evidence.quote())
            .update();
      }
    }
  }

  /** Reads. Products of these levels, newest first. */
  public List<Product> list(Set<AccessLevel> access, int limit) {
    return jdbc.sql(
            "select * from product where access_level in (:levels)"
                + " order by made_at desc, id fetch first :limit rows only")
        .param("levels", access.stream().map(AccessLevel::name).toList())
        .param("limit", limit)
        .query((row, _) -> product(row))
        .list();
  }

  /** Reads. The product if it is of one of these levels. */
  public Optional<Product> find(String id, Set<AccessLevel> access) {
    return jdbc.sql("select * from product where id = ?")
        .param(id)
        .query((row, _) -> product(row))
        .optional()
        .filter(product -> access.contains(product.access()));
  }

  /** Reads. Quotations in the order of print. */
  public List<EvidencedStatement> statements(String productId) {
    return jdbc.sql("select * from product_quotation where product_id = ? order by ordinal")
        .param(productId)
        .query((row, _) -> statement(row))
        .list();
  }

  private Product product(ResultSet row) throws SQLException {
    String id = row.getString("id");
    Map<OutputFormat, ProductFile> files = new EnumMap<>(OutputFormat.class);
    jdbc.sql("select * from product_file where product_id = ?")
        .param(id)
        .query(
            (file, _) ->
                files.put(
                    OutputFormat.valueOf(file.getString("format")),
                    new ProductFile(
                        Path.of(file.getString("path")), file.getString("sha256").strip())))
        .list();
    return new Product(
        id,
        ProductKind.valueOf(row.getString("kind")),
        row.getString("topic"),
        row.getString("title"),
        AccessLevel.valueOf(row.getString("access_level")),
        new IssueNumber(
            row.getString("series"),
            row.getInt("issue_year"),
            row.getInt("issue_number"),
            row.getInt("total_number")),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("made_by"),
        files,
        row.getString("warnings").lines().toList(),
        row.getInt("source_count"),
        row.getInt("evidence_count"));
  }

  private static EvidencedStatement statement(ResultSet row) throws SQLException {
    Evidence evidence =
        new Evidence(
            new DocumentId(row.getString("document_id").strip()),
            new TextSpan(row.getInt("span_start"), row.getInt("span_end")),
            new Locator(row.getInt("page"), row.getInt("paragraph")),
            row.getString("quotation"));
    return new EvidencedStatement(row.getString("statement"), List.of(evidence));
  }
}
