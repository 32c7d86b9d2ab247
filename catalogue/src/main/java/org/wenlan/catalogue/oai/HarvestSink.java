package org.wenlan.catalogue.oai;

/** Takes what is harvested, page by page. */
@FunctionalInterface
public interface HarvestSink {

  /**
   * Keeps a page and the cursor behind it, both or neither. A page may come twice, after a crash or
   * when a list had to begin again; keeping it again must change nothing.
   *
   * @return whether to go on
   */
  boolean keep(HarvestPage page, HarvestCursor behind);
}
