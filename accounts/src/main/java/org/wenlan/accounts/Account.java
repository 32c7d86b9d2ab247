package org.wenlan.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One person's way in (账号); one account is one person.
 *
 * <p>Always true: the name matches {@code [a-z][a-z0-9._-]{2,31}}; there is at least one role. The
 * password hash is not part of this record and never leaves the store.
 *
 * @param name what the person types
 * @param displayName what others see
 * @param roles what the person may do
 * @param enabled false for an account that was switched off
 * @param lockedUntil end of a lock after failed sign-ins
 */
public record Account(
    String name,
    String displayName,
    Set<Role> roles,
    boolean enabled,
    Optional<Instant> lockedUntil) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{2,31}");

  /**
   * Checks the promises above.
   *
   * @throws IllegalArgumentException if the name is malformed or there is no role
   */
  public Account {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("账号名须为 3 至 32 位小写字母、数字或 . _ -，以字母开头：" + name);
    }
    roles = Set.copyOf(roles);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("账号至少需要一个角色：" + name);
    }
  }

  /** Whether a lock is in force at {@code now}. */
  public boolean lockedAt(Instant now) {
    return lockedUntil.filter(now::isBefore).isPresent();
  }
}
