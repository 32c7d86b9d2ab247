package org.wenlan.analysis;

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

  /** Words in order: start of each, and the end of the last; then what is not used. */
  private final int[] cuts;

  private int words;

  /** Whether a character takes one code unit here, as nearly everywhere. */
  private boolean unitsAreCharacters = true;

  ChineseRun(String text, int start, int end, int position, Side side, List<Token> tokens) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.position = position;
    this.side = side;
    this.tokens = tokens;
    this.cuts = new int[end - start + 1];
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

  /** Dictionaries know code units only: a character beyond the first plane is its own word. */
  private void cut() {
    int from = start;
    for (int i = start; i < end; i++) {
      if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < end) {
        unitsAreCharacters = false;
        cutPlain(from, i);
        cuts[words++] = i;
        i++;
        from = i + 1;
      }
    }
    cutPlain(from, end);
    cuts[words] = end;
  }

  private void cutPlain(int from, int to) {
    if (from < to) {
      int at = from;
      for (int length : CUTS.wordLengths(text, from, to)) {
        cuts[words++] = at;
        at += length;
      }
    }
  }

  /** From each character the longest token first. */
  private void index() {
    for (int word = 0; word < words; word++) {
      int from = cuts[word];
      int to = cuts[word + 1];
      if (isSingle(word)) {
        pair(word);
        add(from, to);
        continue;
      }
      add(from, to);
      for (int i = from; i < to; i++) {
        insideWord(i, to, to - from);
        if (i + 1 == to) {
          pair(word);
        }
        add(i, i + 1);
      }
    }
  }

  /** The words that begin at {@code from} within a word that is none of them. */
  private void insideWord(int from, int end, int whole) {
    for (int to = end; to >= from + 2; to--) {
      int length = to - from;
      if (length != whole && (length == 2 || Lexicon.contains(text.substring(from, to)))) {
        add(from, to);
      }
    }
  }

  /**
   * The last character of a word with the first of the next, if one of the two words is a single
   * character. A pair that is a word elsewhere is none here: 检查|新 must not be found by 查新.
   */
  private void pair(int word) {
    if (word + 1 == words || !(isSingle(word) || isSingle(word + 1))) {
      return;
    }
    int middle = cuts[word + 1];
    int from = text.offsetByCodePoints(middle, -1);
    int to = text.offsetByCodePoints(middle, 1);
    boolean bothSingle = isSingle(word) && isSingle(word + 1);
    if (bothSingle || !Lexicon.contains(text.substring(from, to))) {
      add(from, to);
    }
  }

  private void search() {
    int before = tokens.size();
    for (int i = 0; i < words; ) {
      int last = i;
      while (isSearchedSingle(i) && last + 1 < words && isSearchedSingle(last + 1)) {
        last++;
      }
      if (last > i) {
        for (int j = i; j < last; j++) {
          add(cuts[j], cuts[j + 2]);
        }
      } else if (!isSingle(i) || isSearchedSingle(i)) {
        add(cuts[i], cuts[i + 1]);
      }
      i = last + 1;
    }
    if (tokens.size() == before && start == 0 && end == text.length()) {
      for (int i = 0; i < words; i++) {
        add(cuts[i], cuts[i + 1]);
      }
    }
  }

  private boolean isSingle(int word) {
    int length = cuts[word + 1] - cuts[word];
    return length == 1 || (length == 2 && Character.isHighSurrogate(text.charAt(cuts[word])));
  }

  private boolean isSearchedSingle(int word) {
    return isSingle(word) && PARTICLES.indexOf(text.codePointAt(cuts[word])) < 0;
  }

  private void add(int from, int to) {
    tokens.add(new Token(from, to, positionAt(from), text.substring(from, to)));
  }
}
