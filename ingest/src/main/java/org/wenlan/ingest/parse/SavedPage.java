package org.wenlan.ingest.parse;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.pipeline.RejectionReason;

/**
 * A web page saved in one file with its pictures (MHT, MHTML), also by word processors: its pages
 * of HTML one after the other, read as any page is.
 */
final class SavedPage {

  private SavedPage() {}

  /**
   * Whether what looks like a mail is a saved page.
   *
   * @param head the first bytes, decoded one by one
   */
  static boolean isSavedPage(String head) {
    return head.contains("<Saved by ") || head.contains("Snapshot-Content-Location:");
  }

  static Extraction extract(Path file, long maxTextChars) throws IOException {
    Optional<Extraction.Text> first = Optional.empty();
    StringBuilder text = new StringBuilder();
    MimeTokenStream stream =
        new MimeTokenStream(
            MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(-1)
                .setMaxHeaderCount(-1)
                .setMaxContentLen(-1)
                .build());
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      stream.parse(bytes);
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM && text.length() <= maxTextChars;
          state = stream.next()) {
        if (state == EntityState.T_BODY
            && stream.getBodyDescriptor().getMimeType().equals("text/html")) {
          Optional<Extraction.Text> page = page(stream, maxTextChars);
          page.ifPresent(read -> text.append(read.text()).append('\n'));
          first = first.or(() -> page);
        }
      }
    } catch (MimeException e) {
      return new Extraction.Refused(RejectionReason.CORRUPT, "MHT 网页档案不完整或已损坏，无法解析，请重新保存后再次导入");
    }
    Map<String, List<String>> metadata = first.map(Extraction.Text::metadata).orElse(Map.of());
    int end = (int) Math.min(text.length(), maxTextChars + 1);
    return new Extraction.Text(
        "multipart/related", text.substring(0, end), List.of(), metadata, Recognition.NONE);
  }

  /** A page of the file; empty if no encoding makes it readable. */
  private static Optional<Extraction.Text> page(MimeTokenStream stream, long maxTextChars)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    stream.getDecodedInputStream().transferTo(bytes);
    return TextDecoder.decode(bytes.toByteArray())
        .map(html -> HtmlText.extract(html, maxTextChars));
  }
}
