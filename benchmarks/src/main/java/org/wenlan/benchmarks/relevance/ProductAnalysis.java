package org.wenlan.benchmarks.relevance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.wenlan.analysis.IndexAnalyzerFactory;
import org.wenlan.analysis.IndexWordsTokenizerFactory;
import org.wenlan.analysis.SearchAnalyzerFactory;
import org.wenlan.analysis.SearchWordsTokenizerFactory;

/**
 * The analyzers of the plugin, whole or with a part left out. Thread-safe: each call makes its own
 * stream.
 */
final class ProductAnalysis implements Bm25.Analysis {

  private static final Analyzer INDEX = new IndexAnalyzerFactory().create();
  private static final Analyzer SEARCH = new SearchAnalyzerFactory().create();

  private final Cut index;
  private final Cut search;

  private ProductAnalysis(Cut index, Cut search) {
    this.index = index;
    this.search = search;
  }

  /**
   * A term and where it stands.
   *
   * @param start in code units
   * @param end after its last code unit
   */
  private record Token(int start, int end, String term) {

    boolean isCharacter() {
      return term.codePointCount(0, term.length()) == 1
          && Character.isIdeographic(term.codePointAt(0));
    }
  }

  private interface Cut {
    List<Token> tokens(String text) throws IOException;
  }

  /** As the product analyses. */
  static ProductAnalysis whole() {
    return new ProductAnalysis(analyzed(INDEX), analyzed(SEARCH));
  }

  /** The longest words alone, on both sides. */
  static ProductAnalysis longestWords() {
    return new ProductAnalysis(analyzed(SEARCH), analyzed(SEARCH));
  }

  /** At index no word or pair that lies in a longer one. */
  static ProductAnalysis withoutInnerWords() {
    return new ProductAnalysis(text -> outer(analyzed(INDEX).tokens(text)), analyzed(SEARCH));
  }

  /** At index no Chinese character by itself. */
  static ProductAnalysis withoutCharacters() {
    return new ProductAnalysis(
        text -> analyzed(INDEX).tokens(text).stream().filter(t -> !t.isCharacter()).toList(),
        analyzed(SEARCH));
  }

  /** The product's tokenizers on text that {@code folding} prepared instead of the product. */
  static ProductAnalysis folded(UnaryOperator<String> folding) {
    return new ProductAnalysis(
        text -> tokenized(new IndexWordsTokenizerFactory().create(), folding.apply(text)),
        text -> tokenized(new SearchWordsTokenizerFactory().create(), folding.apply(text)));
  }

  @Override
  public List<String> index(String text) {
    return terms(index, text);
  }

  @Override
  public List<String> search(String question) {
    return terms(search, question);
  }

  private static List<String> terms(Cut cut, String text) {
    try {
      return cut.tokens(text).stream().map(Token::term).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cut analyzed(Analyzer analyzer) {
    return text -> {
      try (TokenStream stream = analyzer.tokenStream("text", text)) {
        return read(stream);
      }
    };
  }

  private static List<Token> tokenized(Tokenizer tokenizer, String text) throws IOException {
    try (tokenizer) {
      tokenizer.setReader(new StringReader(text));
      return read(tokenizer);
    }
  }

  private static List<Token> read(TokenStream stream) throws IOException {
    CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
    OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
    List<Token> tokens = new ArrayList<>();
    stream.reset();
    while (stream.incrementToken()) {
      // Ends of sentences and paragraphs are marks for the expert language, not words.
      if (!Character.isISOControl(term.charAt(0))) {
        tokens.add(new Token(offset.startOffset(), offset.endOffset(), term.toString()));
      }
    }
    stream.end();
    return tokens;
  }

  /** Tokens come by start, the longest first, so whatever reaches as far as this one holds it. */
  private static List<Token> outer(List<Token> tokens) {
    List<Token> kept = new ArrayList<>();
    int reached = 0;
    for (Token token : tokens) {
      if (token.end() > reached || token.isCharacter()) {
        kept.add(token);
      }
      reached = Math.max(reached, token.end());
    }
    return kept;
  }
}
