package org.wenlan.analysis;

import java.io.Reader;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.CharFilterFactory;

/** Offers the character filter {@code wenlan_normalize}: width, case and script folded. */
@NamedComponent("wenlan_normalize")
public final class NormalizeCharFilterFactory implements CharFilterFactory {

  /** Called by the node. */
  public NormalizeCharFilterFactory() {}

  @Override
  public Reader create(Reader reader) {
    return new FoldingCharFilter(reader);
  }

  @Override
  public Reader normalize(Reader reader) {
    return new FoldingCharFilter(reader);
  }
}
