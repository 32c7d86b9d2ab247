package org.wenlan.search.elasticsearch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.vocabulary.PhraseTable;

/**
 * What the user typed, taken apart. It only ever travels as the value of a match, never as syntax.
 *
 * @param words everything typed, without broken characters
 * @param numbers document numbers in it, in normal form
 * @param rest {@code words} without the numbers
 */
record QueryText(String words, List<DocumentNumber> numbers, String rest) {

  static QueryText of(String typed) {
    String words = printable(typed);
    Matcher match = DocumentNumber.PATTERN.matcher(foldedDigits(words));
    List<DocumentNumber> numbers = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (match.find()) {
      DocumentNumber.at(match).ifPresent(numbers::add);
      rest.append(words, from, match.start()).append(' ');
      from = match.end();
    }
    rest.append(words, from, words.length());
    return new QueryText(words, List.copyOf(numbers), rest.toString().strip());
  }

  /** What passages are looked for by: of a bare number its own words, else the words beside it. */
  CutWords forPassages(PhraseTable table) {
    return CutWords.of(rest.isBlank() ? words : rest, table);
  }

  boolean isBlank() {
    return words.isBlank();
  }

  /** Whether there is anything an analyzer could make a word of. */
  boolean hasWords() {
    return words.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Half surrogates and control characters cannot be sent; they separate words. */
  private static String printable(String typed) {
    StringBuilder kept = new StringBuilder();
    typed
        .codePoints()
        .map(
            c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** One character for one, so that offsets stay: what {@link DocumentNumber#PATTERN} reads. */
  private static String foldedDigits(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= '０' && c <= '９') {
        folded.setCharAt(i, (char) (c - '０' + '0'));
      } else if (c == '號') {
        folded.setCharAt(i, '号');
      }
    }
    return folded.toString();
  }
}
