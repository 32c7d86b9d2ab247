package org.wenlan.reports.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.TextSpan;

/**
 * Says how near a sentence is to a topic.
 *
 * <p>Counts whole words of the topic most, then pairs of its characters, then the document's own
 * keywords, an early place, a readable length and the rank of the document; a sentence that leans
 * on the one before it loses a little.
 */
final class TopicScorer {

  /** Share of the topic's character pairs a sentence must hold if it lacks the words. */
  private static final double MIN_PAIR_SHARE = 0.6;

  private static final Pattern LEANING = Pattern.compile("^(并|同时|其中|此外|另外|因此|上述|该|以上|这|对此)");

  private final List<String> words;
  private final Set<String> pairs;

  TopicScorer(String topic) {
    words = List.of(topic.split("[\\s　]+")).stream().filter(word -> !word.isBlank()).toList();
    pairs = new HashSet<>();
    words.forEach(word -> pairs.addAll(pairs(word)));
  }

  /** Pairs of neighbouring characters; a single character counts as one. */
  static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    if (text.length() == 1) {
      pairs.add(text);
    }
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  /** Share of the pairs of the smaller text that both hold, 0 to 1. */
  static double overlap(String a, String b) {
    Set<String> first = pairs(a);
    Set<String> second = pairs(b);
    int smaller = Math.min(first.size(), second.size());
    first.retainAll(second);
    return smaller == 0 ? 0 : (double) first.size() / smaller;
  }

  /** Whether the sentence speaks of the topic at all. */
  boolean isAbout(String sentence) {
    return words.stream().allMatch(sentence::contains)
        || (pairs.size() > 1 && pairShare(sentence) >= MIN_PAIR_SHARE);
  }

  /** The higher, the nearer; comparable within one topic only. */
  double score(Source source, TextSpan span) {
    String sentence = span.of(source.document().text());
    double score = 4.0 * words.stream().filter(sentence::contains).count() / words.size();
    score += 2 * pairShare(sentence);
    score +=
        0.1
            * source.document().keywords().stream()
                .limit(20)
                .map(Keyword::term)
                .filter(sentence::contains)
                .count();
    score += 0.4 * (1 - (double) span.start() / source.document().text().length());
    score += sentence.length() >= 30 && sentence.length() <= 140 ? 0.5 : 0;
    score += 1.0 / (2 + source.rank());
    return LEANING.matcher(sentence).find() ? score - 0.6 : score;
  }

  private double pairShare(String sentence) {
    return pairs.isEmpty()
        ? 0
        : (double) pairs.stream().filter(sentence::contains).count() / pairs.size();
  }
}
