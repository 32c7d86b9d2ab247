package org.wenlan.reports.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.Locator;
import org.wenlan.reports.EvidencedStatement;
import org.wenlan.reports.citation.ReferenceFormatter;
import org.wenlan.reports.citation.ReferenceList;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.Inline;

/** A product being written: blocks, numbered sections, sources, quotations. One per product. */
final class Page {

  private static final String[] NUMERALS = {
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"
  };

  /** Stands behind words that a machine read from a picture. */
  private static final String NOT_PROOFREAD = "（机器识别，未校对）";

  private final List<Block> blocks = new ArrayList<>();
  private final List<EvidencedStatement> statements = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final ReferenceList references = new ReferenceList();
  private final ReferenceFormatter formatter;
  private final LocalDate date;
  private int sections;
  private boolean internal;

  Page(ReferenceFormatter formatter, LocalDate date) {
    this.formatter = formatter;
    this.date = date;
  }

  /** Where the next block will stand, for {@link #insert}. */
  int place() {
    return blocks.size();
  }

  /** Puts a block in that needs to know what the rest cites. */
  void insert(int place, Block block) {
    blocks.add(place, block);
  }

  /** Internal as soon as one of the documents quoted or listed is. */
  AccessLevel access() {
    return internal ? AccessLevel.INTERNAL : AccessLevel.PUBLIC;
  }

  void add(Block block) {
    blocks.add(block);
  }

  void text(String text) {
    blocks.add(Block.paragraph(text));
  }

  void section(String name) {
    blocks.add(new Block.Heading(1, NUMERALS[sections++] + "、" + name));
  }

  /** Remembers that a section found nothing; said at the end, never papered over. */
  void leaveOut(String name) {
    leftOut.add(name);
  }

  List<String> leftOut() {
    return leftOut;
  }

  /** A section of quotations; left out if there are none. */
  void quotations(String name, List<Quotation> quotations) {
    if (quotations.isEmpty()) {
      leaveOut(name);
      return;
    }
    section(name);
    quotations(quotations);
  }

  /**
   * Who says it, once for each source, then the words in 楷体. No quotation marks: the words may hold
   * their own.
   */
  void quotations(List<Quotation> quotations) {
    bySource(quotations)
        .forEach(
            (source, words) -> {
              leadIn(source.says());
              words.forEach(this::quoteBlock);
            });
  }

  /** A section of items, one for each source: its title, where it is from, its words. */
  void items(String name, List<Quotation> quotations) {
    if (quotations.isEmpty()) {
      leaveOut(name);
      return;
    }
    section(name);
    items(quotations);
  }

  /** Items, one for each source. */
  void items(List<Quotation> quotations) {
    int ordinal = 0;
    for (Map.Entry<Source, List<Quotation>> item : bySource(quotations).entrySet()) {
      blocks.add(new Block.Heading(2, "（" + NUMERALS[ordinal++] + "）" + item.getKey().title()));
      leadIn(item.getKey().provenance());
      item.getValue().forEach(this::quoteBlock);
    }
  }

  /** Words of one source stay together, in the order they stand in it. */
  static Map<Source, List<Quotation>> bySource(List<Quotation> quotations) {
    Map<Source, List<Quotation>> grouped = new LinkedHashMap<>();
    quotations.forEach(q -> grouped.computeIfAbsent(q.source(), _ -> new ArrayList<>()).add(q));
    grouped.values().forEach(words -> words.sort(Comparator.comparing(q -> q.evidence().span())));
    return grouped;
  }

  private void leadIn(String text) {
    blocks.add(Block.leadIn(text));
  }

  private void quoteBlock(Quotation quotation) {
    blocks.add(new Block.Quote(quote(quotation)));
  }

  /** The words and their mark. */
  List<Inline> quote(Quotation quotation) {
    remember(quotation);
    return quotation.isRecognised()
        ? List.of(Inline.text(quotation.printed()), Inline.text(NOT_PROOFREAD), mark(quotation))
        : List.of(Inline.text(quotation.printed()), mark(quotation));
  }

  /** {@code [3]12} where the source has pages, else {@code [3]第12段}. */
  Inline mark(Quotation quotation) {
    Locator locator = quotation.evidence().locator();
    String place = locator.page() > 0 ? String.valueOf(locator.page()) : locator.label();
    return cite(quotation.source(), place);
  }

  /** Remembers the words as evidence, for a block that prints them in parts. */
  void remember(Quotation quotation) {
    statements.add(quotation.statement());
  }

  Inline cite(Source source, String pages) {
    internal |= source.metadata().access() == AccessLevel.INTERNAL;
    return references.cite(source.document().id(), source.reference(date), pages);
  }

  boolean cites(Source source) {
    return references.numberOf(source.document().id()).isPresent();
  }

  void referenceList() {
    blocks.add(references.print(formatter));
  }

  int sourceCount() {
    return references.size();
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  List<EvidencedStatement> statements() {
    return List.copyOf(statements);
  }
}
