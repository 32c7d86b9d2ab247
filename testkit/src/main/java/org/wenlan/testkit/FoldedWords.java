package org.wenlan.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.TextSpan;

/** The words of a query with width and case folded, one character for one, so offsets stay. */
final class FoldedWords {

  private final List<String> words;
  private final Optional<DocumentNumber> number;

  FoldedWords(String query) {
    words = Arrays.stream(fold(query).strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
    number = DocumentNumber.find(query);
  }

  boolean isBlank() {
    return words.isEmpty();
  }

  boolean hasLetters() {
    return words.stream().anyMatch(w -> w.codePoints().anyMatch(Character::isLetterOrDigit));
  }

  Optional<DocumentNumber> number() {
    return number;
  }

  boolean allIn(String text) {
    String folded = fold(text);
    return words.stream().allMatch(folded::contains);
  }

  /** Which share of the pairs of neighbouring letters, 0..1, stands in {@code text}. */
  double shareIn(String text) {
    String folded = fold(text);
    List<String> pairs = new ArrayList<>();
    for (String word : words) {
      for (int i = 0; i + 1 < word.length(); i++) {
        if (Character.isLetterOrDigit(word.charAt(i))
            && Character.isLetterOrDigit(word.charAt(i + 1))) {
          pairs.add(word.substring(i, i + 2));
        }
      }
    }
    return pairs.isEmpty()
        ? 0
        : pairs.stream().filter(folded::contains).count() / (double) pairs.size();
  }

  long countIn(String text) {
    String folded = fold(text);
    return words.stream().filter(folded::contains).count();
  }

  /** Every place of every word inside {@code span}, ascending; overlapping places are joined. */
  List<TextSpan> in(String text, TextSpan span) {
    String folded = fold(span.of(text));
    List<TextSpan> found = new ArrayList<>();
    for (String word : words) {
      for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length())) {
        found.add(new TextSpan(span.start() + at, span.start() + at + word.length()));
      }
    }
    found.sort(null);
    List<TextSpan> joined = new ArrayList<>();
    for (TextSpan next : found) {
      if (!joined.isEmpty() && joined.getLast().overlaps(next)) {
        TextSpan last = joined.removeLast();
        joined.add(new TextSpan(last.start(), Math.max(last.end(), next.end())));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= '！' && c <= '～') {
        c = (char) (c - '！' + '!');
      } else if (c == '\u3000') {
        c = ' ';
      }
      folded.setCharAt(i, Character.toLowerCase(c));
    }
    return folded.toString();
  }
}
