package org.wenlan.search.elasticsearch;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenlan.core.find.SpokenForms;

/**
 * What a word may have been meant to be: stretches of it by their sound, all of it by one character
 * more, less or other, and Latin letters as pinyin.
 */
final class SpellingCandidates {

  private static final int LONGEST_WORD = 16;
  private static final int SHORTEST_PINYIN = 4;
  private static final int SHORTEST_EDIT = 3;
  private static final int SHORTEST_LATIN_EDIT = 5;

  /** Longest regular expression a server takes, less what is put around. */
  private static final int LONGEST_PATTERN = 900;

  private final String word;
  private final String written;
  private final Map<String, String> stretches = new LinkedHashMap<>();

  SpellingCandidates(String word) {
    this.word = word;
    this.written = SpokenForms.folded(word);
    boolean latin = isLatin();
    int length = word.codePointCount(0, word.length());
    if (!latin && length <= LONGEST_WORD) {
      for (int size = length; size >= 2; size--) {
        for (int start = 0; start + size <= length; start++) {
          String stretch =
              word.substring(
                  word.offsetByCodePoints(0, start), word.offsetByCodePoints(0, start + size));
          stretches.putIfAbsent(VocabularyKeys.forms(stretch).sound(), stretch);
        }
      }
    }
  }

  private boolean isLatin() {
    return written.chars().allMatch(c -> c < 128);
  }

  /** One regular expression for all keys that may be meant; blank if nothing can be. */
  String pattern() {
    StringBuilder pattern = new StringBuilder();
    for (String part : parts()) {
      if (pattern.length() + part.length() < LONGEST_PATTERN) {
        pattern.append(pattern.isEmpty() ? "" : "|").append(part);
      }
    }
    return pattern.isEmpty() ? "" : "(" + pattern + ")" + VocabularyKeys.TAB + ".*";
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    if (isLatin()) {
      if (written.length() >= SHORTEST_PINYIN) {
        parts.add(VocabularyKeys.literal(written));
      }
      if (written.length() >= SHORTEST_LATIN_EDIT) {
        parts.addAll(edits());
      }
      return parts;
    }
    stretches.keySet().stream()
        .limit(1)
        .forEach(sound -> parts.add("\\" + VocabularyKeys.SOUND + VocabularyKeys.literal(sound)));
    if (written.codePointCount(0, written.length()) >= SHORTEST_EDIT) {
      parts.addAll(edits());
    }
    stretches.keySet().stream()
        .skip(1)
        .forEach(sound -> parts.add("\\" + VocabularyKeys.SOUND + VocabularyKeys.literal(sound)));
    return parts;
  }

  /** One character other, one missing, one too many. */
  private List<String> edits() {
    List<String> edits = new ArrayList<>();
    int[] points = written.codePoints().toArray();
    for (int i = 0; i <= points.length; i++) {
      String before = VocabularyKeys.literal(new String(points, 0, i));
      String from = VocabularyKeys.literal(new String(points, i, points.length - i));
      edits.add(before + "[^\t]" + from);
      if (i < points.length) {
        String behind = VocabularyKeys.literal(new String(points, i + 1, points.length - i - 1));
        edits.add(before + "[^\t]?" + behind);
      }
    }
    return edits;
  }

  /**
   * The word with what was meant put in, best first: the longest stretch, then what most documents
   * have.
   *
   * @param found keys of the index and how many documents have them; nothing is better than a word
   *     that is among them
   */
  List<String> better(Map<String, Long> found) {
    record Better(String text, int length, long documents) {}
    if (found.keySet().stream().anyMatch(this::isTheWord)) {
      return List.of();
    }
    List<Better> all = new ArrayList<>();
    found.forEach(
        (key, documents) -> {
          String term = VocabularyKeys.term(key).text();
          if (key.startsWith(VocabularyKeys.SOUND)) {
            String sound = key.substring(1, key.indexOf(VocabularyKeys.TAB));
            String stretch = stretches.get(sound);
            if (stretch != null) {
              all.add(new Better(word.replace(stretch, term), stretch.length(), documents));
            }
          } else {
            // By one character; a little behind the same length by sound.
            all.add(new Better(term, word.length(), documents));
          }
        });
    return all.stream()
        .filter(better -> !SpokenForms.folded(better.text()).equals(written))
        .sorted(comparing(Better::length).thenComparing(Better::documents).reversed())
        .map(Better::text)
        .distinct()
        .limit(3)
        .toList();
  }

  private boolean isTheWord(String key) {
    return SpokenForms.folded(VocabularyKeys.term(key).text()).equals(written);
  }

  static List<String> words(String query) {
    return Stream.of(query.strip().split("[\\s\\u3000]+", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toList());
  }
}
