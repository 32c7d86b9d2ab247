package org.wenlan.reports.render;

import java.util.ArrayList;
import java.util.List;

/** The words of a document in reading order, one line per paragraph or table field. */
public final class PlainText {

  private PlainText() {}

  /** All words that every rendering shows; page numbers are not among them. */
  public static String of(ReportDocument document) {
    List<String> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      lines.addAll(lines(block));
    }
    lines.removeIf(String::isBlank);
    return String.join("\n", lines);
  }

  private static List<String> lines(Block block) {
    return switch (block) {
      case Block.Title title -> List.of(title.text());
      case Block.Heading heading -> List.of(heading.text());
      case Block.Paragraph paragraph -> List.of(Inline.plainText(paragraph.runs()));
      case Block.Quote quote -> List.of(Inline.plainText(quote.runs()));
      case Block.Notice notice -> List.of(Inline.plainText(notice.runs()));
      case Block.Table table -> table(table);
      case Block.NumberedList list -> numbered(list);
      case Block.References references ->
          references.entries().stream().map(PlainText::entry).toList();
      case Block.CoverPage cover -> cover(cover);
      case Block.RedHead head ->
          List.of(head.notice(), head.name(), head.issue(), head.unit(), head.date());
      case Block.Tail tail -> tail(tail);
      case Block.Signature signature -> signature.lines();
      case Block.PageBreak _ -> List.of();
    };
  }

  static String entry(Block.ReferenceEntry entry) {
    return "[%d] %s".formatted(entry.number(), entry.text());
  }

  static List<String> numbered(Block.NumberedList list) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      lines.add((i + 1) + "." + Inline.plainText(list.items().get(i)));
    }
    return lines;
  }

  static List<String> tail(Block.Tail tail) {
    List<String> lines = new ArrayList<>();
    addReceivers(lines, "报：", tail.report());
    addReceivers(lines, "送：", tail.send());
    addReceivers(lines, "发：", tail.issue());
    lines.add("（共印%d份）".formatted(tail.printRun()));
    return lines;
  }

  private static void addReceivers(List<String> lines, String label, List<String> receivers) {
    if (!receivers.isEmpty()) {
      lines.add(label + String.join("，", receivers) + "。");
    }
  }

  static String field(Block.Field field) {
    return field.label() + "：" + field.value();
  }

  private static List<String> cover(Block.CoverPage cover) {
    List<String> lines = new ArrayList<>(List.of(cover.mark(), cover.kind(), cover.title()));
    cover.fields().forEach(field -> lines.add(field(field)));
    lines.addAll(cover.foot());
    return lines;
  }

  private static List<String> table(Block.Table table) {
    List<String> lines = new ArrayList<>();
    table.caption().ifPresent(lines::add);
    if (table.hasHead()) {
      table.columns().forEach(column -> lines.add(column.header()));
    }
    for (List<Block.Cell> row : table.rows()) {
      row.forEach(cell -> lines.add(Inline.plainText(cell.runs())));
    }
    return lines;
  }
}
