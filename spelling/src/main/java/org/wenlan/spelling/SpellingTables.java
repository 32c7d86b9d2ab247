package org.wenlan.spelling;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is simplified to what. In the order in which they count:
 *
 * <ol>
 *   <li>{@code kept.txt}: characters that are standard in persons' names, never changed alone
 *   <li>{@code variants.txt}: 异体字 after 第一批异体字整理表 (1955), and old print forms
 *   <li>OpenCC's TSCharacters, the first choice of each line
 *   <li>OpenCC's TWVariants, HKVariants and JPShinjitaiCharacters read backwards, where a form
 *       stands for one character only and is no character of GB 2312 itself: 図 is 图, but 芸 stays 芸
 * </ol>
 *
 * <p>Phrases are OpenCC's TSPhrases and our own {@code phrases.txt}, which counts first.
 */
final class SpellingTables {

  private static final int CHARACTERS = Character.MAX_VALUE + 1;
  private static final Charset STANDARD = Charset.forName("GB2312");

  /** The form that phrases are written in: regional forms as OpenCC's own traditional ones. */
  private final char[] common = new char[CHARACTERS];

  /** The end of each character outside phrases. */
  private final char[] single = new char[CHARACTERS];

  private final Map<String, String> phrases = new HashMap<>();

  /** Length of the longest phrase that begins with a character, 0 if none does. */
  private final byte[] longestFrom = new byte[CHARACTERS];

  private SpellingTables() {
    for (int c = 0; c < CHARACTERS; c++) {
      common[c] = (char) c;
      single[c] = (char) c;
    }
  }

  static SpellingTables read() {
    SpellingTables tables = new SpellingTables();
    SpellingFile.pairs("opencc/TSCharacters.txt", tables::addCharacter);
    tables.addRegionalForms();
    SpellingFile.groups("variants.txt", tables::addVariant);
    SpellingFile.characters("kept.txt", tables::keep);
    tables.followChains();
    SpellingFile.pairs("opencc/TSPhrases.txt", tables::addPhrase);
    SpellingFile.pairs("phrases.txt", tables::addPhrase);
    tables.keepPhrasesOnceSimplified();
    return tables;
  }

  char common(char c) {
    return common[c];
  }

  char single(char c) {
    return single[c];
  }

  /**
   * What the longest phrase at {@code start} becomes, in the same length; null if none is there.
   */
  @Nullable String phraseAt(char[] text, int start) {
    for (int length = Math.min(longestFrom[text[start]], text.length - start);
        length > 1;
        length--) {
      String simplified = phrases.get(new String(text, start, length));
      if (simplified != null) {
        return simplified;
      }
    }
    return null;
  }

  private void addCharacter(String from, List<String> to) {
    if (from.length() == 1 && to.getFirst().length() == 1) {
      single[from.charAt(0)] = to.getFirst().charAt(0);
    }
  }

  private void addRegionalForms() {
    Map<Character, Set<Character>> standards = new HashMap<>();
    for (String region : List.of("opencc/TWVariants.txt", "opencc/HKVariants.txt")) {
      SpellingFile.pairs(
          region, (standard, forms) -> forms.forEach(form -> addForm(standards, form, standard)));
    }
    SpellingFile.pairs(
        "opencc/JPShinjitaiCharacters.txt",
        (form, older) -> older.forEach(standard -> addForm(standards, form, standard)));
    CharsetEncoder standardCharacters = STANDARD.newEncoder();
    standards.forEach(
        (form, standard) -> {
          if (standard.size() == 1 && !standardCharacters.canEncode(form)) {
            char only = standard.iterator().next();
            common[form] = only;
            single[form] = single[form] == form ? single[only] : single[form];
          }
        });
  }

  private static void addForm(
      Map<Character, Set<Character>> standards, String form, String standard) {
    if (!form.equals(standard) && form.length() == 1 && standard.length() == 1) {
      standards.computeIfAbsent(form.charAt(0), f -> new HashSet<>()).add(standard.charAt(0));
    }
  }

  private void addVariant(char standard, char variant) {
    single[variant] = standard;
  }

  private void keep(char name) {
    single[name] = name;
    common[name] = name;
  }

  /** Follows a character to the end (薴 to 苧 to 苎), so that simplifying twice changes nothing. */
  private void followChains() {
    for (int c = 0; c < CHARACTERS; c++) {
      char end = single[c];
      for (int step = 0; step < 4 && single[end] != end; step++) {
        end = single[end];
      }
      single[c] = end;
    }
  }

  private void addPhrase(String from, List<String> to) {
    String simplified = to.getFirst();
    if (from.length() > 1 && from.length() == simplified.length()) {
      StringBuilder written = new StringBuilder(from);
      for (int i = 0; i < from.length(); i++) {
        written.setCharAt(i, common[from.charAt(i)]);
      }
      put(written.toString(), simplified);
    }
  }

  /** What a phrase became is a phrase as well, or its characters would be simplified next time. */
  private void keepPhrasesOnceSimplified() {
    for (String simplified : List.copyOf(phrases.values())) {
      boolean changes = false;
      for (int i = 0; i < simplified.length(); i++) {
        changes |= single[simplified.charAt(i)] != simplified.charAt(i);
      }
      if (changes) {
        put(simplified, simplified);
      }
    }
  }

  private void put(String from, String to) {
    phrases.put(from, to);
    char first = from.charAt(0);
    longestFrom[first] = (byte) Math.max(longestFrom[first], from.length());
  }
}
