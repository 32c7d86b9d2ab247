package org.wenlan.catalogue.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps fetches out of networks that are not public (防止访问内网): whoever names an address must not
 * reach what only the server can reach.
 *
 * <p>The answer is an address, and the connection goes to that address: a name that means something
 * else a moment later (DNS rebinding) gains nothing. Hosts a librarian has allowed by name may be
 * anywhere.
 *
 * @param allowedHosts names or addresses, lower case, that may lie in a private network
 */
public record AddressGuard(Set<String> allowedHosts) {

  /** Lets nothing private through. */
  public static final AddressGuard STRICT = new AddressGuard(Set.of());

  /** Copies the hosts. */
  public AddressGuard {
    allowedHosts = Set.copyOf(allowedHosts);
  }

  /**
   * The address to connect to.
   *
   * @throws UnknownHostException if the name has none
   * @throws ForbiddenAddressException if any of its addresses is not public
   */
  public InetAddress resolve(String host) throws UnknownHostException, ForbiddenAddressException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    if (!allowedHosts.contains(host.toLowerCase(Locale.ROOT))
        && !Arrays.stream(addresses).allMatch(AddressGuard::isPublic)) {
      throw new ForbiddenAddressException(
          "主机 %s 的地址属于内部网络，不予访问；确需访问请由管理员在 wenlan.sources.allowed-hosts 中列出".formatted(host));
    }
    return addresses[0];
  }

  /** Whether an address is one of the open internet. */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address four -> isPublic4(bytes);
      case Inet6Address six -> isPublic6(bytes);
      default -> false;
    };
  }

  /** Without what RFC 6890 sets apart. */
  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    int third = bytes[2] & 0xFF;
    boolean shared = first == 100 && second >= 64 && second <= 127;
    boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean examples =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return first != 0 && first < 224 && !shared && !protocol && !benchmark && !examples;
  }

  /** Without unique local addresses and without IPv4 in disguise. */
  private static boolean isPublic6(byte[] bytes) {
    boolean uniqueLocal = (bytes[0] & 0xFE) == 0xFC;
    boolean translated = bytes[0] == 0 && (bytes[1] & 0xFF) == 0x64 && (bytes[2] & 0xFF) == 0xFF;
    boolean embedsFour =
        bytes[0] == 0x20 && (bytes[1] == 0x02 || (bytes[1] == 0x01 && bytes[2] == 0));
    boolean leadingZeros = true;
    for (int i = 0; i < 8; i++) {
      leadingZeros &= bytes[i] == 0;
    }
    return !uniqueLocal && !translated && !embedsFour && !leadingZeros;
  }
}
