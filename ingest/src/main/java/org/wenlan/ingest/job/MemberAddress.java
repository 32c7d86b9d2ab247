package org.wenlan.ingest.job;

import java.util.Optional;

/**
 * Addresses of members that have no file of their own: the address of the container with a fragment
 * behind it, so that an item is found by one string however deep its bytes lie.
 *
 * <pre>
 * file:/馆藏/目录.iso#bytes=1024+987     a stretch of the file
 * file:/来文/包.zip#member=17            the 17th member, which was not taken out
 * </pre>
 */
final class MemberAddress {

  private static final String BYTES = "#bytes=";
  private static final String MEMBER = "#member=";

  private MemberAddress() {}

  /** A stretch of a file. */
  record Stretch(long offset, long size) {}

  static String stretch(String container, long offset, long size) {
    return container + BYTES + offset + "+" + size;
  }

  static String member(String container, long number) {
    return container + MEMBER + number;
  }

  /** The address of the file the bytes lie in. */
  static String file(String uri) {
    int at = uri.indexOf('#');
    return at < 0 ? uri : uri.substring(0, at);
  }

  /** Whether this is a member that was not taken out and must be looked for in its container. */
  static boolean isInside(String uri) {
    return uri.contains(MEMBER);
  }

  /** Which stretch of the file is meant; empty for all of it. */
  static Optional<Stretch> stretch(String uri) {
    int at = uri.indexOf(BYTES);
    if (at < 0) {
      return Optional.empty();
    }
    String range = uri.substring(at + BYTES.length());
    int plus = range.indexOf('+');
    return Optional.of(
        new Stretch(
            Long.parseLong(range.substring(0, plus)), Long.parseLong(range.substring(plus + 1))));
  }
}
