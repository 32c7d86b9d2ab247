package org.wenlan.benchmarks.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What any library can install today: pairs of neighbouring Chinese characters and whole words of
 * letters and digits in lower case; nothing else is folded.
 */
final class Bigrams implements Bm25.Analysis {

  @Override
  public List<String> index(String text) {
    List<String> terms = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || kind(text.charAt(i)) != kind(text.charAt(i - 1))) {
        run(text.substring(start, i), terms);
        start = i;
      }
    }
    return terms;
  }

  @Override
  public List<String> search(String question) {
    return index(question);
  }

  private static void run(String run, List<String> terms) {
    switch (kind(run.charAt(0))) {
      case 1 -> {
        if (run.length() == 1) {
          terms.add(run);
        }
        for (int i = 0; i + 1 < run.length(); i++) {
          terms.add(run.substring(i, i + 2));
        }
      }
      case 2 -> terms.add(run.toLowerCase(Locale.ROOT));
      default -> {
        // Marks and blanks separate.
      }
    }
  }

  /** 1 Chinese, 2 letter or digit, 0 anything else. */
  private static int kind(char c) {
    if (Character.isIdeographic(c)) {
      return 1;
    }
    return Character.isLetterOrDigit(c) ? 2 : 0;
  }
}
