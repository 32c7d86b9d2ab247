package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.graph.BodyMention;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.graph.EntityCount;
import org.wenlan.graph.EntitySummary;
import org.wenlan.graph.GraphBrowser;

/** Who and what the library names, and the sentences that name them. */
@Controller
class GraphPageController {

  private static final int TOP = 40;
  private static final int SENTENCES = 100;

  private final GraphBrowser browser;
  private final GraphQueries queries;

  GraphPageController(GraphBrowser browser, GraphQueries queries) {
    this.browser = browser;
    this.queries = queries;
  }

  /** One kind of names. */
  public record Kind(String label, List<EntityCount> names) {}

  /** One sentence with the way to its place. */
  public record Sentence(String title, String address, String place, String original, String text) {

    static Sentence of(BodyMention mention) {
      return new Sentence(
          mention.documentTitle(),
          "/documents/%s#p%d"
              .formatted(mention.sentence().document(), mention.sentence().locator().paragraph()),
          mention.sentence().locator().label(),
          OriginalAddress.of(mention.sentence()),
          mention.sentence().quote());
    }
  }

  @GetMapping("/graph")
  String overview(HttpServletRequest request, Model model) {
    EntitySummary summary = browser.library(Viewer.of(request).access(), TOP);
    model.addAttribute("kinds", kinds(summary));
    return "graph";
  }

  @GetMapping("/graph/entity")
  String entity(
      @RequestParam EntityType type,
      @RequestParam String name,
      HttpServletRequest request,
      Model model) {
    Set<AccessLevel> access = Viewer.of(request).access();
    List<Sentence> sentences =
        queries.mentions(type, name, access, SENTENCES).stream().map(Sentence::of).toList();
    if (sentences.isEmpty()) {
      throw new PageNotFoundException("图谱中没有“" + name + "”。");
    }
    model.addAttribute("name", name);
    model.addAttribute("label", type.label());
    model.addAttribute("sentences", sentences);
    model.addAttribute("around", browser.neighbours(type, name, access, TOP));
    return "entity";
  }

  private static List<Kind> kinds(EntitySummary summary) {
    return List.of(
        new Kind(EntityType.ORGANIZATION.label(), summary.organizations()),
        new Kind(EntityType.PERSON.label(), summary.persons()),
        new Kind(EntityType.PLACE.label(), summary.places()));
  }
}
