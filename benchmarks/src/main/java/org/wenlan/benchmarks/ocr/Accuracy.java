package org.wenlan.benchmarks.ocr;

/** How alike two texts are, character by character; blanks and line ends do not count. */
final class Accuracy {

  private Accuracy() {}

  /** Insertions, deletions and replacements that make one of the other (Levenshtein). */
  static int distance(String read, String printed) {
    int[] a = read.codePoints().filter(Accuracy::counts).toArray();
    int[] b = printed.codePoints().filter(Accuracy::counts).toArray();
    int[] last = new int[b.length + 1];
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
      }
      int[] free = last;
      last = row;
      row = free;
    }
    return last[b.length];
  }

  /** Characters that count. */
  static int length(String text) {
    return (int) text.codePoints().filter(Accuracy::counts).count();
  }

  private static boolean counts(int c) {
    return !Character.isWhitespace(c) && c != 0xa0;
  }
}
