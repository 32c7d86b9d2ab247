package org.wenlan.reports.compile;

import java.util.List;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.reports.EvidencedStatement;
import org.wenlan.reports.render.ReportDocument;

/**
 * A product ready to be rendered.
 *
 * @param document its content
 * @param statements every quotation in it, in the order of print
 * @param sourceCount documents in its reference list
 * @param access {@link AccessLevel#INTERNAL} as soon as one source is
 */
public record CompiledReport(
    ReportDocument document,
    List<EvidencedStatement> statements,
    int sourceCount,
    AccessLevel access) {

  /** Copies the statements. */
  public CompiledReport {
    statements = List.copyOf(statements);
  }
}
