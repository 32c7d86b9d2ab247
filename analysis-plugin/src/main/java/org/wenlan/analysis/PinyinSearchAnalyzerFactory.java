package org.wenlan.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Offers the analyzer {@code wenlan_pinyin_search}; the node makes one by name. */
@NamedComponent("wenlan_pinyin_search")
public final class PinyinSearchAnalyzerFactory implements AnalyzerFactory {

  /** Called by the node. */
  public PinyinSearchAnalyzerFactory() {}

  @Override
  public Analyzer create() {
    return new ChineseAnalyzer(LetterScanner::new);
  }
}
