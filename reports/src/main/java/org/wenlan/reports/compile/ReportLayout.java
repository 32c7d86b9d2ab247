package org.wenlan.reports.compile;

import org.wenlan.reports.render.ReportDocument;

/** Lays the material on a topic out as one kind of product. Keeps no state. */
sealed interface ReportLayout permits BriefLayout, BulletinLayout {

  /** What the product is called: {@code 专题简报}. */
  String name();

  /** Writes the product on an empty page; the material is not empty. */
  ReportDocument layOut(Page page, TopicMaterial material, Imprint imprint);
}
