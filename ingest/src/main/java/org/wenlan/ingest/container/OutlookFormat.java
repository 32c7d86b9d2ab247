package org.wenlan.ingest.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Calendar;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * A message of Outlook (MSG) with attachments. Its members are its text, written as a plain mail,
 * and each attachment; of an attached message the same, a level below.
 */
final class OutlookFormat implements ContainerFormat {

  private static final int DEEPEST = 5;

  static boolean hasAttachments(Path file) throws IOException {
    try (MAPIMessage message = new MAPIMessage(file.toFile())) {
      return message.getAttachmentFiles().length > 0;
    } catch (RuntimeException e) {
      // A broken message is for whoever parses it to refuse.
      return false;
    }
  }

  @Override
  public void read(Path file, Unpacking out) throws IOException {
    try (MAPIMessage message = new MAPIMessage(file.toFile())) {
      read(message, "", 1, out);
    }
  }

  private static void read(MAPIMessage message, String prefix, int depth, Unpacking out)
      throws IOException {
    message.setReturnNullOnMissingChunk(true);
    if (message.has7BitEncodingStrings()) {
      message.guess7BitEncoding();
    }
    byte[] own = mail(message).getBytes(StandardCharsets.US_ASCII);
    out.take(prefix + MailFormat.OWN_TEXT, to -> to.write(own));
    int nameless = 0;
    for (AttachmentChunks attachment : message.getAttachmentFiles()) {
      String name = name(attachment);
      if (name.isBlank()) {
        name = "附件" + ++nameless;
      }
      if (attachment.isEmbeddedMessage()) {
        if (depth < DEEPEST) {
          read(attachment.getEmbeddedMessage(), prefix + name + "/", depth + 1, out);
        } else {
          out.refuseDamaged(prefix + name);
        }
        continue;
      }
      byte[] bytes =
          attachment.getAttachData() == null ? null : attachment.getAttachData().getValue();
      if (bytes == null) {
        out.refuseDamaged(prefix + name);
      } else {
        out.take(prefix + name, to -> to.write(bytes));
      }
    }
  }

  private static String name(AttachmentChunks attachment) {
    StringChunk[] names = {
      attachment.getAttachLongFileName(),
      attachment.getAttachFileName(),
      attachment.getAttachDisplayName()
    };
    for (StringChunk name : names) {
      if (name != null && name.getValue() != null && !name.getValue().isBlank()) {
        return name.getValue();
      }
    }
    return "";
  }

  private static String mail(MAPIMessage message) {
    try {
      String html = message.getHtmlBody();
      String text = message.getTextBody();
      boolean plain = text != null && !text.isBlank();
      String body = plain ? text : html == null ? "" : html;
      return "MIME-Version: 1.0\r\n"
          + header("From", message.getDisplayFrom())
          + header("To", message.getDisplayTo())
          + header("Cc", message.getDisplayCC())
          + header("Subject", message.getSubject())
          + date(message.getMessageDate())
          + "Content-Type: text/%s; charset=UTF-8\r\n".formatted(plain ? "plain" : "html")
          + "Content-Transfer-Encoding: base64\r\n\r\n"
          + Base64.getMimeEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8))
          + "\r\n";
    } catch (ChunkNotFoundException e) {
      throw new IllegalStateException("missing chunks come back as null", e);
    }
  }

  private static String header(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return "";
    }
    String encoded = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    return "%s: =?UTF-8?B?%s?=\r\n".formatted(name, encoded);
  }

  private static String date(@Nullable Calendar date) {
    return date == null
        ? ""
        : "Date: %s\r\n"
            .formatted(
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    date.toInstant().atOffset(ZoneOffset.UTC)));
  }
}
