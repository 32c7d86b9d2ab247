package org.wenlan.catalogue.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches by GET over HTTP/1.1 from addresses the guard lets through. Safe for many threads.
 *
 * <p>A client of its own because the address that was checked must be the one connected to, which
 * the JDK's client does not allow. Each redirect is checked like the first address, and leads from
 * https to nothing less. A body that ends early is an error, never a short body.
 */
public final class GuardedHttp {

  /** Says whether and when one may go on; throws if not, or waits. */
  @FunctionalInterface
  public interface Checkpoint {
    /** Called before {@code address} is asked. */
    void before(URI address) throws IOException;
  }

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final AddressGuard guard;
  private final FetchLimits limits;

  /** Fetches within limits from where the guard allows. */
  public GuardedHttp(AddressGuard guard, FetchLimits limits) {
    this.guard = guard;
    this.limits = limits;
  }

  /**
   * Fetches one address, following redirects.
   *
   * @param accept media types wanted, as in the header of that name
   * @throws ForbiddenAddressException if an address may not be fetched
   * @throws IOException if the connection fails, is cut, or costs more than allowed
   */
  public Answer get(URI address, String accept) throws IOException {
    return get(address, Map.of("Accept", accept), hop -> {});
  }

  /**
   * Fetches one address, following redirects. What is not ASCII in an address is asked for as its
   * UTF-8 bytes, in a redirect as the bytes the server sent (RFC 3986, 2.1).
   *
   * @param headers further request headers, by name; values without line ends
   * @param checkpoint asked before each request, that of the address itself and of every redirect
   * @throws ForbiddenAddressException if an address may not be fetched
   * @throws IOException if the connection fails, is cut, or costs more than allowed; whatever the
   *     checkpoint throws
   */
  public Answer get(URI address, Map<String, String> headers, Checkpoint checkpoint)
      throws IOException {
    URI at = URI.create(address.toASCIIString());
    long spent = 0;
    for (int redirects = 0; redirects <= limits.maxRedirects(); redirects++) {
      checkpoint.before(at);
      // Time spent waiting at the checkpoint is not the server's.
      long begun = System.nanoTime();
      Answer answer = once(at, headers, begun + limits.whole().toNanos() - spent);
      spent += System.nanoTime() - begun;
      Optional<String> elsewhere =
          REDIRECTS.contains(answer.status()) ? answer.header("location") : Optional.empty();
      if (elsewhere.isEmpty()) {
        return answer;
      }
      URI next = target(at, elsewhere.get());
      if (at.getScheme().equals("https") && !"https".equals(next.getScheme())) {
        throw new ForbiddenAddressException("%s 要求改用不加密的地址，不予访问".formatted(at.getHost()));
      }
      at = next;
    }
    throw new IOException("%s 转址超过 %d 次".formatted(address, limits.maxRedirects()));
  }

  private static URI target(URI from, String location) throws IOException {
    try {
      return from.resolve(encoded(location.strip()));
    } catch (IllegalArgumentException e) {
      throw new IOException("%s 给出的转址不合规".formatted(from.getHost()), e);
    }
  }

  /** Headers are read a byte a character, so each beyond ASCII is a byte to be written as %XX. */
  private static String encoded(String location) {
    StringBuilder ascii = new StringBuilder(location.length());
    for (int i = 0; i < location.length(); i++) {
      char c = location.charAt(i);
      if (c < 0x80) {
        ascii.append(c);
      } else {
        ascii.append("%%%02X".formatted((int) c));
      }
    }
    return ascii.toString();
  }

  private Answer once(URI uri, Map<String, String> headers, long deadline) throws IOException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme();
    String host = uri.getHost();
    if (!(scheme.equals("http") || scheme.equals("https"))
        || host == null
        || uri.getRawUserInfo() != null) {
      throw new ForbiddenAddressException("只访问不带用户名的 http、https 地址，收到 " + uri);
    }
    boolean secure = scheme.equals("https");
    int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    InetAddress address = guard.resolve(name);
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(address, port), (int) limits.connect().toMillis());
      plain.setSoTimeout(left(deadline));
      try (Socket socket = secure ? encrypted(plain, name, port) : plain) {
        socket.getOutputStream().write(request(uri, headers).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return new AnswerReader(socket, limits.maxBytes(), deadline).read(uri);
      }
    }
  }

  /** Certificate and host name are checked as for any browser. */
  private static SSLSocket encrypted(Socket plain, String name, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, name, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static String request(URI uri, Map<String, String> headers) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    StringBuilder request = new StringBuilder(300);
    request.append("GET %s%s HTTP/1.1\r\n".formatted(path, query));
    request.append("Host: %s%s\r\nUser-Agent: Wenlan\r\n".formatted(uri.getHost(), port));
    headers.forEach(
        (name, value) -> {
          if (value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("header %s has odd characters".formatted(name));
          }
          request.append(name).append(": ").append(value).append("\r\n");
        });
    return request.append("Accept-Encoding: identity\r\nConnection: close\r\n\r\n").toString();
  }

  /** Milliseconds left, at least 1. */
  static int left(long deadline) throws InterruptedIOException {
    long millis = (deadline - System.nanoTime()) / 1_000_000;
    if (millis <= 0) {
      throw new InterruptedIOException("对方回应过慢，超过了时限");
    }
    return (int) Math.min(millis, Integer.MAX_VALUE);
  }
}
