package org.wenlan.catalogue.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.MalformedRecordException.Fault;

/** Decodes text of which nobody says the encoding: UTF-8, or GB 18030 with all it includes. */
public final class ChineseText {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ChineseText() {}

  /**
   * The text, without a byte order mark.
   *
   * @throws MalformedRecordException if it is neither
   */
  public static String decode(byte[] bytes) throws MalformedRecordException {
    ByteTally tally = ByteTally.of(bytes);
    if (tally.looksLikeUtf8(false)) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
    if (tally.looksLikeGb()) {
      return new String(bytes, GB18030);
    }
    throw new MalformedRecordException(
        Fault.ENCODING, "文字既不是 UTF-8 也不是 GBK/GB18030，无法识别，请从原系统以 UTF-8 重新导出");
  }
}
