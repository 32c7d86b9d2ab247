package org.wenlan.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.wenlan.ingest.scan.FolderScan;
import org.wenlan.ingest.scan.FoundFile;

/**
 * Tells whether anything in a folder may have changed without reading a file: by the names, lengths
 * and times of all that lies below it. Costs one look at each file.
 */
final class FolderListing {

  private FolderListing() {}

  /**
   * The same as long as no file was added, removed, renamed or written to: 64 hex digits.
   *
   * @throws IOException if the folder itself cannot be listed
   */
  static String digest(Path folder) throws IOException {
    MessageDigest digest = sha256();
    FolderScan.walk(folder, file -> digest.update(line(file).getBytes(UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String line(FoundFile file) {
    return "%s\t%d\t%s\t%s\n"
        .formatted(file.uri(), file.sizeBytes(), modified(file.path()), file.problem().orElse(""));
  }

  /** A file that went away between two looks counts as changed, and will be the next time too. */
  private static String modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toString();
    } catch (IOException e) {
      return "?";
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
