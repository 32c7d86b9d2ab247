package org.wenlan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Reads a token stream as Lucene's indexer does, and checks what it demands on the way. */
final class TokenStreams {

  private TokenStreams() {}

  /** The tokens; fails if offsets go back, leave the text, or the first position is not 0 or up. */
  static List<Token> of(Analyzer analyzer, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("f", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      int lastStart = 0;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        assertThat(position).isNotNegative();
        assertThat(offset.startOffset()).isGreaterThanOrEqualTo(lastStart);
        assertThat(offset.endOffset()).isGreaterThan(offset.startOffset());
        assertThat(offset.endOffset()).isLessThanOrEqualTo(text.length());
        assertThat(term.length()).isPositive();
        lastStart = offset.startOffset();
        tokens.add(new Token(offset.startOffset(), offset.endOffset(), position, term.toString()));
      }
      stream.end();
      assertThat(offset.endOffset()).isEqualTo(text.length());
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> terms(Analyzer analyzer, String text) {
    return of(analyzer, text).stream().map(Token::term).toList();
  }
}
