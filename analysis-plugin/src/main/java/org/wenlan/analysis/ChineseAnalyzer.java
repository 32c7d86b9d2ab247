package org.wenlan.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;

/** Folds, then cuts into words. */
final class ChineseAnalyzer extends Analyzer {

  private final Side side;

  ChineseAnalyzer(Side side) {
    this.side = side;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new WordTokenizer(side));
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
