package org.wenlan.portal.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.Enactment;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.document.Validity;
import org.wenlan.core.graph.PolicyLink;

/**
 * One document as its page shows it (文献页): catalogue record, text with places, relations, names.
 *
 * @param id content address
 * @param title title proper
 * @param record catalogue fields in the order a librarian reads them
 * @param validity what to warn of; blank if it holds or nothing is known
 * @param recognised whether a machine read the text from an image
 * @param internal whether only staff may see it
 * @param paragraphs the clean text, line by line
 * @param from what the document says about others
 * @param to what others say about it
 * @param names who and what it names, by kind
 * @param keywords what it is about
 * @param hits numbers of the paragraphs that hold what was looked for
 */
public record DocumentPage(
    String id,
    String title,
    Map<String, String> record,
    String validity,
    boolean recognised,
    boolean internal,
    List<Paragraph> paragraphs,
    List<Relation> from,
    List<Relation> to,
    List<Names> names,
    List<String> keywords,
    List<Integer> hits) {

  private static final int NAMES_SHOWN = 15;
  private static final int HITS_SHOWN = 40;

  /** One line of the text; {@code page} above 0 where a new page begins with it. */
  public record Paragraph(int number, int page, List<Stretch> stretches) {}

  /** Words of a line, marked if they are what was looked for. */
  public record Stretch(String text, boolean marked) {}

  /** One relation, with the sentence that says so and the paragraph where it stands. */
  public record Relation(
      String label, String title, Optional<String> address, String quote, String place) {}

  /** Names of one kind, most frequent first. */
  public record Names(String label, String type, List<Name> values) {}

  /** One name and how often it stands in the text. */
  public record Name(String name, long count) {}

  static DocumentPage of(
      AnnotatedDocument document,
      Validity validity,
      List<PolicyLink> from,
      List<PolicyLink> to,
      List<TextSpan> marks) {
    DocumentMetadata metadata = document.metadata();
    List<Paragraph> paragraphs = paragraphs(document, marks);
    return new DocumentPage(
        document.id().value(),
        metadata.title(),
        record(document),
        ReaderWarning.of(validity),
        document.document().parsed().recognised(),
        metadata.access() == org.wenlan.core.document.AccessLevel.INTERNAL,
        paragraphs,
        from.stream()
            .map(
                link ->
                    new Relation(
                        link.type().label(),
                        link.targetTitle(),
                        link.target().map(id -> "/documents/" + id.value()),
                        link.evidence().quote(),
                        "#p" + link.evidence().locator().paragraph()))
            .toList(),
        to.stream()
            .map(
                link ->
                    new Relation(
                        link.type().inverseLabel(),
                        link.sourceTitle(),
                        Optional.of("/documents/" + link.source().value()),
                        link.evidence().quote(),
                        "/documents/%s#p%d"
                            .formatted(
                                link.source().value(), link.evidence().locator().paragraph())))
            .toList(),
        names(document),
        document.keywords().stream().map(Keyword::term).toList(),
        paragraphs.stream()
            .filter(paragraph -> paragraph.stretches().stream().anyMatch(Stretch::marked))
            .map(Paragraph::number)
            .limit(HITS_SHOWN)
            .toList());
  }

  private static Map<String, String> record(AnnotatedDocument document) {
    DocumentMetadata metadata = document.metadata();
    Map<String, String> record = new LinkedHashMap<>();
    record.put("文献类型", metadata.type().label());
    metadata.number().ifPresent(number -> record.put("发文字号", number.toString()));
    if (!metadata.issuers().isEmpty()) {
      record.put("发文机关", String.join("、", metadata.issuers()));
    }
    if (!metadata.creators().isEmpty()) {
      record.put("责任者", String.join("、", metadata.creators()));
    }
    metadata.container().ifPresent(container -> record.put("来源", container));
    metadata.identifier().ifPresent(identifier -> record.put("编号", identifier));
    metadata.dateDocument().ifPresent(date -> record.put("成文日期", date.toString()));
    metadata.datePublished().ifPresent(date -> record.put("发布日期", date.toString()));
    metadata.dateInForce().ifPresent(date -> record.put("施行日期", date.toString()));
    metadata.region().ifPresent(region -> record.put("地区", region));
    metadata.theme().ifPresent(theme -> record.put("主题分类", theme));
    if (!metadata.history().isEmpty()) {
      record.put("立法沿革", metadata.history().stream().map(Enactment::label).collect(joining("；")));
    }
    record.put("文件名", document.document().parsed().source().fileName());
    record.put("格式", format(document.document().parsed().source().fileName()));
    return record;
  }

  /** As people call it: by the end of the file's name. */
  private static String format(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "未知" : fileName.substring(dot + 1).toUpperCase(Locale.ROOT);
  }

  private static List<Paragraph> paragraphs(AnnotatedDocument document, List<TextSpan> marks) {
    String text = document.text();
    PageMap pages = document.document().pages();
    List<TextSpan> sorted = new ArrayList<>(new TreeSet<>(marks));
    List<Paragraph> paragraphs = new ArrayList<>();
    int number = 0;
    int lastPage = 0;
    for (TextSpan span : document.document().paragraphs()) {
      int page = pages.pageAt(span.start()).orElse(0);
      paragraphs.add(
          new Paragraph(++number, page == lastPage ? 0 : page, stretches(text, span, sorted)));
      lastPage = page;
    }
    return paragraphs;
  }

  private static List<Stretch> stretches(String text, TextSpan line, List<TextSpan> marks) {
    List<Stretch> stretches = new ArrayList<>();
    int at = line.start();
    for (TextSpan mark : marks) {
      int start = Math.max(mark.start(), at);
      int end = Math.min(mark.end(), line.end());
      if (start < end) {
        if (start > at) {
          stretches.add(new Stretch(text.substring(at, start), false));
        }
        stretches.add(new Stretch(text.substring(start, end), true));
        at = end;
      }
    }
    if (at < line.end()) {
      stretches.add(new Stretch(text.substring(at, line.end()), false));
    }
    return stretches;
  }

  private static List<Names> names(AnnotatedDocument document) {
    Map<EntityType, Map<String, Long>> counts = new EnumMap<>(EntityType.class);
    document
        .mentions()
        .forEach(
            mention ->
                counts
                    .computeIfAbsent(mention.type(), type -> new LinkedHashMap<>())
                    .merge(mention.normalForm(), 1L, Long::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() != EntityType.DATE && entry.getKey() != EntityType.PERCENT)
        .map(
            entry ->
                new Names(
                    entry.getKey().label(),
                    entry.getKey().name(),
                    entry.getValue().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                        .limit(NAMES_SHOWN)
                        .map(name -> new Name(name.getKey(), name.getValue()))
                        .toList()))
        .toList();
  }
}
