package org.wenlan.core.quantity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.TextSpan;

/**
 * Finds the quantities a text states (指标抽取).
 *
 * <p>A quantity is a number with a unit of the table. Numbers that name or count off something are
 * none: years, 文号, 第3条, telephone numbers, models such as {@code GB/T 7714} or 5G; nor are dates.
 * Rules, no model: the same text gives the same quantities. Linear in the text but for long
 * clauses.
 */
public final class QuantityFinder {

  private static final String CHINESE_DIGITS = "一二两三四五六七八九十";

  /** Sets, not texts to search: every character of every passage is asked. */
  private static final BitSet SENTENCE_ENDS = set("。！？!?\n");

  private static final BitSet BEGINNINGS = set("0123456789-±零百千万" + CHINESE_DIGITS);
  private static final Pattern LABEL_UNIT = Pattern.compile("\\(([^() ]{1,10})\\) ?:? ?$");
  private static final int LABEL_REACH = 16;

  private final String text;
  private final String folded;
  private final List<Quantity> found = new ArrayList<>();

  private QuantityFinder(String text) {
    this.text = text;
    this.folded = Folding.fold(text);
  }

  /** The quantities in the order of the text; spans are places of {@code text}. */
  public static List<Quantity> find(String text) {
    QuantityFinder finder = new QuantityFinder(text);
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (SENTENCE_ENDS.get(text.charAt(i))) {
        finder.sentence(start, i + 1);
        start = i + 1;
      }
    }
    finder.sentence(start, text.length());
    return List.copyOf(finder.found);
  }

  private void sentence(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    List<Stated> stated = stated(start, end);
    if (stated.isEmpty()) {
      return;
    }
    TextSpan sentence = new TextSpan(start, end);
    IndicatorWords words = new IndicatorWords(folded, sentence, stated);
    for (int i = 0; i < stated.size(); i++) {
      Stated one = stated.get(i);
      found.add(
          new Quantity(
              one.value(),
              one.dimension(),
              new TextSpan(one.start(), one.end()),
              sentence,
              words.of(i).stream().map(span -> span.of(text)).toList()));
    }
  }

  /** A quantity whose indicator is still to be found. */
  record Stated(Interval value, String dimension, int start, int end) {}

  private List<Stated> stated(int from, int to) {
    List<Stated> stated = new ArrayList<>();
    int at = from;
    while (at < to) {
      if (!mayBegin(at, from)) {
        at++;
        continue;
      }
      int number = at;
      Optional<ReadValue> read =
          ValueReader.at(folded, at)
              .or(() -> labelled(number, from))
              .filter(value -> value.end() <= to);
      if (read.isPresent()) {
        stated.add(stated(read.get(), number, stated.isEmpty() ? from : stated.getLast().end()));
        at = stated.getLast().end();
      } else {
        at = behindNumber(at, to);
      }
    }
    return stated;
  }

  private Stated stated(ReadValue read, int number, int from) {
    Optional<Comparators.Found> before = Comparators.before(folded, from, number);
    Optional<Comparators.Found> behind = Comparators.behind(folded, read.end());
    Comparison comparison =
        before.or(() -> behind).map(Comparators.Found::comparison).orElse(Comparison.EQUAL);
    return new Stated(
        read.value().interval(comparison),
        read.value().unit().dimension(),
        before.map(Comparators.Found::at).orElse(number),
        behind.map(Comparators.Found::at).orElse(read.end()));
  }

  /** The unit may stand in the label: 抗压强度（MPa）：60. */
  private Optional<ReadValue> labelled(int number, int from) {
    int earliest = Math.max(from, number - Comparators.REACH - LABEL_REACH);
    if (folded.indexOf(')', earliest, number) < 0) {
      return Optional.empty();
    }
    int label = Comparators.before(folded, from, number).map(Comparators.Found::at).orElse(number);
    Matcher matcher = LABEL_UNIT.matcher(folded).region(Math.max(from, label - LABEL_REACH), label);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String unit = matcher.group(1);
    return Units.at(unit, 0)
        .filter(found -> found.end() == unit.length())
        .flatMap(found -> ValueReader.bare(folded, number, found.unit()));
  }

  private boolean mayBegin(int at, int from) {
    char c = folded.charAt(at);
    if (!BEGINNINGS.get(c)) {
      return false;
    }
    char before = at > from ? folded.charAt(at - 1) : ' ';
    boolean next = at + 1 < folded.length();
    if (c == '-') {
      return next
          && isDigit(folded.charAt(at + 1))
          && !isWordPart(before)
          && ")-%".indexOf(before) < 0;
    }
    if (c == '±') {
      return true;
    }
    if (folded.startsWith("零下", at)) {
      return true;
    }
    if (isDigit(c)) {
      boolean partOfNumber =
          (".,-^/_".indexOf(before) >= 0 && at - 2 >= from)
              || (before == ':' && at - 2 >= from && isDigit(folded.charAt(at - 2)));
      return !isWordPart(before)
          && before != '第'
          && before != '№'
          && before != '#'
          && !(partOfNumber && isWordPart(folded.charAt(at - 2)));
    }
    boolean fraction = folded.startsWith("分之", at + 1) && "百千万".indexOf(c) >= 0;
    return (CHINESE_DIGITS.indexOf(c) >= 0 || fraction)
        && before != '第'
        && before != '百'
        && "〇零一二两三四五六七八九十数几".indexOf(before) < 0;
  }

  /** Past all that belongs to a number that is no quantity, so that its rest is none either. */
  private int behindNumber(int at, int to) {
    char first = folded.charAt(at);
    if (!isDigit(first) && first != '-' && first != '±') {
      return Math.min(to, ChineseNumber.past(folded, at + 1));
    }
    int next = at + 1;
    while (next < to && isDigit(folded.charAt(next))) {
      next++;
    }
    return next;
  }

  private static BitSet set(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordPart(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
