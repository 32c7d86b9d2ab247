package org.wenlan.catalogue.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one HTTP/1.1 answer, within its limits, to its stated end. */
final class AnswerReader {

  private static final int MOST_HEADERS = 200;
  private static final int LONGEST_LINE = 16_384;

  private final Socket socket;
  private final InputStream in;
  private final int maxBytes;
  private final long deadline;

  AnswerReader(Socket socket, int maxBytes, long deadline) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    this.maxBytes = maxBytes;
    this.deadline = deadline;
  }

  Answer read(URI from) throws IOException {
    int status = status(line());
    Map<String, String> headers = headers();
    while (status >= 100 && status < 200) {
      status = status(line());
      headers = headers();
    }
    return new Answer(from, status, headers, body(status, headers));
  }

  private static int status(String line) throws IOException {
    String[] parts = line.split(" ", 3);
    if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || !parts[1].matches("\\d{3}")) {
      throw new IOException("对方的回应不是 HTTP");
    }
    return Integer.parseInt(parts[1]);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    int count = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      count++;
      if (count > MOST_HEADERS) {
        throw new IOException("对方的回应头过多");
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private byte[] body(int status, Map<String, String> headers) throws IOException {
    if (status == 204 || status == 304) {
      return new byte[0];
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 14);
    String length = headers.get("content-length");
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      for (long size = chunkSize(); size > 0; size = chunkSize()) {
        take(size, body);
        line();
      }
      headers();
    } else if (length != null) {
      take(number(length, 10), body);
    } else {
      byte[] buffer = new byte[1 << 14];
      for (int read = read(buffer, buffer.length); read >= 0; read = read(buffer, buffer.length)) {
        keep(body, buffer, read);
      }
    }
    return body.toByteArray();
  }

  private long chunkSize() throws IOException {
    return number(line().replaceFirst(";.*", "").strip(), 16);
  }

  private static long number(String digits, int radix) throws IOException {
    try {
      long number = Long.parseLong(digits, radix);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IOException("对方的回应没有合规的长度", e);
    }
    throw new IOException("对方的回应没有合规的长度");
  }

  private void take(long size, ByteArrayOutputStream body) throws IOException {
    if (size > maxBytes) {
      throw tooLong();
    }
    byte[] buffer = new byte[1 << 14];
    for (long left = size; left > 0; ) {
      int read = read(buffer, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException("连接中断，回应没有收完");
      }
      keep(body, buffer, read);
      left -= read;
    }
  }

  private void keep(ByteArrayOutputStream body, byte[] buffer, int read) throws IOException {
    if (body.size() + read > maxBytes) {
      throw tooLong();
    }
    body.write(buffer, 0, read);
  }

  private IOException tooLong() {
    return new IOException("回应超过 %d MB 的上限".formatted(maxBytes >> 20));
  }

  private int read(byte[] buffer, int most) throws IOException {
    socket.setSoTimeout(GuardedHttp.left(deadline));
    return in.read(buffer, 0, most);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    socket.setSoTimeout(GuardedHttp.left(deadline));
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("连接中断，回应没有收完");
      }
      if (line.size() >= LONGEST_LINE) {
        throw new IOException("对方的回应头过长");
      }
      line.write(b);
      GuardedHttp.left(deadline); // a server that drips bytes must not outlast the time allowed
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
