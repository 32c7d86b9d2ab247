package org.wenlan.ingest.annotate;

import java.util.List;
import java.util.Set;

/** Tells places from what a model only takes for one: 渣中, 环境保护, 公共场所开展广场舞. */
final class PlaceCheck {

  private static final Set<String> PROPER_NATURES =
      Set.of(
          "", "ns", "nsf", "nr", "nrf", "nrj", "nz", "nx", "nt", "ntc", "ntu", "nto", "nts", "j",
          "ng", "g");

  /** Countries by one character each, alone or side by side: 中美. */
  private static final String COUNTRIES = "中美日俄英法德韩朝印巴以欧亚非澳加台港";

  private static final int SHORTEST_BODY = 4;

  private PlaceCheck() {}

  /** Whether the words name a body by its building. */
  static boolean isBody(List<Token> run) {
    int length = run.getLast().end() - run.getFirst().start();
    return run.size() > 1
        && length >= SHORTEST_BODY
        && run.getLast().word().length() > 1
        && OrganizationWords.endsLikeOne(run.getLast().word());
  }

  /** Whether the words can name a place: one of them is no common word, and none is a deed. */
  static boolean isPlace(List<Token> run) {
    boolean proper = false;
    if (run.stream().allMatch(token -> COUNTRIES.contains(token.word()))) {
      return true;
    }
    for (Token token : run) {
      String nature = token.nature();
      if (nature.equals("v")
          || nature.startsWith("p")
          || nature.startsWith("c")
          || nature.startsWith("m")
          || nature.startsWith("q")
          || nature.equals("f")) {
        return false;
      }
      proper |= PROPER_NATURES.contains(nature);
    }
    return proper || run.size() > 1;
  }
}
