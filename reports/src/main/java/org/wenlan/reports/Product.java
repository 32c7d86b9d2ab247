package org.wenlan.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.reports.render.OutputFormat;

/**
 * A brief or bulletin as registered (成品).
 *
 * @param id short name in addresses, for example {@code brief-2026-3}
 * @param kind what it is
 * @param topic what it is about, as asked
 * @param title title as printed
 * @param access {@link AccessLevel#INTERNAL} as soon as one of its sources is
 * @param issue its number
 * @param madeAt when
 * @param madeBy account that asked for it
 * @param files by format
 * @param warnings for the librarian, in Chinese
 * @param sourceCount documents cited
 * @param evidenceCount quotations, each with its place
 */
public record Product(
    String id,
    ProductKind kind,
    String topic,
    String title,
    AccessLevel access,
    IssueNumber issue,
    Instant madeAt,
    String madeBy,
    Map<OutputFormat, ProductFile> files,
    List<String> warnings,
    int sourceCount,
    int evidenceCount) {

  /** Copies its collections. */
  public Product {
    files = Map.copyOf(files);
    warnings = List.copyOf(warnings);
  }

  /** Name for a download: {@code 专题简报-科技查新-2026年第3期.pdf}. */
  public String fileName(OutputFormat format) {
    return fileName() + "." + format.extension();
  }

  /** The name without its extension; holds no character that a file system refuses. */
  public String fileName() {
    String readable = "%s-%s-%d年第%d期".formatted(kind.label(), topic, issue.year(), issue.number());
    return readable.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
  }
}
