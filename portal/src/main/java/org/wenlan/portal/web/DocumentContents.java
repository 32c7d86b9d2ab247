package org.wenlan.portal.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.Outline;
import org.wenlan.core.document.TextSpan;

/**
 * The headings of a document as a table of contents (目录), with the paragraphs they lead to.
 *
 * @param entries in order of the text; empty if there are too few to help or too many to read
 */
public record DocumentContents(List<Entry> entries) {

  private static final int FEWEST = 3;
  private static final int MOST = 120;

  /**
   * One heading.
   *
   * @param label numbering and words
   * @param paragraph number of its paragraph
   * @param depth 0 for the highest level met
   */
  public record Entry(String label, int paragraph, int depth) {}

  static DocumentContents of(CleanDocument document) {
    Map<Integer, Integer> paragraphs = new HashMap<>();
    for (TextSpan span : document.paragraphs()) {
      paragraphs.put(span.start(), paragraphs.size() + 1);
    }
    Outline outline = Outline.of(document);
    List<Entry> entries = new ArrayList<>();
    for (Outline.Heading heading : outline.headings()) {
      boolean shown =
          switch (heading.level()) {
            case ANNEX, PART, CHAPTER, SECTION, FIRST -> true;
            case SECOND -> !heading.words().isEmpty();
            case ARTICLE, THIRD, FOURTH -> false;
          };
      if (shown) {
        entries.add(
            new Entry(
                heading.label(),
                paragraphs.getOrDefault(heading.start(), 1),
                outline.path(heading.start()).size() - 1));
      }
    }
    boolean useful = entries.size() >= FEWEST && entries.size() <= MOST;
    return new DocumentContents(useful ? entries : List.of());
  }
}
