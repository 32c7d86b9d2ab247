package org.wenlan.reports.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlan.core.document.DocumentId;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.Inline;

/**
 * Numbers sources in the order they are first cited (顺序编码制); the same source keeps its number. Not
 * for use by two threads.
 */
public final class ReferenceList {

  private final Map<DocumentId, ReferenceData> sources = new LinkedHashMap<>();
  private final List<DocumentId> order = new ArrayList<>();

  /** The number of this source, given now if it is new. */
  public int number(DocumentId document, ReferenceData data) {
    if (sources.putIfAbsent(document, data) == null) {
      order.add(document);
    }
    return order.indexOf(document) + 1;
  }

  /** The number of this source if it was cited. */
  public Optional<Integer> numberOf(DocumentId document) {
    int at = order.indexOf(document);
    return at < 0 ? Optional.empty() : Optional.of(at + 1);
  }

  /** The mark {@code [n]} that leads to this source. */
  public Inline.Citation cite(DocumentId document, ReferenceData data) {
    return new Inline.Citation(List.of(number(document, data)), "");
  }

  /** The mark {@code [n]pages} that leads to a place in this source. */
  public Inline.Citation cite(DocumentId document, ReferenceData data, String pages) {
    return new Inline.Citation(List.of(number(document, data)), pages);
  }

  /** Documents in the order of their numbers. */
  public List<DocumentId> documents() {
    return List.copyOf(order);
  }

  /** The list, ready to be printed. */
  public Block.References print(ReferenceFormatter formatter) {
    List<Block.ReferenceEntry> entries = new ArrayList<>();
    sources
        .values()
        .forEach(
            data ->
                entries.add(new Block.ReferenceEntry(entries.size() + 1, formatter.format(data))));
    return new Block.References(entries);
  }

  /** Number of sources. */
  public int size() {
    return order.size();
  }
}
