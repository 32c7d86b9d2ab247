package org.wenlan.ingest.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Containers for tests, and a way to tell them from texts. */
public final class Containers {

  private Containers() {}

  /** A reader that takes files for what their first bytes say. */
  public static ContainerFiles reader(ContainerLimits limits) {
    return new ContainerFiles(limits, Containers::type, () -> {});
  }

  /** Media type by the first bytes. */
  public static String type(Path file) throws IOException {
    byte[] head;
    try (InputStream bytes = Files.newInputStream(file)) {
      head = bytes.readNBytes(6);
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK")) {
      return "application/zip";
    }
    if (start.startsWith("\u001f\u008b")) {
      return "application/gzip";
    }
    if (start.startsWith("From ")) {
      return "application/mbox";
    }
    return start.startsWith("From:") ? "message/rfc822" : "text/plain";
  }

  /** A ZIP with names as Chinese Windows writes them: GBK, and no flag that says so. */
  public static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The bytes of a text. */
  public static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
