package org.wenlan.ingest.clean;

import java.util.regex.Pattern;

/**
 * Takes out blanks that typesetting put between Chinese characters.
 *
 * <p>In a fixed layout (PDF, OFD, machine-read pages) every such blank goes: extraction invents
 * them. In flowing formats someone typed them, so only letter-spacing goes ({@code 公 文}, {@code 总
 * 则}) while {@code 财政部 税务总局} stays parted. The blank behind {@code 第一条} always stays, blanks beside
 * Latin words and digits shrink to one, and so do tabs.
 */
final class Blanks {

  private static final Pattern CLAUSE = Pattern.compile("第[一二三四五六七八九十百千零〇\\d]{1,7}[编章节条]");

  private final boolean fixedLayout;

  Blanks(boolean fixedLayout) {
    this.fixedLayout = fixedLayout;
  }

  /** Appends {@code [start, end)} of {@code from}, which has no blank at either end. */
  void squeeze(TracedText from, int start, int end, TracedText to) {
    int at = start;
    while (at < end) {
      if (!isGap(from.charAt(at))) {
        to.append(from.charAt(at), from.originAt(at));
        at++;
        continue;
      }
      int gapEnd = at;
      int tab = -1;
      while (gapEnd < end && isGap(from.charAt(gapEnd))) {
        if (tab < 0 && from.charAt(gapEnd) == '\t') {
          tab = gapEnd;
        }
        gapEnd++;
      }
      if (tab >= 0) {
        to.append('\t', from.originAt(tab));
      } else if (keeps(from, start, at, gapEnd, end)) {
        to.append(from.charAt(at) == '\u3000' ? '\u3000' : ' ', from.originAt(at));
      }
      at = gapEnd;
    }
  }

  private boolean keeps(TracedText text, int start, int gap, int gapEnd, int end) {
    char before = text.charAt(gap - 1);
    char after = text.charAt(gapEnd);
    if (!Characters.isCjk(before) || !Characters.isCjk(after)) {
      return true;
    }
    if (gap - start <= 10 && CLAUSE.matcher(slice(text, start, gap)).matches()) {
      return true;
    }
    boolean bothHan = Characters.isHan(before) && Characters.isHan(after);
    if (fixedLayout || !bothHan) {
      return false;
    }
    boolean aloneBefore = gap - 1 == start || isGap(text.charAt(gap - 2));
    boolean aloneAfter = gapEnd + 1 == end || isGap(text.charAt(gapEnd + 1));
    return !aloneBefore && !aloneAfter;
  }

  private static String slice(TracedText text, int start, int end) {
    StringBuilder slice = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      if (!isGap(text.charAt(i))) {
        slice.append(text.charAt(i));
      }
    }
    return slice.toString();
  }

  static boolean isGap(char c) {
    return c == '\t' || Characters.isBlank(c);
  }
}
