package org.wenlan.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Offers the analyzer {@code wenlan_index}; the node makes one by name. */
@NamedComponent("wenlan_index")
public final class IndexAnalyzerFactory implements AnalyzerFactory {

  /** Called by the node. */
  public IndexAnalyzerFactory() {}

  @Override
  public Analyzer create() {
    return new ChineseAnalyzer(Side.INDEX);
  }
}
