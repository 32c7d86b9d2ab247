package org.wenlan.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed in letters, word by word, as {@link PinyinScanner} writes it: nǚ, nü and nv are
 * nv.
 */
final class LetterScanner implements TokenBlocks {

  private static final String ACCENTED = "āáǎàōóǒòēéěèīíǐìūúǔùüǖǘǚǜńňǹ";
  private static final String PLAIN = "aaaaooooeeeeiiiiuuuuvvvvvnnn";

  private final String text;
  private boolean done;

  LetterScanner(String text) {
    this.text = text;
    this.done = text.isEmpty();
  }

  @Override
  public boolean hasNextBlock() {
    return !done;
  }

  @Override
  public List<Token> nextBlock() {
    done = true;
    List<Token> tokens = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? plain(text.charAt(i)) : ' ';
      if (c >= 'a' && c <= 'z') {
        word.append(c);
      } else if (c != '\'' && !word.isEmpty()) {
        int start = Math.max(0, i - word.length());
        tokens.add(new Token(start, i, start, word.toString()));
        word.setLength(0);
      }
    }
    return tokens;
  }

  private static char plain(char c) {
    int accented = ACCENTED.indexOf(c);
    return accented < 0 ? c : PLAIN.charAt(accented);
  }
}
