package org.wenlan.search.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.query.QuerySyntaxException;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.core.search.SearchRequest;

/** What a request asks for, or a refusal in Chinese. */
final class RequestParameters {

  private RequestParameters() {}

  /** What the caller may see. */
  static Set<AccessLevel> access(HttpServletRequest http) {
    return AccessLevel.visibleTo(http::isUserInRole);
  }

  /** The first {@code size} of the list that the parameters name. */
  static SearchRequest list(HttpServletRequest http, int size) {
    try {
      return SearchParameters.of(http::getParameterValues).page(access(http), 0, size);
    } catch (QuerySyntaxException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new BadParameterException("检索词过长，请缩短后再检索");
    }
  }

  /** A whole number in a range. */
  static int number(String name, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number that is out of range.
    }
    throw new BadParameterException("%s 应为 %d 至 %d 的整数，收到：%s".formatted(name, least, most, value));
  }
}
