package org.wenlan.analysis;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives Lucene the tokens of a {@link TokenBlocks}. Wants folded text.
 *
 * <p>Offsets never go back. A long text is scanned in blocks, so memory is that of the text plus
 * one block's tokens.
 */
final class WordTokenizer extends Tokenizer {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final Function<String, TokenBlocks> scanning;
  private String text = "";
  private TokenBlocks scanner;
  private Iterator<Token> tokens = List.<Token>of().iterator();
  private int position;
  private boolean filled;

  WordTokenizer(Side side) {
    this(text -> new WordScanner(text, side));
  }

  /** Cuts each text by the scanner that {@code scanning} makes for it. */
  WordTokenizer(Function<String, TokenBlocks> scanning) {
    this.scanning = scanning;
    this.scanner = scanning.apply("");
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    if (!filled) {
      text = readAll();
      scanner = scanning.apply(text);
      filled = true;
    }
    while (!tokens.hasNext()) {
      if (!scanner.hasNextBlock()) {
        return false;
      }
      tokens = scanner.nextBlock().iterator();
    }
    Token token = tokens.next();
    term.append(token.term());
    offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
    increment.setPositionIncrement(token.position() - position);
    position = token.position();
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(text.length());
    offset.setOffset(end, end);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    text = "";
    scanner = scanning.apply("");
    tokens = List.<Token>of().iterator();
    position = -1;
    filled = false;
  }

  private String readAll() throws IOException {
    StringBuilder read = new StringBuilder();
    char[] buffer = new char[4096];
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      read.append(buffer, 0, n);
    }
    return read.toString();
  }
}
