package org.wenlan.accounts;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * Ties a session to the credentials it was opened with: when the password changes or the account is
 * switched off, every session but the one that is stamped anew is out of date.
 */
public final class SessionStamp {

  private static final String ATTRIBUTE = "wenlan.credentials";

  private final Accounts accounts;

  /**
   * @param accounts where credentials are kept
   */
  public SessionStamp(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Writes into the session what the credentials of {@code name} are now. */
  public void put(HttpSession session, String name) {
    session.setAttribute(ATTRIBUTE, accounts.credentialStamp(name).orElse(""));
  }

  /** Whether the credentials of {@code name} still are what they were when the session opened. */
  public boolean isCurrent(HttpSession session, String name) {
    Optional<Object> stamp = Optional.ofNullable(session.getAttribute(ATTRIBUTE));
    return stamp.equals(Optional.of(accounts.credentialStamp(name).orElse("")));
  }
}
