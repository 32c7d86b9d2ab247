package org.wenlan.reports.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.Evidence;
import org.wenlan.reports.EvidencedStatement;
import org.wenlan.reports.citation.ReferenceFormatter;
import org.wenlan.reports.citation.ReferenceList;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.Inline;

/** A product being written: blocks, numbered sections, sources, quotations. One per product. */
final class Page {

  private static final String[] NUMERALS = {
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"
  };

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

  void item(int ordinal, String name) {
    blocks.add(new Block.Heading(2, "（" + NUMERALS[ordinal] + "）" + name));
  }

  /** Remembers that a section found nothing; said at the end, never papered over. */
  void leaveOut(String name) {
    leftOut.add(name);
  }

  List<String> leftOut() {
    return leftOut;
  }

  /** A section of quotations, one paragraph each; left out if there are none. */
  void quotations(String name, List<Quotation> quotations) {
    if (quotations.isEmpty()) {
      leaveOut(name);
      return;
    }
    section(name);
    quotations.forEach(this::quotation);
  }

  /** Who says it, then the words in 楷体. No quotation marks: the words may hold their own. */
  void quotation(Quotation quotation) {
    text(quotation.source().says());
    quoteBlock(quotation);
  }

  void quoteBlock(Quotation quotation) {
    statements.add(quotation.statement());
    List<Inline> runs = new ArrayList<>();
    runs.add(Inline.text(quotation.quote()));
    runs.addAll(mark(quotation.source(), quotation.evidence()));
    blocks.add(new Block.Quote(runs));
  }

  /** A field of a table that quotes. */
  Block.Cell quoteCell(Quotation quotation) {
    statements.add(quotation.statement());
    List<Inline> runs = new ArrayList<>();
    runs.add(Inline.text(quotation.quote()));
    runs.addAll(mark(quotation.source(), quotation.evidence()));
    return new Block.Cell(runs);
  }

  void remember(EvidencedStatement statement) {
    statements.add(statement);
  }

  /** {@code [3]12} where the source has pages, else {@code [3]（第12段）}. */
  List<Inline> mark(Source source, Evidence evidence) {
    int page = evidence.locator().page();
    if (page > 0) {
      return List.of(cite(source, String.valueOf(page)));
    }
    return List.of(cite(source, ""), Inline.text("（" + evidence.locator().label() + "）"));
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

  static Block.Table labelled(List<List<Block.Cell>> rows) {
    return new Block.Table(
        Optional.empty(), List.of(new Block.Column("", 2), new Block.Column("", 8)), rows);
  }
}
