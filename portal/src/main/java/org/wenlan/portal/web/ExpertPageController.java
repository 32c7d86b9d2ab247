package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.QuerySyntaxException;
import org.wenlan.core.query.SearchField;
import org.wenlan.core.query.dialect.Dialect;

/** The page for expert queries (专业检索): writing them, their faults, other databases. */
@Controller
class ExpertPageController {

  private static final String PAGE = "expert";

  /**
   * A query that cannot be read, cut where the fault is.
   *
   * @param at the character there; blank at the end of the query
   */
  public record Fault(String before, String at, String after, String problem, String caret) {

    static Fault of(QuerySyntaxException fault) {
      String query = fault.query();
      int start = fault.position();
      int end = start == query.length() ? start : query.offsetByCodePoints(start, 1);
      return new Fault(
          query.substring(0, start),
          query.substring(start, end),
          query.substring(end),
          fault.problem(),
          fault.caret());
    }
  }

  @GetMapping("/expert")
  String expert(
      @RequestParam(defaultValue = "") String expert, Model model, HttpServletResponse response) {
    String typed = expert.strip();
    if (typed.isEmpty()) {
      return page(typed, model);
    }
    try {
      Expression expression = Expression.parse(typed);
      model.addAttribute("canonical", expression.text());
      model.addAttribute(
          "translations",
          Arrays.stream(Dialect.values()).map(to -> to.translate(expression)).toList());
      return page(typed, model);
    } catch (QuerySyntaxException fault) {
      return faulty(fault, model, response);
    }
  }

  /** Shows the fault above the query that was typed; also for the list of results. */
  static String faulty(QuerySyntaxException fault, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    model.addAttribute("fault", Fault.of(fault));
    return page(fault.query(), model);
  }

  private static String page(String typed, Model model) {
    model.addAttribute("expert", typed);
    model.addAttribute("fields", List.of(SearchField.values()));
    model.addAttribute("maxChars", Expression.MAX_CHARS);
    return PAGE;
  }
}
