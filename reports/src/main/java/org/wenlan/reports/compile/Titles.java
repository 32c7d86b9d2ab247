package org.wenlan.reports.compile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.Validity;

/** Titles of documents as they stand in running text and in tables. */
final class Titles {

  private static final Pattern CARRIER =
      Pattern.compile(".*(?:关于(?:印发|发布|公布|转发)|转发)[《〈](.+)[》〉]的(?:通知|公告)");

  private Titles() {}

  /** {@code 《题名》}; marks inside become single ones. */
  static String inMarks(String title) {
    boolean marked = title.startsWith("《") && title.indexOf('》') == title.length() - 1;
    return marked ? title : "《" + title.replace('《', '〈').replace('》', '〉') + "》";
  }

  /**
   * What a notice carries, else the title itself: {@code 《办法》} for 关于印发《办法》的通知. A document number
   * that stands for a title is no title and gets no marks.
   */
  static String brief(String title) {
    if (DocumentNumber.find(title)
        .map(DocumentNumber::toString)
        .filter(title::equals)
        .isPresent()) {
      return title;
    }
    Matcher carrier = CARRIER.matcher(title);
    return inMarks(carrier.matches() ? carrier.group(1) : title);
  }

  /** {@code （已废止）} or {@code （已失效）}, empty for all else. */
  static String warning(Validity validity) {
    return switch (validity) {
      case REPEALED, LAPSED -> "（已" + validity.label() + "）";
      case IN_FORCE, NOT_YET, AMENDED, DRAFT, UNKNOWN -> "";
    };
  }
}
