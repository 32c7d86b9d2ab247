package org.wenlan.analysis;

import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** Offers the tokenizer {@code wenlan_index_words}; it wants text of {@code wenlan_normalize}. */
@NamedComponent("wenlan_index_words")
public final class IndexWordsTokenizerFactory implements TokenizerFactory {

  /** Called by the node. */
  public IndexWordsTokenizerFactory() {}

  @Override
  public Tokenizer create() {
    return new WordTokenizer(Side.INDEX);
  }
}
