package org.wenlan.ingest.annotate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The journal, paper or site that carries a text (刊名、报名), and where in it the text stands. */
final class Containers {

  private static final String[] CITED = {"出处", "来源期刊", "来源", "Source"};
  private static final Pattern NAMED = Pattern.compile("《([^《》]{2,30})》");
  private static final Pattern REST =
      Pattern.compile(
          "[\\s\\u3000，,.]*(?:(?:19|20)\\d{2}\\b|(?:19|20)\\d{2}年|第[ ]?[A-Z]?\\d+[版期]|记者|記者).*");
  private static final Pattern IMPRINT = Pattern.compile("(?:19|20)\\d{2}(?:[，,年]).*(?:期|\\d).*");
  private static final int LONGEST = 80;

  private Containers() {}

  /** The name, without date, edition and reporter behind it. */
  static Optional<String> name(CatalogueBox box, Byline byline) {
    return box.first("刊名", "期刊", "Journal")
        .or(byline::source)
        .or(() -> box.first("来源", "出处", "来源期刊", "信息来源", "稿源", "Source"))
        .map(
            value -> {
              Matcher named = NAMED.matcher(value);
              return named.find() ? named.group(1) : REST.matcher(value).replaceFirst("");
            })
        .map(String::strip)
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
  }

  /** Year, volume, issue and pages as printed behind the name. */
  static Optional<String> imprint(CatalogueBox box, Optional<String> container) {
    return box.first(CITED)
        .flatMap(
            value -> {
              int at = container.map(value::indexOf).orElse(-1);
              return at < 0
                  ? Optional.empty()
                  : Optional.of(value.substring(at + container.orElseThrow().length()));
            })
        .map(rest -> rest.replaceFirst("^[》\\s\\u3000，,.]+", "").strip())
        .filter(rest -> rest.length() <= LONGEST && IMPRINT.matcher(rest).matches())
        .filter(rest -> Dates.days(rest).isEmpty());
  }
}
