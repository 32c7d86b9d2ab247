package org.wenlan.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * Offers the analyzer {@code wenlan_pinyin_index}, for titles and names; the node makes one by
 * name.
 */
@NamedComponent("wenlan_pinyin_index")
public final class PinyinIndexAnalyzerFactory implements AnalyzerFactory {

  /** Called by the node. */
  public PinyinIndexAnalyzerFactory() {}

  @Override
  public Analyzer create() {
    return new ChineseAnalyzer(PinyinScanner::new);
  }
}
