package org.wenlan.catalogue.text;

/**
 * How well some bytes read as UTF-8 and as GB 18030; one pass, exact counts.
 *
 * <p>A few damaged characters, as left by systems that cut fields by bytes, do not change the
 * verdict: up to one in ten is forgiven.
 *
 * @param utf8Short sequences of two bytes that are valid UTF-8 (Latin, Greek, Cyrillic …)
 * @param utf8Long sequences of three or four bytes that are valid UTF-8, Chinese among them
 * @param utf8Lone how many of the short ones stand alone among ASCII, as accented letters do
 * @param utf8Bad bytes that are no part of valid UTF-8
 * @param gbCommon pairs in the area of GB 2312, where nearly all modern Chinese text lies
 * @param gbRare other pairs and fours that GB 18030 allows
 * @param gbBad bytes that are no part of valid GB 18030
 */
public record ByteTally(
    int utf8Short, int utf8Long, int utf8Lone, int utf8Bad, int gbCommon, int gbRare, int gbBad) {

  private static final int FORGIVEN = 10;

  /** Counts. Linear. */
  public static ByteTally of(byte[] bytes) {
    int[] utf8 = utf8(bytes);
    int[] gb = gb(bytes);
    return new ByteTally(utf8[0], utf8[1], utf8[3], utf8[2], gb[0], gb[1], gb[2]);
  }

  private static int[] utf8(byte[] bytes) {
    int[] counts = new int[4];
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        i++;
        continue;
      }
      int length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
      int follow = 1;
      while (follow < length && i + follow < bytes.length && (bytes[i + follow] & 0xC0) == 0x80) {
        follow++;
      }
      boolean valid = length > 0 && lead <= 0xF4 && follow == length && !overlong(bytes, i, lead);
      counts[valid ? (length == 2 ? 0 : 1) : 2]++;
      if (valid && length == 2 && isAscii(bytes, i - 1) && isAscii(bytes, i + 2)) {
        counts[3]++;
      }
      // A character cut in two is one fault, however many of its bytes are left.
      i += valid ? length : Math.max(1, follow);
    }
    return counts;
  }

  private static boolean isAscii(byte[] bytes, int at) {
    return at < 0 || at >= bytes.length || bytes[at] >= 0;
  }

  private static boolean overlong(byte[] bytes, int at, int lead) {
    int second = bytes[at + 1] & 0xFF;
    return (lead == 0xE0 && second < 0xA0)
        || (lead == 0xED && second >= 0xA0)
        || (lead == 0xF0 && second < 0x90)
        || (lead == 0xF4 && second >= 0x90);
  }

  private static int[] gb(byte[] bytes) {
    int[] counts = new int[3];
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        i++;
        continue;
      }
      int second = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
      if (lead == 0x80 || lead == 0xFF) {
        counts[2]++;
        i++;
      } else if (lead >= 0xA1 && lead <= 0xF7 && second >= 0xA1 && second <= 0xFE) {
        counts[0]++;
        i += 2;
      } else if (second >= 0x40 && second != 0x7F && second != 0xFF) {
        counts[1]++;
        i += 2;
      } else if (isFour(bytes, i, second)) {
        counts[1]++;
        i += 4;
      } else {
        counts[2]++;
        i++;
      }
    }
    return counts;
  }

  private static boolean isFour(byte[] bytes, int at, int second) {
    return second >= 0x30
        && second <= 0x39
        && at + 3 < bytes.length
        && (bytes[at + 2] & 0xFF) >= 0x81
        && (bytes[at + 2] & 0xFF) != 0xFF
        && bytes[at + 3] >= 0x30
        && bytes[at + 3] <= 0x39;
  }

  /** Whether there is anything but ASCII. */
  public boolean hasHighBytes() {
    return utf8Short + utf8Long + utf8Bad > 0;
  }

  /**
   * Whether the bytes are UTF-8, as far as bytes can tell. Pairs alone are ambiguous (联通 in GBK is
   * valid UTF-8 too): they count as GBK where all of them are common Chinese characters and none
   * stands alone, unless the sender claims Unicode.
   */
  public boolean looksLikeUtf8(boolean claimed) {
    if (!hasHighBytes()) {
      return true;
    }
    int valid = utf8Short + utf8Long;
    if (utf8Bad > 0) {
      return valid >= FORGIVEN && valid >= FORGIVEN * utf8Bad;
    }
    return utf8Long > 0 || claimed || utf8Lone > 0 || gbCommon == 0 || gbRare + gbBad > 0;
  }

  /** Whether the bytes are GB 2312, GBK or GB 18030: mostly common characters, hardly damage. */
  public boolean looksLikeGb() {
    return gbCommon > 0 && gbCommon >= 2 * gbRare && gbCommon >= FORGIVEN * gbBad;
  }
}
