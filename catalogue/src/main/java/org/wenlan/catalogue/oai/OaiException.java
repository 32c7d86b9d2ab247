package org.wenlan.catalogue.oai;

import java.io.IOException;

/** The repository understood the question and refused it, or its answer makes no sense. */
public final class OaiException extends IOException {

  private final String code;

  /**
   * @param code error code of the protocol, {@code HTTP} for one of that, or blank if the answer is
   *     no answer of OAI-PMH, which may pass
   * @param message what was asked and answered, in Chinese
   */
  public OaiException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Error code, for example {@code badResumptionToken}; blank if trying again may help. */
  public String code() {
    return code;
  }
}
