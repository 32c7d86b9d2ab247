package org.wenlan.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One step in the making of a law, as its head states it (立法沿革): {@code 2010年11月27日
 * 澜州市第十一届人民代表大会常务委员会第七次会议通过}.
 *
 * @param act what was done
 * @param date when
 * @param bodies who did it, full names without the session; where several adopted one text on days
 *     of their own, the first step names them all; empty for {@link EnactmentAct#IN_FORCE} and
 *     where the head names none
 * @param number of the order or announcement by which it was done, for example {@code 国务院令第711号}
 */
public record Enactment(
    EnactmentAct act, LocalDate date, List<String> bodies, Optional<DocumentNumber> number) {

  /** Copies the bodies. */
  public Enactment {
    bodies = List.copyOf(bodies);
  }

  /** As a librarian reads it: {@code 2010-11-27 澜州市人民代表大会常务委员会 通过}. */
  public String label() {
    String who = String.join("、", bodies);
    String by = number.map(n -> "（" + n + "）").orElse("");
    return (date + " " + who).strip() + by + " " + act.label();
  }
}
