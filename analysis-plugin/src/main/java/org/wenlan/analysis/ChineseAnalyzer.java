package org.wenlan.analysis;

import java.io.Reader;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;

/** Folds, then cuts into tokens. */
final class ChineseAnalyzer extends Analyzer {

  private final Function<String, TokenBlocks> scanning;

  ChineseAnalyzer(Side side) {
    this(text -> new WordScanner(text, side));
  }

  /** Cuts each text by the scanner that {@code scanning} makes for it. */
  ChineseAnalyzer(Function<String, TokenBlocks> scanning) {
    this.scanning = scanning;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new WordTokenizer(scanning));
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return new FoldingCharFilter(reader);
  }

  @Override
  protected Reader initReaderForNormalization(String fieldName, Reader reader) {
    return new FoldingCharFilter(reader);
  }
}
