package org.wenlan.reports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.reports.citation.ReferenceData;
import org.wenlan.reports.citation.ReferenceFormatter;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.DocxRenderer;
import org.wenlan.reports.render.PageStyle;
import org.wenlan.reports.render.ReportDocument;

/** A GB/T 7714 list as DOCX. It is held in memory, so it is cut, and says so. */
final class ReferenceListWriter implements RecordWriter {

  static final int MOST_ENTRIES = 10_000;

  private final OutputStream out;
  private final ReferenceFormatter formatter;
  private final String query;
  private final LocalDate today;
  private final List<Block.ReferenceEntry> entries = new ArrayList<>();
  private long total;

  ReferenceListWriter(
      OutputStream out, ReferenceFormatter formatter, String query, LocalDate today) {
    this.out = out;
    this.formatter = formatter;
    this.query = query;
    this.today = today;
  }

  @Override
  public void write(ListedDocument document, ReferenceData reference) {
    total++;
    if (entries.size() < MOST_ENTRIES) {
      entries.add(new Block.ReferenceEntry(entries.size() + 1, formatter.format(reference)));
    }
  }

  @Override
  public void finish() throws IOException {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title("参考文献"));
    blocks.add(
        Block.notice(
            "检索式：%s。%s 检出 %d 篇。".formatted(query.isBlank() ? "（全部）" : query, today, total)));
    if (total > entries.size()) {
      blocks.add(Block.notice("仅列前 %d 篇，其余请用表格或题录格式导出。".formatted(entries.size())));
    }
    blocks.add(new Block.References(entries));
    new DocxRenderer().render(new ReportDocument("参考文献", "文澜", PageStyle.FORM2000, blocks), out);
  }
}
