package org.wenlan.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Walks over a folded text and cuts it into tokens, block by block.
 *
 * <p>Positions: each Chinese character counts one, each word of letters and digits one, a comma,
 * full stop or line end one, blanks, quotes and brackets nothing. A query therefore finds a phrase
 * by the distance of its characters, whichever words either side saw.
 *
 * <p>At index the empty position after a sentence holds {@link #SENTENCE_END}, after a paragraph
 * {@link #PARAGRAPH_END} too, so that a query can ask for words without such an end between them.
 *
 * <p>Tokens of a block ascend by start and, from the same start, go from long to short. Not
 * thread-safe.
 */
final class WordScanner implements TokenBlocks {

  /** A control character: no text gives it, and whoever asks must mean it. */
  static final String SENTENCE_END = "\u001e";

  /** As {@link #SENTENCE_END}. */
  static final String PARAGRAPH_END = "\u001d";

  private static final int BLOCK = 4_000;
  private static final int LONGEST_BLOCK = 16_000;
  private static final int LONGEST_RUN = 500;
  private static final int LONGEST_WORD = 255;
  private static final int LONGEST_AGENCY = 10;
  private static final String CLAUSE_MARKS = "，。；：！？、,;:!?…\n";
  private static final String SENTENCE_MARKS = "。！？!?\n";

  private final String text;
  private final Side side;
  private int next;
  private int position;
  private boolean clauseEnded;
  private int sentenceEnd = -1;
  private int paragraphEnd = -1;
  private List<Token> tokens = new ArrayList<>();

  WordScanner(String text, Side side) {
    this.text = text;
    this.side = side;
  }

  @Override
  public boolean hasNextBlock() {
    return next < text.length();
  }

  /** The tokens of the next stretch of text, some 4,000 code units; may be empty. */
  @Override
  public List<Token> nextBlock() {
    int end = blockEnd();
    tokens = new ArrayList<>(end - next);
    int offset = next;
    List<DocumentNumber> numbers = DocumentNumber.findAll(text.substring(next, end));
    for (DocumentNumber number : numbers) {
      plain(next, offset + number.start(), false);
      number(number, offset);
      next = offset + number.end();
    }
    plain(next, end, false);
    next = end;
    if (!numbers.isEmpty()) {
      // All else comes in order; a number lies over its own words.
      tokens.sort(
          Comparator.comparingInt(Token::start)
              .thenComparing(Comparator.comparingInt(Token::end).reversed()));
    }
    return tokens;
  }

  private int blockEnd() {
    if (text.length() - next <= BLOCK) {
      return text.length();
    }
    int limit = Math.min(text.length(), next + LONGEST_BLOCK);
    for (int i = next + BLOCK; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '。') {
        return i + 1;
      }
    }
    boolean insidePair = limit < text.length() && Character.isLowSurrogate(text.charAt(limit));
    return insidePair ? limit - 1 : limit;
  }

  /** One token for the number; at index also its words, and a token for each longer reading. */
  private void number(DocumentNumber number, int offset) {
    endClause();
    int start = offset + number.start();
    int bracket = offset + number.bracket();
    int end = offset + number.end();
    int first =
        side == Side.SEARCH
            ? start
            : Math.min(start, Math.max(offset + number.widest(), bracket - LONGEST_AGENCY));
    int last = side == Side.SEARCH ? start : bracket - 2;
    for (int from = first; from <= last; from++) {
      String term = text.substring(from, bracket) + number.tail();
      tokens.add(new Token(from, end, position + from - start, term));
    }
    List<Token> kept = tokens;
    if (side == Side.SEARCH) {
      tokens = new ArrayList<>();
    }
    plain(start, end, true);
    tokens = kept;
  }

  private void plain(int from, int to, boolean insideNumber) {
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      int width = Character.charCount(c);
      if (insideNumber && c == '第') {
        i++;
      } else if (isHan(c)) {
        int end = runEnd(i, to, true);
        endClause();
        position = new ChineseRun(text, i, end, position, side, tokens).scan();
        i = end;
      } else if (isWordPart(c)) {
        int end = runEnd(i, to, false);
        endClause();
        word(i, end);
        position++;
        i = end;
      } else {
        mark(c, i);
        i += width;
      }
    }
  }

  private void mark(int c, int at) {
    if (CLAUSE_MARKS.indexOf(c) < 0 || position == 0) {
      return;
    }
    clauseEnded = true;
    boolean dots = c == '…' && text.charAt(at - 1) == '…';
    if (sentenceEnd < 0 && (dots || SENTENCE_MARKS.indexOf(c) >= 0)) {
      sentenceEnd = at;
    }
    if (c == '\n') {
      paragraphEnd = at;
    }
  }

  private void endClause() {
    if (clauseEnded) {
      addEnd(sentenceEnd, SENTENCE_END);
      addEnd(paragraphEnd, PARAGRAPH_END);
      sentenceEnd = -1;
      paragraphEnd = -1;
      position++;
      clauseEnded = false;
    }
  }

  private void addEnd(int at, String end) {
    if (at >= 0 && side == Side.INDEX) {
      tokens.add(new Token(at, at + 1, position, end));
    }
  }

  private int runEnd(int start, int limit, boolean han) {
    int end = start;
    int longest = han ? LONGEST_RUN : LONGEST_WORD;
    while (end < limit && end - start < longest) {
      int c = text.codePointAt(end);
      boolean inside = han ? isHan(c) : isWordPart(c) || isDecimalPoint(end, limit);
      if (!inside) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private boolean isDecimalPoint(int at, int limit) {
    return text.charAt(at) == '.'
        && at > 0
        && at + 1 < limit
        && isDigit(text.charAt(at - 1))
        && isDigit(text.charAt(at + 1));
  }

  /** A word of letters and digits; at index also its parts, so that gb32003 is found by gb. */
  private void word(int start, int end) {
    tokens.add(new Token(start, end, position, text.substring(start, end)));
    if (side == Side.SEARCH) {
      return;
    }
    int from = start;
    for (int i = start + 1; i <= end; i++) {
      boolean turn = i == end || isDigit(text.charAt(i)) != isDigit(text.charAt(i - 1));
      boolean decimal = i < end && (text.charAt(i) == '.' || text.charAt(i - 1) == '.');
      if (turn && !decimal) {
        if (i - from < end - start) {
          tokens.add(new Token(from, i, position, text.substring(from, i)));
        }
        from = i;
      }
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHan(int c) {
    return Character.isIdeographic(c) || c == '〇' || c == '々';
  }

  private static boolean isWordPart(int c) {
    return (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
        && !isHan(c);
  }
}
