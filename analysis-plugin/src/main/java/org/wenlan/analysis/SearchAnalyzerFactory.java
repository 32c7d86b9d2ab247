package org.wenlan.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Offers the analyzer {@code wenlan_search}; the node makes one by name. */
@NamedComponent("wenlan_search")
public final class SearchAnalyzerFactory implements AnalyzerFactory {

  /** Called by the node. */
  public SearchAnalyzerFactory() {}

  @Override
  public Analyzer create() {
    return new ChineseAnalyzer(Side.SEARCH);
  }
}
