package org.wenlan.ingest.container;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * A mail with attachments (RFC 822). Its members are the mail without them, byte for byte what it
 * said, and each attachment; a mail that was attached is a member as it is.
 */
final class MailFormat implements ContainerFormat {

  static final String OWN_TEXT = "正文.eml";

  private static final MimeConfig PATIENT =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(-1)
          .setMaxContentLen(-1)
          .setMalformedHeaderStartsBody(false)
          .build();
  private static final byte[] END = {'\r', '\n'};

  /** Takes the parts of a mail as they come. */
  private interface Parts {
    void multipart(MailPart header, String mediaType) throws IOException;

    void endMultipart() throws IOException;

    /** False to end the reading. */
    boolean part(MailPart header, String mediaType, boolean related, MimeTokenStream stream)
        throws IOException;
  }

  /** Whether the mail has a part that is a document of its own. Reads up to the first. */
  static boolean hasAttachments(Path file) throws IOException {
    boolean[] has = {false};
    walk(
        file,
        new Parts() {
          @Override
          public void multipart(MailPart header, String mediaType) {}

          @Override
          public void endMultipart() {}

          @Override
          public boolean part(
              MailPart header, String mediaType, boolean related, MimeTokenStream stream) {
            has[0] = header.isAttachment(mediaType, related);
            return !has[0];
          }
        });
    return has[0];
  }

  @Override
  public void read(Path file, Unpacking out) throws IOException {
    OwnText own = new OwnText();
    walk(file, own);
    if (own.hasText) {
      out.take(OWN_TEXT, to -> own.mail.writeTo(to));
    }
    walk(
        file,
        new Parts() {
          private int nameless;

          @Override
          public void multipart(MailPart header, String mediaType) {}

          @Override
          public void endMultipart() {}

          @Override
          public boolean part(
              MailPart header, String mediaType, boolean related, MimeTokenStream stream)
              throws IOException {
            if (header.isAttachment(mediaType, related)) {
              String name = header.fileName();
              boolean mail = mediaType.equals("message/rfc822");
              if (name.isBlank()) {
                name = "附件" + ++nameless + (mail ? ".eml" : "");
              }
              out.take(name, stream.getDecodedInputStream()::transferTo);
            }
            return true;
          }
        });
  }

  private static void walk(Path file, Parts parts) throws IOException {
    MimeTokenStream stream = new MimeTokenStream(PATIENT);
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    Deque<String> multiparts = new ArrayDeque<>();
    MailPart header = new MailPart();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      stream.parse(bytes);
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM;
          state = stream.next()) {
        switch (state) {
          case T_START_HEADER -> header = new MailPart();
          case T_FIELD -> header.add(stream.getField());
          case T_START_MULTIPART -> {
            String mediaType = stream.getBodyDescriptor().getMimeType();
            multiparts.push(mediaType);
            parts.multipart(header, mediaType);
          }
          case T_END_MULTIPART -> {
            multiparts.pop();
            parts.endMultipart();
          }
          case T_BODY -> {
            String mediaType = stream.getBodyDescriptor().getMimeType();
            boolean related = multiparts.contains("multipart/related");
            if (!parts.part(header, mediaType, related, stream)) {
              return;
            }
          }
          default -> {}
        }
      }
    } catch (MimeException e) {
      throw new IOException(e);
    }
  }

  /** Writes the mail anew, its attachments left out. */
  private static final class OwnText implements Parts {
    private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
    private final Deque<String> boundaries = new ArrayDeque<>();
    private int opened;
    private boolean hasText;

    @Override
    public void multipart(MailPart header, String mediaType) {
      begin(header);
      String boundary = "=_part_" + ++opened;
      line("Content-Type: %s; boundary=\"%s\"".formatted(mediaType, boundary));
      line("");
      boundaries.push(boundary);
    }

    @Override
    public void endMultipart() {
      line("--" + boundaries.pop() + "--");
    }

    @Override
    public boolean part(MailPart header, String mediaType, boolean related, MimeTokenStream stream)
        throws IOException {
      if (!mediaType.startsWith("text/") || header.isAttachment(mediaType, related)) {
        return true;
      }
      begin(header);
      field(header, "content-type");
      field(header, "content-transfer-encoding");
      line("");
      mail.writeBytes(stream.getInputStream().readAllBytes());
      line("");
      hasText = true;
      return true;
    }

    /** The line that parts it from the part before; for the mail itself its own header. */
    private void begin(MailPart header) {
      if (!boundaries.isEmpty()) {
        line("--" + boundaries.getFirst());
        return;
      }
      for (String name : new String[] {"from", "to", "cc", "subject", "date", "message-id"}) {
        field(header, name);
      }
      line("MIME-Version: 1.0");
    }

    private void field(MailPart header, String name) {
      byte[] field = header.field(name);
      if (field.length > 0) {
        mail.writeBytes(field);
        mail.writeBytes(END);
      }
    }

    private void line(String text) {
      mail.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
      mail.writeBytes(END);
    }
  }
}
