package org.wenlan.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways a title or a name is typed in letters: for every row of words of two to {@value
 * #LONGEST} characters its whole reading and its initials. 科技查新服务 gives kejichaxin, kjcx, chaxin,
 * fuwu, kejichaxinfuwu and so on.
 *
 * <p>A row begins and ends at a border of words, so that chance syllables across words are none:
 * about twenty tokens for a title of twenty characters. Not for running text. Not thread-safe.
 */
final class PinyinScanner implements TokenBlocks {

  private static final int LONGEST = 12;

  private final String text;
  private boolean done;

  PinyinScanner(String text) {
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
    for (int i = 0; i < text.length(); ) {
      int end = i;
      while (end < text.length() && isPlainHan(text.charAt(end))) {
        end++;
      }
      if (end - i > 1) {
        run(i, end, tokens);
      }
      i = Math.max(end, i + 1);
    }
    return tokens;
  }

  private static boolean isPlainHan(char c) {
    return !Character.isSurrogate(c) && WordScanner.isHan(c);
  }

  private void run(int start, int end, List<Token> tokens) {
    String run = text.substring(start, end);
    List<String> syllables = Pinyin.syllables(run);
    boolean[] border = borders(run);
    for (int from = 0; from < run.length(); from++) {
      if (border[from]) {
        StringBuilder whole = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        int last = Math.min(run.length(), from + LONGEST);
        for (int to = from; to < last && !syllables.get(to).isEmpty(); to++) {
          whole.append(syllables.get(to));
          initials.append(syllables.get(to).charAt(0));
          if (to > from && border[to + 1]) {
            tokens.add(new Token(start + from, start + to + 1, start + from, whole.toString()));
            tokens.add(new Token(start + from, start + to + 1, start + from, initials.toString()));
          }
        }
      }
    }
  }

  /** Where words begin or end, those inside a longer word too: 科技|查新, 银行|业. */
  private static boolean[] borders(String run) {
    boolean[] border = new boolean[run.length() + 1];
    border[0] = true;
    int at = 0;
    for (int length : Lexicon.wordLengths(run)) {
      for (int inside = 2; inside < length; inside++) {
        border[at + inside] |=
            Lexicon.contains(run.substring(at, at + inside))
                && Lexicon.contains(run.substring(at + inside, at + length));
      }
      at += length;
      border[at] = true;
    }
    return border;
  }
}
