package org.wenlan.analysis;

import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** Offers the tokenizer {@code wenlan_search_words}; it wants text of {@code wenlan_normalize}. */
@NamedComponent("wenlan_search_words")
public final class SearchWordsTokenizerFactory implements TokenizerFactory {

  /** Called by the node. */
  public SearchWordsTokenizerFactory() {}

  @Override
  public Tokenizer create() {
    return new WordTokenizer(Side.SEARCH);
  }
}
