package org.wenlan.accounts;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The one who can read the server's data folder, and so may do everything (本机操作员): the command
 * line. Its secret is 256 random bits, made anew at each start of the server, kept in memory and in
 * a file only the owner can read.
 *
 * @param name account name, {@value #NAME}; no stored account can have it, for it is Chinese
 * @param secret 64 hex digits
 */
public record LocalOperator(String name, String secret) {

  /** Name it signs in under. */
  public static final String NAME = "本机";

  /** A new operator with a new secret. */
  public static LocalOperator random() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return new LocalOperator(NAME, HexFormat.of().formatHex(secret));
  }

  /** Never prints the secret. */
  @Override
  public String toString() {
    return "LocalOperator[" + name + "]";
  }
}
