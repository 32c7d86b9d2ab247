package org.wenlan.reports.export;

import java.util.List;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.graph.CurrentValidity;
import org.wenlan.core.search.ListedDocument;

/** What a table says of a document, column by column. */
final class Columns {

  private static final String BETWEEN = "；";

  /** Heads of the columns, in order. */
  static final List<String> HEADS =
      List.of(
          "题名", "类型", "责任者", "发文机关", "文号", "来源", "卷期页", "日期", "年份", "地区", "效力", "关键词", "标识号", "网址",
          "公开级别", "系统编号");

  private Columns() {}

  /**
   * The fields of a row, as many as there are heads; blank where nothing is known.
   *
   * @param current tells whether it still holds
   */
  static List<String> of(ListedDocument document, CurrentValidity current) {
    DocumentMetadata metadata = document.metadata();
    return List.of(
        metadata.title(),
        metadata.type().label(),
        String.join(BETWEEN, metadata.creators()),
        String.join(BETWEEN, metadata.issuers()),
        metadata.number().map(DocumentNumber::toString).orElse(""),
        metadata.container().orElse(""),
        metadata.imprint().orElse(""),
        metadata.date().map(Object::toString).orElse(""),
        metadata.year().isPresent() ? String.valueOf(metadata.year().getAsInt()) : "",
        metadata.region().orElse(""),
        current.of(document.document(), metadata).label(),
        String.join(BETWEEN, document.keywords()),
        metadata.identifier().orElse(""),
        metadata.url().orElse(""),
        metadata.access().label(),
        document.document().value());
  }
}
