package org.wenlan.ingest.ofd;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.wenlan.ingest.container.MemberName;

/**
 * The parts of an OFD file by name.
 *
 * <p>Writers differ in how they name and refer to parts: slashes of both kinds, paths from the root
 * with or without a slash before them, names in GBK, letters in the wrong case. All are found here.
 * No part may be larger than 64 MB unpacked, and all that is read not larger than 256 MB.
 */
final class OfdPackage implements Closeable {

  private static final int LARGEST_PART = 64 << 20;
  private static final long MOST_BYTES = 256L << 20;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
  private long read;

  OfdPackage(Path file) throws IOException {
    zip = ZipFile.builder().setPath(file).setCharset(StandardCharsets.ISO_8859_1).get();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      byte[] raw = entry.getRawName();
      parts.putIfAbsent(key(raw == null ? entry.getName() : MemberName.decode(raw)), entry);
    }
  }

  /** Whether a part has this file name, wherever it lies. */
  boolean holdsNamed(String fileName) {
    String wanted = fileName.toLowerCase(Locale.ROOT);
    return parts.keySet().stream()
        .anyMatch(name -> name.equals(wanted) || name.endsWith("/" + wanted));
  }

  /**
   * The name of the part that {@code location} means.
   *
   * @param from the part that says so
   * @param location as written there
   * @param root folder of the document, tried after the folder of the part
   * @return empty if there is none
   */
  Optional<String> find(String from, String location, String root) {
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    String clean = location.strip();
    List<String> tries =
        clean.startsWith("/") || clean.startsWith("\\")
            ? List.of(clean, root + clean)
            : List.of(folder + clean, root + clean, clean);
    return tries.stream().map(OfdPackage::key).filter(parts::containsKey).findFirst();
  }

  /** The folder a part lies in, with its slash. */
  static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  /**
   * The bytes of a part that {@link #find} named.
   *
   * @throws IOException if it is damaged or too large
   */
  InputStream open(String part) throws IOException {
    ZipArchiveEntry entry = parts.get(part);
    if (entry == null) {
      throw new IOException("no part " + part);
    }
    try (InputStream packed = zip.getInputStream(entry)) {
      byte[] bytes = packed.readNBytes(LARGEST_PART + 1);
      read += bytes.length;
      if (bytes.length > LARGEST_PART || read > MOST_BYTES) {
        throw new IOException("more than %d bytes".formatted(LARGEST_PART));
      }
      return new ByteArrayInputStream(bytes);
    }
  }

  /** One spelling for every way to write a path. */
  private static String key(String path) {
    Deque<String> way = new ArrayDeque<>();
    for (String step : path.replace('\\', '/').toLowerCase(Locale.ROOT).split("/", -1)) {
      if (step.equals("..")) {
        way.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        way.addLast(step);
      }
    }
    return String.join("/", way);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
