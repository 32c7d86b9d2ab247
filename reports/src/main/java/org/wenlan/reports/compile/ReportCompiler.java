package org.wenlan.reports.compile;

import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.reports.NothingFoundException;
import org.wenlan.reports.citation.ReferenceFormatter;
import org.wenlan.reports.render.ReportDocument;

/** Collects the material on a topic and lays it out. Safe for use by many threads. */
public final class ReportCompiler {

  private final MaterialCollector collector;
  private final ReferenceFormatter formatter;
  private final ReportLayout layout;

  private ReportCompiler(
      MaterialCollector collector, ReferenceFormatter formatter, ReportLayout layout) {
    this.collector = collector;
    this.formatter = formatter;
    this.layout = layout;
  }

  /** Compiles topic briefs (专题简报). */
  public static ReportCompiler ofBriefs(MaterialCollector collector, ReferenceFormatter formatter) {
    return new ReportCompiler(collector, formatter, new BriefLayout());
  }

  /** Compiles issues of the bulletin (决策参考). */
  public static ReportCompiler ofBulletins(
      MaterialCollector collector, ReferenceFormatter formatter) {
    return new ReportCompiler(collector, formatter, new BulletinLayout());
  }

  /**
   * The product on {@code topic}. Reads only.
   *
   * @throws NothingFoundException if nothing quotable was found
   */
  public CompiledReport compile(String topic, Set<AccessLevel> access, Imprint imprint) {
    TopicMaterial material = collector.collect(topic, access);
    if (material.isEmpty()) {
      throw new NothingFoundException(
          "检索“%s”命中 %d 篇，其中没有可摘引的内容，未编制%s；请换用更常见的说法，或先入库相关文献"
              .formatted(topic, material.retrieval().found(), layout.name()));
    }
    Page page = new Page(formatter, imprint.date());
    ReportDocument document = layout.layOut(page, material, imprint);
    return new CompiledReport(document, page.statements(), page.sourceCount(), page.access());
  }
}
