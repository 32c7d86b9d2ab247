package org.wenlan.novelty.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.TextSpan;

/**
 * Words that stand near a topic (共现词): keywords of the documents in sentences that hold the topic
 * or stand beside one, else stretches of such sentences between stops and function words.
 */
final class CompanionWords {

  private static final int MIN_CHARS = 2;
  private static final int MAX_CHARS = 12;
  private static final int MAX_SENTENCES = 6;
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9+-]*");
  private static final Pattern CUT =
      Pattern.compile(
          "[^\\p{IsHan}A-Za-z0-9+-]+|(?:和|与|及|以及|的|等|为|在|对|将|从|向|是|有|能够|通过|进行|具有|提供|开展|推进|做好|加强|面向|打造|基于|结合|以|乃至|逐步|应当|可以|不得|或者|其|本|由|被|按照|根据|依照|规定)+");

  private CompanionWords() {}

  /** At most {@code limit} words, the strongest first. */
  static List<String> of(String topic, List<AnnotatedDocument> documents, int limit) {
    Map<String, Double> weights = new HashMap<>();
    Map<String, Integer> firstSeen = new HashMap<>();
    for (int rank = 0; rank < documents.size(); rank++) {
      AnnotatedDocument document = documents.get(rank);
      List<String> near = near(topic, document);
      double share = 1.0 / (1 + rank);
      List<Keyword> keywords = document.keywords();
      for (int i = 0; i < keywords.size(); i++) {
        String term = keywords.get(i).term();
        if (fits(term, topic) && near.stream().anyMatch(sentence -> sentence.contains(term))) {
          weights.merge(term, share * 2 / (1 + i * 0.1), Double::sum);
          firstSeen.putIfAbsent(term, firstSeen.size());
        }
      }
      for (String sentence : near) {
        for (String piece : pieces(sentence)) {
          if (fits(piece, topic)) {
            weights.merge(piece, share * (piece.length() >= 4 ? 0.5 : 0.2), Double::sum);
            firstSeen.putIfAbsent(piece, firstSeen.size());
          }
        }
      }
    }
    List<String> sorted =
        weights.keySet().stream()
            .sorted(
                Comparator.<String>comparingDouble(word -> -weights.getOrDefault(word, 0.0))
                    .thenComparing(word -> firstSeen.getOrDefault(word, 0)))
            .toList();
    List<String> chosen = new ArrayList<>();
    for (String word : sorted) {
      boolean overlaps = chosen.stream().anyMatch(c -> c.contains(word) || word.contains(c));
      if (!overlaps && chosen.size() < limit) {
        chosen.add(word);
      }
    }
    return chosen;
  }

  private static boolean fits(String word, String topic) {
    int chars = word.codePointCount(0, word.length());
    return chars >= MIN_CHARS
        && chars <= MAX_CHARS
        && PLAIN.matcher(word).matches()
        && !topic.contains(word)
        && !word.contains(topic);
  }

  private static Set<String> pieces(String sentence) {
    return new LinkedHashSet<>(List.of(CUT.split(sentence)));
  }

  /** The first sentences that hold the topic. */
  private static List<String> near(String topic, AnnotatedDocument document) {
    List<String> found = new ArrayList<>();
    for (TextSpan sentence : document.sentences()) {
      String words = sentence.of(document.text());
      if (words.contains(topic)) {
        found.add(words);
        if (found.size() == MAX_SENTENCES) {
          break;
        }
      }
    }
    return found;
  }
}
