package org.wenlan.core.vocabulary;

import java.text.Normalizer;
import java.util.List;
import org.wenlan.core.document.DocumentNumber;

/**
 * One entry of the vocabulary (词条).
 *
 * <p>Always true: synonyms are 2 to {@value #MOST_PHRASES} phrases, a user's phrase is one; each
 * phrase is NFC, has blanks neither at its ends nor in a row, holds at least 2 letters, digits or
 * Chinese characters, at most {@value #LONGEST} code units, none of the signs that separate phrases
 * in files and forms, and no document number, which the index knows by itself.
 *
 * @param kind what it says of its phrases
 * @param phrases as they are written; their order is only that of display
 * @param note what it is for, at most {@value #MOST_NOTE_CHARS} code units; may be blank
 */
public record VocabularyEntry(EntryKind kind, List<String> phrases, String note) {

  /** Most phrases that mean the same. */
  public static final int MOST_PHRASES = 20;

  /** Longest phrase, in UTF-16 code units. */
  public static final int LONGEST = 50;

  /** Longest note, in UTF-16 code units. */
  public static final int MOST_NOTE_CHARS = 200;

  private static final String SEPARATORS = "=＝|｜;；";

  /**
   * @throws IllegalArgumentException if a phrase or their number is out of range; in Chinese
   */
  public VocabularyEntry {
    phrases = phrases.stream().map(VocabularyEntry::cleaned).toList();
    note = Normalizer.normalize(note, Normalizer.Form.NFC).strip();
    if (kind == EntryKind.SYNONYMS && (phrases.size() < 2 || phrases.size() > MOST_PHRASES)) {
      throw new IllegalArgumentException(
          "一组同义词应有 2 至 %d 个词，现在是 %d 个".formatted(MOST_PHRASES, phrases.size()));
    }
    if (kind == EntryKind.PHRASE && phrases.size() != 1) {
      throw new IllegalArgumentException(
          "一条用户词只写一个词，现在是 %d 个；意思相同的词请建成同义词".formatted(phrases.size()));
    }
    if (note.length() > MOST_NOTE_CHARS
        || note.codePoints().anyMatch(VocabularyEntry::unreadable)) {
      throw new IllegalArgumentException("备注最多 %d 字，写在一行里".formatted(MOST_NOTE_CHARS));
    }
  }

  /** As a list shows it: {@code 科技查新 = 查新}. */
  public String text() {
    return String.join(" = ", phrases);
  }

  private static String cleaned(String typed) {
    String phrase = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    phrase = phrase.replaceAll("[ \\u3000\\u00a0]+", " ");
    if (phrase.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
      throw new IllegalArgumentException("“%s”太短：每个词至少两个字，单字会牵连无关的文献".formatted(phrase));
    }
    if (phrase.length() > LONGEST) {
      throw new IllegalArgumentException(
          "“%s…”太长：每个词最多 %d 字".formatted(phrase.substring(0, 10), LONGEST));
    }
    if (phrase.codePoints().anyMatch(VocabularyEntry::unreadable)) {
      throw new IllegalArgumentException("词里有不可见的控制字符或残缺的字");
    }
    if (phrase.codePoints().anyMatch(c -> SEPARATORS.indexOf(c) >= 0)) {
      throw new IllegalArgumentException("“%s”里有 = | ; 之类的分隔符号，词里不能用".formatted(phrase));
    }
    if (DocumentNumber.find(phrase).isPresent()) {
      throw new IllegalArgumentException("“%s”里有文号；文号的各种写法系统自己认得，不必收入词表".formatted(phrase));
    }
    return phrase;
  }

  private static boolean unreadable(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }
}
