package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.wenlan.core.quantity.Comparison;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Match;
import org.wenlan.portal.web.AdvancedForm.Join;

/** The form that writes the expert language and shows what it wrote (高级检索). */
@Controller
class AdvancedPageController {

  /** Shows the form; with the parameter {@code go} leads to the results. */
  @GetMapping("/advanced")
  String advanced(HttpServletRequest request, Model model) {
    AdvancedForm form = AdvancedForm.of(request);
    try {
      Optional<String> written = form.expression().map(Expression::text);
      // Too much for one query is told here, not behind the button.
      written.ifPresent(Expression::parse);
      if (request.getParameter("go") != null && written.isPresent()) {
        return "redirect:"
            + UriComponentsBuilder.fromPath("/")
                .queryParam("expert", "{expert}")
                .encode()
                .buildAndExpand(written.get())
                .toUriString();
      }
      model.addAttribute("written", written.orElse(""));
    } catch (IllegalArgumentException refusal) {
      model.addAttribute("refusal", refusal.getMessage());
      model.addAttribute("written", "");
    }
    model.addAttribute("form", form);
    model.addAttribute("fields", AdvancedForm.fields());
    model.addAttribute("matches", Match.values());
    model.addAttribute("joins", Join.values());
    model.addAttribute("comparisons", Comparison.values());
    model.addAttribute("mayGrow", form.rows().size() < AdvancedForm.MOST_ROWS);
    return "advanced";
  }
}
