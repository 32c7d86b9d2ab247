package org.wenlan.reports.render;

import java.util.List;
import java.util.stream.Collectors;

/** Turns blocks into well-formed, escaped XHTML; used by the page on screen and by the PDF. */
final class HtmlMarkup {

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder bookmarks = new StringBuilder();
  private int headings;

  HtmlMarkup(ReportDocument document) {
    document.blocks().forEach(this::append);
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
              paragraph.align().name().toLowerCase(java.util.Locale.ROOT),
              runs(paragraph.runs()));
      case Block.Quote quote -> element("blockquote", "quote", runs(quote.runs()));
      case Block.Notice notice -> element("p", "notice", runs(notice.runs()));
      case Block.Table table -> table(table);
      case Block.NumberedList list -> {
        for (int i = 0; i < list.items().size(); i++) {
          element("p", "item", escape((i + 1) + ".") + runs(list.items().get(i)));
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
        "<div class=\"%s\"><table class=\"grid\">".formatted(table.isShort() ? "short" : "long"));
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
    out.append("<tbody>");
    for (List<Block.Cell> row : table.rows()) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        boolean label = i == 0 && !table.hasHead();
        element(label ? "th" : "td", label ? "label" : "cell", runs(row.get(i).runs()));
      }
      out.append("</tr>");
    }
    out.append("</tbody></table></div>\n");
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

  private static String runs(List<Inline> runs) {
    return runs.stream()
        .map(
            run ->
                switch (run) {
                  case Inline.Text(String text) -> escape(text);
                  case Inline.Emphasis(String text) -> "<strong>" + escape(text) + "</strong>";
                  case Inline.Citation citation ->
                      "<a class=\"%s\" href=\"#ref-%d\">%s</a>"
                          .formatted(
                              citation.raised() ? "cite" : "named",
                              citation.numbers().getFirst(),
                              escape(citation.label()));
                })
        .collect(Collectors.joining());
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
