package org.wenlan.reports.compile;

import java.time.LocalDate;
import java.util.List;
import org.wenlan.reports.IssueNumber;

/**
 * What stands around the text of a product.
 *
 * @param unit editing unit
 * @param issue its number
 * @param date date of issue
 * @param audience whom it serves
 * @param internalNotice words for internal products
 * @param editorNote 按语, blank for none
 * @param report receivers under 报
 * @param send receivers under 送
 * @param distribute receivers under 发
 * @param printRun copies printed
 */
public record Imprint(
    String unit,
    IssueNumber issue,
    LocalDate date,
    String audience,
    String internalNotice,
    String editorNote,
    List<String> report,
    List<String> send,
    List<String> distribute,
    int printRun) {

  /** The date as offices write it: {@code 2026年3月5日}. */
  public String printedDate() {
    return printed(date);
  }

  static String printed(LocalDate date) {
    return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }
}
