package org.wenlan.reports.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the main points of a topic: short whole statements, from every theme and from different
 * sources first. What no longer holds and what only names the topic is not a main point.
 */
final class SummaryPoints {

  private static final int MAX = 6;

  /** Longest point; where nothing is that short, longer ones are taken rather than none. */
  private static final List<Integer> MAX_CHARS = List.of(80, 160);

  private static final double SAME = 0.6;

  /** What is, what is demanded, what is done, what is wrong, what to do: the order of print. */
  private static final List<Theme> THEMES =
      List.of(
          Theme.STATUS,
          Theme.RULE,
          Theme.PRACTICE,
          Theme.PROBLEM,
          Theme.ADVICE,
          Theme.TASK,
          Theme.VIEW);

  private SummaryPoints() {}

  static List<Quotation> of(TopicMaterial material, TopicScorer scorer) {
    for (int maxChars : MAX_CHARS) {
      List<Quotation> points = choose(material, scorer, maxChars);
      if (!points.isEmpty()) {
        return points;
      }
    }
    return List.of();
  }

  private static List<Quotation> choose(TopicMaterial material, TopicScorer scorer, int maxChars) {
    List<Quotation> points = new ArrayList<>();
    for (int perSource = 1; perSource <= 3; perSource++) {
      for (Theme theme : THEMES) {
        int most = perSource;
        best(material, scorer, theme, maxChars, points, most)
            .filter(_ -> points.size() < MAX)
            .ifPresent(points::add);
      }
    }
    points.sort(Comparator.comparing(point -> THEMES.indexOf(point.theme())));
    return points;
  }

  private static Optional<Quotation> best(
      TopicMaterial material,
      TopicScorer scorer,
      Theme theme,
      int maxChars,
      List<Quotation> points,
      int perSource) {
    return material.holding().stream()
        .filter(quotation -> quotation.theme() == theme && !quotation.passing())
        .filter(
            quotation ->
                points.stream().filter(p -> p.source().equals(quotation.source())).count()
                    < perSource)
        .flatMap(quotation -> statement(quotation, scorer, maxChars).stream())
        .filter(
            point ->
                points.stream()
                    .noneMatch(p -> TopicScorer.overlap(p.quote(), point.quote()) > SAME))
        .findFirst();
  }

  /**
   * The statement within a quotation that speaks of the topic, with those that follow as far as
   * they fit; cut only where the source itself makes a stop.
   */
  private static Optional<Quotation> statement(
      Quotation quotation, TopicScorer scorer, int maxChars) {
    String quote = quotation.quote();
    if (quote.length() <= maxChars) {
      return scorer.isNear(quote) ? Optional.of(quotation) : Optional.empty();
    }
    List<Integer> stops = new ArrayList<>(List.of(0));
    for (int i = 0; i < quote.length(); i++) {
      if ("。！；".indexOf(quote.charAt(i)) >= 0 || i + 1 == quote.length()) {
        stops.add(i + 1);
      }
    }
    for (int i = 0; i + 1 < stops.size(); i++) {
      String words = quote.substring(stops.get(i), stops.get(i + 1));
      if (words.length() > maxChars
          || !scorer.isNear(words)
          || TopicScorer.LEANING.matcher(words).find()) {
        continue;
      }
      int end = i + 1;
      while (end + 1 < stops.size() && stops.get(end + 1) - stops.get(i) <= maxChars) {
        end++;
      }
      int to = stops.get(end);
      boolean open = quote.charAt(to - 1) == '；';
      return Optional.of(quotation.part(stops.get(i), open ? to - 1 : to));
    }
    return Optional.empty();
  }
}
