package org.wenlan.novelty;

import java.util.List;

/** The commission cannot be taken on (不予受理). */
public final class CommissionRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param errors what is missing or wrong, in Chinese; at least one
   */
  public CommissionRefusedException(List<String> errors) {
    super(String.join("；", errors));
  }
}
