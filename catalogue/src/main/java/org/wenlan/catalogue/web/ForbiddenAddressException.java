package org.wenlan.catalogue.web;

import java.io.IOException;

/** An address that must not be fetched; trying again is no use. The message is Chinese. */
public final class ForbiddenAddressException extends IOException {

  /**
   * @param message which address and why, in Chinese
   */
  public ForbiddenAddressException(String message) {
    super(message);
  }
}
