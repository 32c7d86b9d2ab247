package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.core.find.PastQueries;
import org.wenlan.core.find.Suggestion;
import org.wenlan.core.find.Suggestions;
import org.wenlan.core.pipeline.InfrastructureException;

/** What the search box offers while somebody types: a list the script of the page shows. */
@Controller
class SuggestionController {

  private static final int HELD = 7;
  private static final int ASKED = 3;

  private final Suggestions suggestions;
  private final PastQueries queries;

  SuggestionController(Suggestions suggestions, PastQueries queries) {
    this.suggestions = suggestions;
    this.queries = queries;
  }

  /**
   * One line of the list.
   *
   * @param kind what it is, as a reader reads it
   * @param text what is put into the box
   * @param address where a title leads; blank for what is asked
   */
  public record Offer(String kind, String text, String address) {}

  @GetMapping("/suggestions")
  String suggestions(
      @RequestParam(name = "q", defaultValue = "") String typed,
      HttpServletRequest request,
      Model model) {
    List<Offer> offers = new ArrayList<>();
    if (!typed.isBlank() && typed.length() <= Suggestions.MAX_CHARS) {
      try {
        offers.addAll(offers(typed, Viewer.of(request)));
      } catch (InfrastructureException e) {
        offers.clear(); // one can search without
      }
    }
    model.addAttribute("offers", offers);
    return "suggestions";
  }

  private List<Offer> offers(String typed, Viewer viewer) {
    List<Suggestion> all = new ArrayList<>();
    List<Suggestion> held = suggestions.beginningWith(typed, viewer.access(), HELD);
    held.stream().filter(one -> one.document().isEmpty()).forEach(all::add);
    queries
        .beginningWith(typed, ASKED)
        .forEach(words -> all.add(Suggestion.ask(Suggestion.Kind.QUERY, words)));
    held.stream().filter(one -> one.document().isPresent()).forEach(all::add);
    Set<String> seen = new LinkedHashSet<>();
    return all.stream()
        .filter(one -> seen.add(one.text()))
        .map(
            one ->
                new Offer(
                    one.kind().label(),
                    one.text(),
                    one.document().map(id -> "/documents/" + id.value()).orElse("")))
        .toList();
  }
}
