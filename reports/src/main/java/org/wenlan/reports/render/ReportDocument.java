package org.wenlan.reports.render;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A document before it has a file format (文档模型): the same words come out of every renderer.
 *
 * <p>Always true: every {@code [n]} mark has its entry in the reference list.
 *
 * @param title title for the file's properties and the browser
 * @param author body that answers for it
 * @param style paper and type
 * @param blocks content, in order
 */
public record ReportDocument(String title, String author, PageStyle style, List<Block> blocks) {

  /**
   * @throws IllegalArgumentException if a citation mark leads nowhere
   */
  public ReportDocument {
    blocks = List.copyOf(blocks);
    Set<Integer> listed = new TreeSet<>();
    Set<Integer> cited = new TreeSet<>();
    for (Block block : blocks) {
      if (block instanceof Block.References references) {
        references.entries().forEach(entry -> listed.add(entry.number()));
      }
      runs(block)
          .filter(Inline.Citation.class::isInstance)
          .map(Inline.Citation.class::cast)
          .forEach(citation -> cited.addAll(citation.numbers()));
    }
    cited.removeAll(listed);
    if (!cited.isEmpty()) {
      throw new IllegalArgumentException(
          "citations %s have no entry in the reference list of '%s'".formatted(cited, title));
    }
  }

  private static Stream<Inline> runs(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> paragraph.runs().stream();
      case Block.Quote quote -> quote.runs().stream();
      case Block.Notice notice -> notice.runs().stream();
      case Block.NumberedList list -> list.items().stream().flatMap(List::stream);
      case Block.Table table ->
          table.rows().stream().flatMap(List::stream).flatMap(cell -> cell.runs().stream());
      case Block.Title _,
          Block.Heading _,
          Block.References _,
          Block.CoverPage _,
          Block.RedHead _,
          Block.Tail _,
          Block.Signature _,
          Block.PageBreak _ ->
          Stream.empty();
    };
  }
}
