package org.wenlan.portal.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.wenlan.core.vocabulary.CharacterFolding;
import org.wenlan.core.vocabulary.EntryKind;
import org.wenlan.core.vocabulary.VocabularyChange;
import org.wenlan.core.vocabulary.VocabularyItem;
import org.wenlan.portal.web.SearchPage.Link;

/**
 * The vocabulary as a page shows it (词表).
 *
 * @param find what the list is narrowed to, as typed
 * @param kind the kind it is narrowed to; blank for both
 * @param all entries in the vocabulary
 * @param found entries in the list
 * @param lines the stretch shown
 * @param pages ways to other stretches; empty if there is but one
 */
public record VocabularyPage(
    String find, String kind, int all, int found, List<Line> lines, List<Link> pages) {

  private static final int SIZE = 50;

  /** One entry. */
  public record Line(
      long id, String kind, String phrases, String note, String changedBy, String changedAt) {

    static Line of(VocabularyItem item) {
      return new Line(
          item.id(),
          item.entry().kind().label(),
          item.entry().text(),
          item.entry().note(),
          item.changedBy(),
          RecordPage.TIME.format(item.changedAt()));
    }
  }

  /** One change. */
  public record ChangeLine(
      long id, String at, String by, String act, String kind, String before, String after) {

    static ChangeLine of(VocabularyChange change) {
      return new ChangeLine(
          change.id(),
          RecordPage.TIME.format(change.at()),
          change.by(),
          change.act().label(),
          change.kind().label(),
          change.before(),
          change.after());
    }
  }

  /** The entries that hold {@code find}, newest first. */
  static VocabularyPage of(
      List<VocabularyItem> items, String find, String kind, String page, CharacterFolding folding) {
    String wanted = folding.fold(find);
    String of = EntryKind.named(kind).map(EntryKind::name).orElse("");
    List<VocabularyItem> found =
        items.reversed().stream()
            .filter(item -> of.isEmpty() || item.entry().kind().name().equals(of))
            .filter(
                item ->
                    Stream.concat(item.entry().phrases().stream(), Stream.of(item.entry().note()))
                        .anyMatch(text -> folding.fold(text).contains(wanted)))
            .toList();
    int last = Math.max(1, (found.size() + SIZE - 1) / SIZE);
    int shown = page.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(page), 1, last) : 1;
    List<Link> pages =
        Stream.iterate(Math.max(1, shown - 4), number -> number + 1)
            .limit(9)
            .filter(number -> number <= last)
            .map(
                number ->
                    new Link(String.valueOf(number), address(find, of, number), 0, number == shown))
            .toList();
    return new VocabularyPage(
        find,
        of,
        items.size(),
        found.size(),
        found.stream().skip((long) (shown - 1) * SIZE).limit(SIZE).map(Line::of).toList(),
        last == 1 ? List.of() : pages);
  }

  private static String address(String find, String kind, int page) {
    return UriComponentsBuilder.fromPath("/vocabulary")
        .queryParam("find", "{find}")
        .queryParam("kind", "{kind}")
        .queryParam("page", page)
        .encode()
        .buildAndExpand(find, kind)
        .toUriString();
  }
}
