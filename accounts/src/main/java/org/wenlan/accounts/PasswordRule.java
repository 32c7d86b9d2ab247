package org.wenlan.accounts;

import java.security.SecureRandom;

/**
 * What a password must be like (口令规则): at least {@value #MIN_LENGTH} characters, three of the four
 * classes lower case, upper case, digits, others, and not the account's name. Source: common
 * practice for GB/T 22239—2019, 身份鉴别.
 */
public final class PasswordRule {

  /** Fewest characters. */
  public static final int MIN_LENGTH = 10;

  /** Longest, in UTF-8 bytes: bcrypt reads no further. */
  public static final int MAX_BYTES = 72;

  private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String DIGITS = "23456789";

  private PasswordRule() {}

  /**
   * Checks a password somebody chose.
   *
   * @throws IllegalArgumentException if it breaks the rule; the message says which part, in
   *     Chinese, and does not repeat the password
   */
  public static void check(String accountName, String password) {
    if (password.length() < MIN_LENGTH) {
      throw new IllegalArgumentException("口令至少 %d 位".formatted(MIN_LENGTH));
    }
    if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new IllegalArgumentException("口令不得超过 %d 字节".formatted(MAX_BYTES));
    }
    if (password.equalsIgnoreCase(accountName)) {
      throw new IllegalArgumentException("口令不得与账号名相同");
    }
    int classes = 0;
    classes += password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
    classes += password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
    classes += password.chars().anyMatch(Character::isDigit) ? 1 : 0;
    classes += password.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
    if (classes < 3) {
      throw new IllegalArgumentException("口令须含小写字母、大写字母、数字、符号中的至少三类");
    }
  }

  /** A random password that keeps the rule: 16 characters, 92 bits, none that look alike. */
  public static String random(SecureRandom random) {
    String all = LOWER + UPPER + DIGITS;
    while (true) {
      StringBuilder password = new StringBuilder(16);
      for (int i = 0; i < 16; i++) {
        password.append(all.charAt(random.nextInt(all.length())));
      }
      String candidate = password.toString();
      if (candidate.chars().anyMatch(Character::isLowerCase)
          && candidate.chars().anyMatch(Character::isUpperCase)
          && candidate.chars().anyMatch(Character::isDigit)) {
        return candidate;
      }
    }
  }
}
