package org.wenlan.ingest.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.wenlan.core.document.Recognition;

/**
 * Text of a saved web page: navigation dropped, blocks on lines of their own, and the box of
 * catalogue data that government sites print above a document kept as metadata.
 */
final class HtmlText {

  private static final String NAVIGATION =
      "script,style,noscript,template,iframe,object,embed,svg,form,button,select,nav,header,footer,"
          + "aside,[role=navigation],[role=banner],[role=contentinfo],[role=search],[hidden]";
  private static final Pattern NAVIGATION_NAME =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:nav\\w*|menu\\w*|footer\\w*|foot|topbar|top-bar|breadcrumb\\w*|crumbs?"
              + "|share\\w*|sidebar|copyright|toolbar|pagination|pager|friendlink\\w*|links)(?:$|[\\s_-])");
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)*<(?:!doctype\\s+html|html|head|body|meta|title|div|table|p|h1|script|center)\\b.*");
  private static final String LABELS =
      "索引号|主题分类|发文机关|发布机构|制定机关|发文单位|成文日期|生成日期|公布日期|标题|名称|发文字号|文号|字号|发布日期|"
          + "有效性|效力状态|时效性|主题词|生效日期|施行日期|实施日期|废止日期|失效日期|公文种类|体裁分类|服务对象";
  private static final Pattern LABEL = Pattern.compile("(" + LABELS + ")[:：]?");
  private static final Pattern LABELLED = Pattern.compile("(" + LABELS + ")[:：](.{1,200})");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");

  private HtmlText() {}

  /** Whether the text is a page rather than prose about tags. */
  static boolean looksLikeHtml(String text) {
    return MARKUP.matcher(text.substring(0, Math.min(text.length(), 4096))).matches();
  }

  /** The text of a decoded page. */
  static Extraction.Text extract(String html, long maxTextChars) {
    Document page = Jsoup.parse(html);
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    String title = page.title().strip();
    if (!title.isEmpty()) {
      metadata.put("dc:title", List.of(title));
    }
    readMetaTags(page, metadata);
    readBox(page, metadata);
    page.select(NAVIGATION).remove();
    page.select("[class],[id]").stream().filter(HtmlText::isNavigation).forEach(Element::remove);
    String text = text(page.body());
    int end = (int) Math.min(text.length(), maxTextChars + 1);
    return new Extraction.Text(
        "text/html", text.substring(0, end), List.of(), metadata, Recognition.NONE);
  }

  private static boolean isNavigation(Element element) {
    boolean page = element.nameIs("body") || element.nameIs("html");
    // The band with the name of the site; a band that holds a heading may be that of the article.
    boolean band =
        element.className().equals("header") && element.select("h1,h2,h3,table").isEmpty();
    return !page
        && (band
            || NAVIGATION_NAME.matcher(element.className()).find()
            || NAVIGATION_NAME.matcher(element.id()).find());
  }

  private static void readMetaTags(Document page, Map<String, List<String>> metadata) {
    for (Element meta : page.select("meta[name][content]")) {
      String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
      String content = meta.attr("content").strip();
      if (!content.isEmpty() && content.length() <= 500) {
        metadata.putIfAbsent("meta:" + name, List.of(content));
      }
    }
  }

  /** Label and value stand in two cells side by side, or in one cell or line with a colon. */
  private static void readBox(Document page, Map<String, List<String>> metadata) {
    for (Element cell : page.select("td,th,dt,li,p,span,div,label")) {
      if (!cell.children().select("td,th,dt,li,p,div").isEmpty()) {
        continue;
      }
      String own = BLANKS.matcher(cell.text()).replaceAll(" ").strip();
      String tight = own.replace(" ", "");
      Matcher label = LABEL.matcher(tight);
      if (label.matches()) {
        boolean marked = tight.length() > label.group(1).length() || cell.nameIs("th");
        value(cell)
            .filter(value -> marked || cell.nameIs("td") || cell.nameIs("dt"))
            .ifPresent(value -> metadata.putIfAbsent(label.group(1), List.of(value)));
        continue;
      }
      int colon = Math.max(own.indexOf('：'), own.indexOf(':'));
      if (colon > 0 && colon < 12) {
        String key = own.substring(0, colon).replace(" ", "");
        Matcher labelled = LABELLED.matcher(key + "：" + own.substring(colon + 1).strip());
        if (labelled.matches()) {
          metadata.putIfAbsent(labelled.group(1), List.of(labelled.group(2).strip()));
        }
      }
    }
  }

  private static Optional<String> value(Element label) {
    return Optional.ofNullable(label.nextElementSibling())
        .map(next -> BLANKS.matcher(next.text()).replaceAll(" ").strip())
        .filter(value -> !value.isEmpty() && value.length() <= 500)
        .filter(value -> !LABEL.matcher(value.replace(" ", "")).matches());
  }

  private static String text(Element body) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              append(text, words.getWholeText());
            } else if (node instanceof Element element) {
              if (element.nameIs("br") || (element.isBlock() && !isCell(element))) {
                newLine(text);
              }
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              if (isCell(element)) {
                text.append('\t');
              } else if (element.isBlock()) {
                newLine(text);
              }
            }
          }
        },
        body);
    return text.toString().strip();
  }

  private static boolean isCell(Element element) {
    return element.nameIs("td") || element.nameIs("th");
  }

  /**
   * White space in the source of a page means one blank; a no-break blank is one that was meant.
   */
  private static void append(StringBuilder text, String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      if (!space) {
        text.append(c);
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
        text.append(' ');
      }
    }
  }

  private static void newLine(StringBuilder text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    text.setLength(end);
    if (end > 0 && text.charAt(end - 1) != '\n') {
      text.append('\n');
    }
  }
}
