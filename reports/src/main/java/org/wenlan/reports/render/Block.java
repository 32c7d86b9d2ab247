package org.wenlan.reports.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A building stone of a document (版式元素). All text in it is literal: numbers of headings and lists
 * are part of the words, so every rendering reads the same.
 */
public sealed interface Block {

  /** The title of the document: 二号小标宋, centred. */
  record Title(String text) implements Block {}

  /**
   * A heading with its number, such as {@code 一、现状} or {@code （一）数据}.
   *
   * @param level 1 黑体, 2 楷体, 3 and 4 仿宋
   */
  record Heading(int level, String text) implements Block {

    /**
     * @throws IllegalArgumentException if the level is not 1 to 4
     */
    public Heading {
      if (level < 1 || level > 4) {
        throw new IllegalArgumentException("a heading has level 1 to 4, got " + level);
      }
    }
  }

  /** How lines of a paragraph lie. */
  enum Align {
    /** First line in by two characters, the usual paragraph. */
    INDENTED,
    /** Flush left. */
    LEFT,
    CENTER,
    RIGHT
  }

  /**
   * A paragraph of body text.
   *
   * @param leadsIn whether it announces what follows, and is not parted from it by the end of a
   *     page
   */
  record Paragraph(List<Inline> runs, Align align, boolean leadsIn) implements Block {

    /** Copies the runs. */
    public Paragraph {
      runs = List.copyOf(runs);
    }

    /** A paragraph that may end a page. */
    public Paragraph(List<Inline> runs, Align align) {
      this(runs, align, false);
    }
  }

  /** A verbatim quotation set apart in 楷体, with the mark of its source at the end. */
  record Quote(List<Inline> runs) implements Block {

    /** Copies the runs. */
    public Quote {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A column of a table.
   *
   * @param header words of its head
   * @param share part of the width, relative to the other columns; above 0
   */
  record Column(String header, double share) {}

  /**
   * One field of a table.
   *
   * @param span columns it is wide, 1 or more
   */
  record Cell(List<Inline> runs, int span) {

    /**
     * @throws IllegalArgumentException if it is less than a column wide
     */
    public Cell {
      runs = List.copyOf(runs);
      if (span < 1) {
        throw new IllegalArgumentException("span must be 1 or more, got " + span);
      }
    }

    /** A field one column wide. */
    public Cell(List<Inline> runs) {
      this(runs, 1);
    }

    /** A field with plain words. */
    public static Cell of(String text) {
      return new Cell(List.of(Inline.text(text)));
    }
  }

  /**
   * A table as wide as the type area; its head is repeated on each page.
   *
   * @param caption words above it
   * @param columns at least one; if all headers are blank no head is printed and the first column
   *     is set as a label
   * @param rows fields as wide together as the columns. A row with fewer fields than columns
   *     belongs to the row above: its first field is a label, and no page ends between them
   */
  record Table(Optional<String> caption, List<Column> columns, List<List<Cell>> rows)
      implements Block {

    /**
     * @throws IllegalArgumentException if a row is not as wide as the columns
     */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        int wide = row.stream().mapToInt(Cell::span).sum();
        if (wide != columns.size()) {
          throw new IllegalArgumentException(
              "a row is %d columns wide, the table %d".formatted(wide, columns.size()));
        }
      }
    }

    /** Whether a head is printed. */
    public boolean hasHead() {
      return columns.stream().anyMatch(column -> !column.header().isBlank());
    }

    /** Whether the first field of this row is a label. */
    public boolean isLabelled(List<Cell> row) {
      return !hasHead() || row.size() < columns.size();
    }

    /** The rows in groups that stay on one page. */
    public List<List<List<Cell>>> groups() {
      List<List<List<Cell>>> groups = new ArrayList<>();
      for (List<Cell> row : rows) {
        if (groups.isEmpty() || row.size() == columns.size()) {
          groups.add(new ArrayList<>());
        }
        groups.getLast().add(row);
      }
      return groups;
    }
  }

  /** Items numbered {@code 1.} {@code 2.} …; the numbers are printed as text. */
  record NumberedList(List<List<Inline>> items) implements Block {

    /** Copies the items. */
    public NumberedList {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /** One entry of the reference list; {@code [number]} marks lead here. */
  record ReferenceEntry(int number, String text) {}

  /** The reference list, its heading not included. */
  record References(List<ReferenceEntry> entries) implements Block {

    /** Copies the entries. */
    public References {
      entries = List.copyOf(entries);
    }
  }

  /** A label and what stands behind it. */
  record Field(String label, String value) {}

  /**
   * A page of its own at the front (封面).
   *
   * @param mark small line at the top left, such as {@code 公开} or a report number; may be blank
   * @param kind what it is, large, such as {@code 专题简报}
   * @param title its subject
   * @param fields label and value, one per line
   * @param foot body and date at the bottom
   */
  record CoverPage(String mark, String kind, String title, List<Field> fields, List<String> foot)
      implements Block {

    /** Copies the lists. */
    public CoverPage {
      fields = List.copyOf(fields);
      foot = List.copyOf(foot);
    }
  }

  /**
   * The red head of a bulletin (报头), closed by a red line as wide as the type area.
   *
   * @param notice {@code 内部资料 注意保存} or blank
   * @param name name of the bulletin, red
   * @param issue such as {@code 2026年第8期（总第128期）}
   * @param unit editing unit, left
   * @param date date of issue, right
   */
  record RedHead(String notice, String name, String issue, String unit, String date)
      implements Block {}

  /**
   * The tail of a bulletin (报尾), at the foot of the last page.
   *
   * @param report {@code 报}: superior leaders and organs; may be empty
   * @param send {@code 送}: peer units; may be empty
   * @param issue {@code 发}: subordinate units; may be empty
   * @param printRun number of copies, 1 or more
   */
  record Tail(List<String> report, List<String> send, List<String> issue, int printRun)
      implements Block {

    /**
     * @throws IllegalArgumentException if fewer than 1 copies are printed
     */
    public Tail {
      report = List.copyOf(report);
      send = List.copyOf(send);
      issue = List.copyOf(issue);
      if (printRun < 1) {
        throw new IllegalArgumentException("printRun must be 1 or more, got " + printRun);
      }
    }
  }

  /** Lines at the lower right: who signs, and when. */
  record Signature(List<String> lines) implements Block {

    /** Copies the lines. */
    public Signature {
      lines = List.copyOf(lines);
    }
  }

  /** What follows starts on a new page. */
  record PageBreak() implements Block {}

  /** A remark in small type, such as 按语, a warning or a copyright line. */
  record Notice(List<Inline> runs) implements Block {

    /** Copies the runs. */
    public Notice {
      runs = List.copyOf(runs);
    }
  }

  /** A paragraph that begins two characters in. */
  static Paragraph paragraph(Inline... runs) {
    return new Paragraph(List.of(runs), Align.INDENTED);
  }

  /** A paragraph that begins two characters in. */
  static Paragraph paragraph(String text) {
    return paragraph(Inline.text(text));
  }

  /** A paragraph that stays with what follows. */
  static Paragraph leadIn(String text) {
    return new Paragraph(List.of(Inline.text(text)), Align.INDENTED, true);
  }

  /** A remark in small type. */
  static Notice notice(String text) {
    return new Notice(List.of(Inline.text(text)));
  }

  /** A table without caption. */
  static Table table(List<Column> columns, List<List<Cell>> rows) {
    return new Table(Optional.empty(), columns, rows);
  }
}
