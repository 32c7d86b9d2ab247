package org.wenlan.novelty;

import java.util.List;

/**
 * Search words for one concept, Chinese and English (检索词).
 *
 * @param zh preferred Chinese term; may be blank if there is an English one
 * @param en preferred English term, or blank
 * @param synonymsZh other Chinese words
 * @param synonymsEn other English words and abbreviations
 */
public record TermPair(String zh, String en, List<String> synonymsZh, List<String> synonymsEn) {

  /**
   * @throws IllegalArgumentException if both preferred terms are blank; the message is for the user
   */
  public TermPair {
    zh = Texts.strip(zh);
    en = Texts.strip(en);
    synonymsZh = Texts.strip(synonymsZh);
    synonymsEn = Texts.strip(synonymsEn);
    if (zh.isEmpty() && en.isEmpty()) {
      throw new IllegalArgumentException("检索词至少要有中文（zh）或英文（en）之一");
    }
  }
}
