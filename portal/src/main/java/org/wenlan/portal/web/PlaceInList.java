package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where in a list an address points to: {@code from} documents passed, or {@code at} a number. */
final class PlaceInList {

  private static final long FURTHEST = 1_000_000_000;

  private PlaceInList() {}

  /** Documents to pass over, a whole number of pages for {@code at}; 0 for what is no number. */
  static long of(HttpServletRequest request) {
    long at = number(request.getParameter("at"));
    return at > 0
        ? (at - 1) / SearchPage.SIZE * SearchPage.SIZE
        : number(request.getParameter("from"));
  }

  private static long number(@Nullable String text) {
    if (text == null || !text.strip().matches("\\d{1,10}")) {
      return 0;
    }
    return Math.min(FURTHEST, Long.parseLong(text.strip()));
  }
}
