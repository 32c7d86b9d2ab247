package org.wenlan.search.elasticsearch;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The stem of a truncated word as the index spells it. Chinese is written without borders between
 * words, so a Chinese stem asks for its characters wherever they stand.
 */
final class LatinStem {

  private LatinStem() {}

  /** Folded in width and case; empty if there is Chinese in it. */
  static Optional<String> of(String stem) {
    String folded = Normalizer.normalize(stem, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return folded.codePoints().anyMatch(Character::isIdeographic)
        ? Optional.empty()
        : Optional.of(folded);
  }
}
