package org.wenlan.ingest.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;

/** The header of a mail or of one of its parts: raw fields, and what they say of the part. */
final class MailPart {

  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)(?:^|[;\\s])(filename|name)(?:\\*(\\d+))?(\\*)?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))");

  private final Map<String, byte[]> raw = new LinkedHashMap<>();

  /** Adds a field; the first of a name counts. */
  void add(Field field) {
    raw.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), field.getRaw().toByteArray());
  }

  /** The bytes of a field with its name, without the end of its line; empty if it is missing. */
  byte[] field(String name) {
    return raw.getOrDefault(name, new byte[0]);
  }

  /**
   * Whether the part is a document of its own rather than words of the mail or their decoration.
   *
   * @param mediaType of the part, lower case
   * @param related whether the part belongs to a web page that is the text of the mail
   */
  boolean isAttachment(String mediaType, boolean related) {
    String disposition = value("content-disposition").strip().toLowerCase(Locale.ROOT);
    if (mediaType.contains("signature") || mediaType.equals("text/x-moz-deleted")) {
      return false;
    }
    if (disposition.startsWith("attachment") || mediaType.equals("message/rfc822")) {
      return true;
    }
    boolean decoration =
        related || (field("content-id").length > 0 && disposition.startsWith("inline"));
    if (decoration && mediaType.startsWith("image/")) {
      return false;
    }
    return !related && (!mediaType.startsWith("text/") || !fileName().isEmpty());
  }

  /** The name of the file, or an empty string. */
  String fileName() {
    String name = parameter(value("content-disposition"), "filename");
    return name.isBlank() ? parameter(value("content-type"), "name") : name;
  }

  /** The subject, or an empty string. */
  String subject() {
    return EncodedWords.decode(value("subject")).strip();
  }

  /** What stands behind the colon, lines joined. */
  private String value(String name) {
    String line = MemberName.decode(field(name)).replaceAll("\\r?\\n(?=[ \\t])", "");
    return line.substring(line.indexOf(':') + 1).stripTrailing();
  }

  /** The value of a parameter in its plain, its encoded and its continued form (RFC 2231). */
  private static String parameter(String value, String wanted) {
    List<String> plain = new ArrayList<>();
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    Charset charset = StandardCharsets.UTF_8;
    boolean extended = false;
    Matcher found = PARAMETER.matcher(value);
    while (found.find()) {
      if (!found.group(1).equalsIgnoreCase(wanted)) {
        continue;
      }
      String word = found.group(4) == null ? found.group(5) : found.group(4);
      if (found.group(3) == null) {
        String text = word.replaceAll("\\\\(.)", "$1");
        plain.add(text);
        encoded.writeBytes(found.group(2) == null ? new byte[0] : text.getBytes(charset));
        continue;
      }
      int mark = word.indexOf('\'', word.indexOf('\'') + 1);
      if (!extended && mark > 0) {
        charset = EncodedWords.charset(word.substring(0, word.indexOf('\'')));
        word = word.substring(mark + 1);
      }
      extended = true;
      encoded.writeBytes(EncodedWords.percent(word, '%'));
    }
    return extended ? encoded.toString(charset) : EncodedWords.decode(String.join("", plain));
  }
}
