package org.wenlan.ingest.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.ingest.scan.FolderScan;

/** Names of entries: decoded as Chinese programs write them, and made harmless. */
public final class MemberName {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int LONGEST = 500;

  private MemberName() {}

  /** UTF-8 if the bytes are that, else GB18030, whatever a flag says. */
  public static String decode(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, GB18030);
    }
  }

  /** A name whose characters are bytes. */
  static String decodeLatin(String name) {
    boolean bytes = name.chars().allMatch(c -> c <= 0xFF);
    return bytes ? decode(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
  }

  /**
   * The path as shown: forward slashes, no empty part, none that leads upwards, no drive, control
   * characters made visible, at most {@value #LONGEST} characters. Never blank.
   */
  static String safe(String untrusted) {
    List<String> parts = new ArrayList<>();
    for (String part : untrusted.replace('\\', '/').split("/", -1)) {
      String name = part.strip();
      boolean leads = name.isEmpty() || name.equals(".") || name.equals("..");
      boolean drive = parts.isEmpty() && name.matches("[A-Za-z]:");
      if (!leads && !drive) {
        // What parts the levels must not be forged by a name.
        parts.add(FolderScan.display(name.endsWith("!") ? name + "_" : name));
      }
    }
    String path = parts.isEmpty() ? "未命名" : String.join("/", parts);
    return path.length() <= LONGEST ? path : "…" + path.substring(path.length() - LONGEST + 1);
  }

  /** Whether a scan of a folder would pass the entry over: hidden, or left behind by programs. */
  static boolean isLeftover(String path) {
    for (String part : path.split("/", -1)) {
      if (FolderScan.isLeftover(part) || part.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }
}
