package org.wenlan.reports;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.wenlan.reports.citation.ReferenceStyle;

/**
 * Settings of the products.
 *
 * @param folder where products are kept; default {@code data/products}
 * @param fonts folder of TrueType fonts for PDFs, see {@code tools/fonts.sh}; default {@code
 *     data/fonts}. Without it installed fonts stand in, with a warning
 * @param unit full name of the editing unit (编制单位, 编发单位)
 * @param series name in the red head of the bulletin
 * @param briefSeries name under which briefs are numbered
 * @param internalNotice words at the top left of internal products
 * @param audience whom briefs serve (服务对象)
 * @param report receivers under 报, in the tail of the bulletin
 * @param send receivers under 送
 * @param issue receivers under 发
 * @param printRun copies printed (共印N份), 1 or more
 * @param referenceStyle edition of GB/T 7714; default 2025
 * @param maxDocuments documents read for one product; more give wider products and cost
 *     proportionally more time
 * @param maxQuoteChars longest quotation in characters (适当引用); default 200
 */
@ConfigurationProperties("wenlan.reports")
public record ReportsProperties(
    @DefaultValue("data/products") Path folder,
    @DefaultValue("data/fonts") Path fonts,
    @DefaultValue("图书馆参考咨询部") String unit,
    @DefaultValue("决策参考") String series,
    @DefaultValue("专题简报") String briefSeries,
    @DefaultValue("内部资料 注意保存") String internalNotice,
    @DefaultValue("有关单位") String audience,
    @DefaultValue List<String> report,
    @DefaultValue("有关部门") List<String> send,
    @DefaultValue List<String> issue,
    @DefaultValue("30") int printRun,
    @DefaultValue("GBT7714_2025") ReferenceStyle referenceStyle,
    @DefaultValue("40") int maxDocuments,
    @DefaultValue("200") int maxQuoteChars) {

  /**
   * @throws IllegalArgumentException if a number is out of range
   */
  public ReportsProperties {
    if (printRun < 1 || maxDocuments < 1 || maxDocuments > 100 || maxQuoteChars < 40) {
      throw new IllegalArgumentException(
          "wenlan.reports: print-run >= 1, max-documents 1..100, max-quote-chars >= 40");
    }
    report = List.copyOf(report);
    send = List.copyOf(send);
    issue = List.copyOf(issue);
  }
}
