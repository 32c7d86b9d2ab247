package org.wenlan.reports.compile;

import java.util.regex.Pattern;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;

/** In what capacity a document speaks; decides in which section its words may stand. */
enum Voice {
  /** Binds others: laws, policies, plans issued under a document number, standards. */
  NORM,
  /** Explains a norm: 政策解读, 答记者问. */
  INTERPRETATION,
  /** Says what its author means to do: work plans, and plans without a document number. */
  PLAN,
  /** Says what is or was done: news, reports, statistics, summaries of work. */
  FACT,
  /** Says what somebody found out. */
  STUDY,
  /** Says what somebody invented. */
  PATENT;

  private static final Pattern INTERPRETS = Pattern.compile("解读|答记者问|图解|一图读懂");
  private static final Pattern LOOKS_BACK = Pattern.compile("总结|情况报告|统计|公报|工作报告");

  /** A body's plan for itself binds nobody else, even under a number. */
  private static final Pattern OWN_WORK = Pattern.compile("工作(?:要点|计划|思路|安排|打算|总结)");

  static Voice of(DocumentMetadata metadata) {
    DocumentType type = metadata.type();
    if (type != DocumentType.LAW && INTERPRETS.matcher(metadata.title()).find()) {
      return INTERPRETATION;
    }
    return switch (type) {
      case LAW, POLICY, STANDARD -> NORM;
      case PLAN -> {
        if (metadata.number().isPresent() && !OWN_WORK.matcher(metadata.title()).find()) {
          yield NORM;
        }
        yield LOOKS_BACK.matcher(metadata.title()).find() ? FACT : PLAN;
      }
      case ARTICLE, BOOK -> STUDY;
      case PATENT -> PATENT;
      case REPORT, NEWS, DATA, OTHER -> FACT;
    };
  }
}
