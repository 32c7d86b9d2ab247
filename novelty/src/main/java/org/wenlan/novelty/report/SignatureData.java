package org.wenlan.novelty.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a report has come and who answers for it, as printed; it is no part of the digest, since
 * it is known only later.
 *
 * @param notice what stands on the cover of a report that does not count; blank once it is signed
 * @param searcher 查新员; empty until the report is submitted
 * @param reviewer 审核员; empty until it is approved
 * @param signed day of signing, which completes the search
 */
public record SignatureData(
    String notice,
    Optional<Person> searcher,
    Optional<Person> reviewer,
    Optional<LocalDate> signed) {

  private static final String TO_FILL = "____________";

  /**
   * Somebody who signs.
   *
   * @param name as printed
   * @param title 职称; blank if it is not registered
   */
  public record Person(String name, String title) {}

  /** Where 查新员 and 审核员 put their names in ink, name and title printed as far as known. */
  static String line(String role, Optional<Person> person) {
    String name = person.map(one -> "　姓名：" + one.name()).orElse("");
    String title = person.map(Person::title).filter(known -> !known.isBlank()).orElse(TO_FILL);
    return "%s（签字）：%s%s　职称：%s".formatted(role, TO_FILL, name, title);
  }

  /** The day of signing, or room for it. */
  String day() {
    return signed.map(ReportTime::day).orElse("　　年　　月　　日");
  }
}
