package org.wenlan.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people who may sign in (账号管理). Every change is written to the audit log. */
public interface Accounts {

  /**
   * Writes. Makes an account that can sign in at once.
   *
   * @throws IllegalArgumentException if the name is taken or malformed, or the password breaks the
   *     {@link PasswordRule}; the message is Chinese and can be shown
   */
  Account create(String name, String displayName, Set<Role> roles, String password);

  /** Reads. */
  Optional<Account> find(String name);

  /** Reads. All accounts by name. */
  List<Account> all();

  /**
   * Writes. Sets a new password; the old one no longer works.
   *
   * @throws IllegalArgumentException if there is no such account or the password breaks the rule
   */
  void changePassword(String name, String password);

  /**
   * Writes. As {@link #changePassword(String, String)}, by the person itself. A wrong old password
   * counts as a failed sign-in, so that a session left open lets nobody guess.
   *
   * @throws IllegalArgumentException if {@code old} is wrong, the account is locked, or the new
   *     password breaks the rule or equals the old one; the message is Chinese and can be shown
   */
  void changeOwnPassword(String name, String old, String password);

  /**
   * Reads. What the credentials of {@code name} are now: another value after each change of the
   * password, empty for an account that is not there or switched off. Says nothing of the password.
   */
  Optional<String> credentialStamp(String name);

  /**
   * Writes. Switches an account off or on again.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  void enable(String name, boolean enabled);
}
