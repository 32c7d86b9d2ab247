package org.wenlan.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;
import org.wenlan.spelling.TextFolding;

/**
 * Reads a text folded by {@link TextFolding}. Folding keeps lengths, so every offset stays as it
 * is.
 *
 * <p>Holds the whole text in memory, 2 bytes per code unit, because a phrase of the
 * traditional-to-simplified table may lie across any buffer's end.
 */
final class FoldingCharFilter extends CharFilter {

  private char[] folded = {};
  private int next;
  private boolean filled;

  FoldingCharFilter(Reader input) {
    super(input);
  }

  @Override
  protected int correct(int currentOff) {
    return currentOff;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (!filled) {
      folded = TextFolding.fold(readAll());
      filled = true;
    }
    if (length == 0) {
      return 0;
    }
    if (next >= folded.length) {
      return -1;
    }
    int count = Math.min(length, folded.length - next);
    System.arraycopy(folded, next, buffer, offset, count);
    next += count;
    return count;
  }

  private char[] readAll() throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[4096];
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      text.append(buffer, 0, n);
    }
    char[] chars = new char[text.length()];
    text.getChars(0, chars.length, chars, 0);
    return chars;
  }
}
