package org.wenlan.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of Chinese characters without a break, and the tokens it gives.
 *
 * <p>At index: each word, the words inside it, each character, and the pairs of neighbours that lie
 * in a longer word or touch a word of one character. At search: the words; neighbouring words of
 * one character become pairs, so that an unknown name asks for its characters side by side;
 * particles such as 的 are left out. Every token of search is one of index wherever the same
 * characters were cut alike, and pairs and characters are found even where they were not.
 */
final class ChineseRun {

  private static final String PARTICLES = "的了和与及或在是之等而其也都就并";
  private static final CutCache CUTS = new CutCache(Lexicon::wordLengths);

  private final String text;
  private final int start;
  private final int end;
  private final int position;
  private final Side side;
  private final List<Token> tokens;

  /** Words in order: start of each, and the end of the last. */
  private final List<Integer> cuts = new ArrayList<>();

  /** Whether a character takes one code unit here, as nearly everywhere. */
  private boolean unitsAreCharacters = true;

  ChineseRun(String text, int start, int end, int position, Side side, List<Token> tokens) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.position = position;
    this.side = side;
    this.tokens = tokens;
  }

  /** Adds the tokens; returns the position after the last character. */
  int scan() {
    cut();
    if (side == Side.INDEX) {
      index();
    } else {
      search();
    }
    return positionAt(end);
  }

  private int positionAt(int at) {
    return position + (unitsAreCharacters ? at - start : text.codePointCount(start, at));
  }

  /** HanLP knows code units only, so a character beyond the first plane is a word of its own. */
  private void cut() {
    int from = start;
    for (int i = start; i < end; i++) {
      if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < end) {
        unitsAreCharacters = false;
        cutPlain(from, i);
        cuts.add(i);
        i++;
        from = i + 1;
      }
    }
    cutPlain(from, end);
    cuts.add(end);
  }

  private void cutPlain(int from, int to) {
    if (from < to) {
      int at = from;
      for (int length : CUTS.wordLengths(text.substring(from, to))) {
        cuts.add(at);
        at += length;
      }
    }
  }

  private void index() {
    for (int i = 0; i + 1 < cuts.size(); i++) {
      int from = cuts.get(i);
      int to = cuts.get(i + 1);
      add(from, to);
      if (!isSingle(i)) {
        insideWord(from, to);
      }
      if (i + 2 < cuts.size() && (isSingle(i) || isSingle(i + 1))) {
        pair(text.offsetByCodePoints(to, -1), text.offsetByCodePoints(to, 1), i);
      }
    }
  }

  /** A pair that is a word elsewhere is none here: 检查|新 must not be found by 查新. */
  private void pair(int from, int to, int word) {
    boolean bothSingle = isSingle(word) && isSingle(word + 1);
    if (bothSingle || !Lexicon.contains(text.substring(from, to))) {
      add(from, to);
    }
  }

  private void insideWord(int from, int to) {
    for (int i = from; i < to; i++) {
      add(i, i + 1);
      for (int j = i + 2; j <= to; j++) {
        boolean whole = j - i == to - from;
        if (!whole && (j - i == 2 || Lexicon.contains(text.substring(i, j)))) {
          add(i, j);
        }
      }
    }
  }

  private void search() {
    int before = tokens.size();
    for (int i = 0; i + 1 < cuts.size(); ) {
      int last = i;
      while (isSearchedSingle(i) && last + 2 < cuts.size() && isSearchedSingle(last + 1)) {
        last++;
      }
      if (last > i) {
        for (int j = i; j < last; j++) {
          add(cuts.get(j), cuts.get(j + 2));
        }
      } else if (!isSingle(i) || isSearchedSingle(i)) {
        add(cuts.get(i), cuts.get(i + 1));
      }
      i = last + 1;
    }
    if (tokens.size() == before && start == 0 && end == text.length()) {
      for (int i = 0; i + 1 < cuts.size(); i++) {
        add(cuts.get(i), cuts.get(i + 1));
      }
    }
  }

  private boolean isSingle(int word) {
    return text.codePointCount(cuts.get(word), cuts.get(word + 1)) == 1;
  }

  private boolean isSearchedSingle(int word) {
    return isSingle(word) && PARTICLES.indexOf(text.codePointAt(cuts.get(word))) < 0;
  }

  private void add(int from, int to) {
    tokens.add(new Token(from, to, positionAt(from), text.substring(from, to)));
  }
}
