package org.wenlan.reports.render;

import java.util.List;
import java.util.Locale;

/** Turns blocks into well-formed, escaped XHTML; used by the page on screen and by the PDF. */
final class HtmlMarkup {

  /** Characters that reach into the second line of a paragraph. */
  private static final int SECOND_LINE = 36;

  /** Longest word that is held to the mark behind it. */
  private static final int MAX_HELD = 10;

  private final boolean paged;
  private final PageStyle style;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder bookmarks = new StringBuilder();
  private int headings;

  /**
   * @param paged whether it will be cut into pages; only then page breaks and lines are held
   */
  HtmlMarkup(ReportDocument document, boolean paged) {
    this.paged = paged;
    this.style = document.style();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      int end = paged ? PageBreaks.endOfTableHeadedAt(blocks, i) : i;
      if (end > i) {
        double height = PageBreaks.leastHeightPt(blocks.subList(i, end), style);
        out.append(
            "<div class=\"together\" style=\"-fs-page-break-min-height:%.0fpt\">\n"
                .formatted(height));
        blocks.subList(i, end).forEach(this::append);
        out.append("</div>\n");
        i = end - 1;
      } else {
        append(blocks.get(i));
      }
    }
  }

  String body() {
    return out.toString();
  }

  /** One element per title and heading of the first two levels. */
  String bookmarks() {
    return bookmarks.toString();
  }

  private void append(Block block) {
    switch (block) {
      case Block.Title title -> heading("h1", "title", title.text());
      case Block.Heading heading ->
          heading("h" + (heading.level() + 1), "l" + heading.level(), heading.text());
      case Block.Paragraph paragraph ->
          element(
              "p",
              paragraph.align().name().toLowerCase(Locale.ROOT)
                  + (paragraph.leadsIn() ? " leadin" : ""),
              runs(paragraph.runs(), SECOND_LINE));
      case Block.Quote quote -> element("blockquote", "quote", runs(quote.runs()));
      case Block.Notice notice -> element("p", "notice", runs(notice.runs()));
      case Block.Table table -> table(table);
      case Block.NumberedList list -> {
        for (int i = 0; i < list.items().size(); i++) {
          element("p", "item", escape((i + 1) + ".") + runs(list.items().get(i), SECOND_LINE));
        }
      }
      case Block.References references -> references(references);
      case Block.CoverPage cover -> cover(cover);
      case Block.RedHead head -> redHead(head);
      case Block.Tail tail -> tail(tail);
      case Block.Signature signature -> {
        out.append("<div class=\"signature\">");
        signature.lines().forEach(line -> element("p", "right", escape(line)));
        out.append("</div>\n");
      }
      case Block.PageBreak _ -> out.append("<div class=\"pagebreak\"></div>\n");
    }
  }

  private void element(String tag, String cssClass, String content) {
    out.append("<%s class=\"%s\">".formatted(tag, cssClass))
        .append(content)
        .append("</" + tag + ">\n");
  }

  private void heading(String tag, String cssClass, String text) {
    String id = "h" + ++headings;
    out.append(
        "<%s class=\"%s\" id=\"%s\">%s</%s>\n".formatted(tag, cssClass, id, escape(text), tag));
    bookmarks.append("<bookmark name=\"%s\" href=\"#%s\"/>".formatted(escape(text), id));
  }

  private void table(Block.Table table) {
    out.append(
        "<div class=\"%s\"><table class=\"grid\">"
            .formatted(PageBreaks.staysWhole(table, style) ? "short" : "long"));
    table.caption().ifPresent(caption -> element("caption", "caption", escape(caption)));
    double total = table.columns().stream().mapToDouble(Block.Column::share).sum();
    out.append("<colgroup>");
    for (Block.Column column : table.columns()) {
      out.append("<col style=\"width:%.2f%%\"/>".formatted(100 * column.share() / total));
    }
    out.append("</colgroup>");
    if (table.hasHead()) {
      out.append("<thead><tr>");
      table.columns().forEach(column -> element("th", "head", escape(column.header())));
      out.append("</tr></thead>");
    }
    for (List<List<Block.Cell>> group : table.groups()) {
      out.append("<tbody>");
      group.forEach(row -> row(table, row));
      out.append("</tbody>");
    }
    out.append("</table></div>\n");
  }

  private void row(Block.Table table, List<Block.Cell> row) {
    out.append("<tr>");
    for (int i = 0; i < row.size(); i++) {
      Block.Cell cell = row.get(i);
      String tag = i == 0 && table.isLabelled(row) ? "th" : "td";
      String span = cell.span() > 1 ? " colspan=\"%d\"".formatted(cell.span()) : "";
      out.append("<%s%s>%s</%s>".formatted(tag, span, runs(cell.runs()), tag));
    }
    out.append("</tr>");
  }

  private void references(Block.References references) {
    out.append("<div class=\"references\">\n");
    references
        .entries()
        .forEach(
            entry ->
                out.append(
                    "<p class=\"entry\" id=\"ref-%d\">%s</p>\n"
                        .formatted(entry.number(), escape(PlainText.entry(entry)))));
    out.append("</div>\n");
  }

  private void cover(Block.CoverPage cover) {
    out.append("<div class=\"cover\">\n");
    element("p", "mark", escape(cover.mark()));
    element("p", "kind", escape(cover.kind()));
    if (!cover.title().isBlank()) {
      heading("h1", "title", cover.title());
    }
    out.append("<table class=\"fields\">");
    for (Block.Field field : cover.fields()) {
      out.append("<tr>");
      element("td", "label", escape(field.label()) + "：");
      element("td", "value", escape(field.value()));
      out.append("</tr>");
    }
    out.append("</table><div class=\"foot\">");
    cover.foot().forEach(line -> element("p", "center", escape(line)));
    out.append("</div></div>\n");
  }

  private void redHead(Block.RedHead head) {
    out.append("<div class=\"redhead\">\n");
    element("p", "mark", escape(head.notice()));
    element("p", "name", escape(head.name()));
    element("p", "issue", escape(head.issue()));
    out.append("<table class=\"unit\"><tr>");
    element("td", "unit", escape(head.unit()));
    element("td", "date", escape(head.date()));
    out.append("</tr></table>\n<div class=\"redline\"></div></div>\n");
  }

  private void tail(Block.Tail tail) {
    out.append("<div class=\"tailspace\"></div><div class=\"tail\" id=\"tail\">\n");
    List<String> lines = PlainText.tail(tail);
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      element("p", last ? "run" : i == 0 ? "first receiver" : "receiver", escape(lines.get(i)));
    }
    out.append("</div>\n");
  }

  private String runs(List<Inline> runs) {
    return runs(runs, 0);
  }

  /**
   * @param from characters from which on a mark may be held: not on an indented first line, which
   *     would lose its indent
   */
  private String runs(List<Inline> runs, int from) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < runs.size(); i++) {
      boolean marked =
          paged
              && i + 2 == runs.size()
              && runs.get(i + 1) instanceof Inline.Citation
              && Inline.plainText(runs).length() >= from;
      switch (runs.get(i)) {
        case Inline.Text(String text) when marked -> {
          // A mark at the end does not stand alone on a line: the last word holds it. In the
          // middle of a line it would be read behind the words that follow.
          int held = lastWord(text);
          html.append(escape(text.substring(0, held)))
              .append("<span class=\"held\">")
              .append(escape(text.substring(held)))
              .append(mark((Inline.Citation) runs.get(++i)))
              .append("</span>");
        }
        case Inline.Text(String text) -> html.append(escape(text));
        case Inline.Emphasis(String text) ->
            html.append("<strong>").append(escape(text)).append("</strong>");
        case Inline.Citation citation -> html.append(mark(citation));
      }
    }
    return html.toString();
  }

  private static String mark(Inline.Citation citation) {
    return "<a class=\"%s\" href=\"#ref-%d\">%s</a>"
        .formatted(
            citation.raised() ? "cite" : "named",
            citation.numbers().getFirst(),
            escape(citation.label()));
  }

  /** Where the last Chinese character or word of the text begins, with the stops behind it. */
  private static int lastWord(String text) {
    int at = text.length();
    while (at > 0 && at > text.length() - MAX_HELD) {
      at = text.offsetByCodePoints(at, -1);
      if (Character.isIdeographic(text.codePointAt(at))) {
        break;
      }
    }
    return at;
  }

  /** Escapes what XML reserves and drops what XML forbids. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                  if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)) {
                    escaped.appendCodePoint(c);
                  } else if (c == '\n' || c == '\t') {
                    escaped.append(' ');
                  }
                }
              }
            });
    return escaped.toString();
  }
}
