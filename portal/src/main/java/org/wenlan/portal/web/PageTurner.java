package org.wenlan.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlan.core.find.ResultPages;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.portal.web.SearchPage.Link;

/**
 * The way through a list of any length: near pages by number, the next one, and a jump (翻页).
 *
 * @param first number of the first document shown, from 1
 * @param last number of the last document shown
 * @param pages near pages, the one shown among them; empty if there is but one
 * @param next the page behind this one
 * @param fields what the jump form carries on; empty where there is nowhere to jump
 */
public record PageTurner(
    long first,
    long last,
    List<Link> pages,
    Optional<String> next,
    List<SearchAddress.Field> fields) {

  private static final int PAGES_AROUND = 4;
  private static final int PAGES_WORTH_A_JUMP = 10;

  /** Where a list that the index answers in one go ends. */
  static final long WINDOW = 10_000;

  static PageTurner of(
      SearchRequest request, long total, long from, int shown, Optional<String> mark) {
    SearchAddress address = new SearchAddress(request);
    int size = SearchPage.SIZE;
    long last = (total - 1) / size;
    long current = from / size;
    List<Link> links = new ArrayList<>();
    for (long page = Math.max(0, current - PAGES_AROUND);
        page <= Math.min(last, current + PAGES_AROUND);
        page++) {
      if (page * size <= ResultPages.FURTHEST_JUMP || page == current) {
        links.add(
            new Link(String.valueOf(page + 1), address.page(page * size), 0, page == current));
      }
    }
    long behind = from + shown;
    Optional<String> next =
        shown == 0 || behind >= total
            ? Optional.empty()
            : mark.map(one -> address.behind(behind, one))
                .or(() -> Optional.of(address.page(behind)));
    return new PageTurner(
        shown == 0 ? 0 : from + 1,
        behind,
        links.size() > 1 ? links : List.of(),
        next,
        last >= PAGES_WORTH_A_JUMP ? address.fields() : List.of());
  }
}
