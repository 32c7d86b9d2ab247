package org.wenlan.catalogue.marc;

import static org.wenlan.catalogue.marc.MarcText.FIELD_END;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.MalformedRecordException.Fault;

/**
 * Where the fields of one ISO 2709 record lie (目次区). Lengths and places that are wrong, because
 * some system counted characters instead of bytes, are replaced by the field ends themselves as
 * long as there are as many fields as entries.
 */
final class Directory {

  private static final int ENTRY = 12;

  /**
   * One field: bytes {@code from} to {@code to} of the record, without the field end.
   *
   * @param tag as it stands there, perhaps no good tag
   */
  record Extent(String tag, int from, int to) {}

  private Directory() {}

  /**
   * The extents in the order of the directory.
   *
   * @param raw the record; the leader's 24 bytes are there
   * @param repairs told what was mended
   */
  static List<Extent> read(byte[] raw, List<String> repairs) throws MalformedRecordException {
    int end = indexOf(raw, FIELD_END, Leader.LENGTH, raw.length);
    if (end < 0) {
      throw damaged("目次区没有结束符，无法区分字段");
    }
    int size = end - Leader.LENGTH;
    if (size == 0 || size % ENTRY != 0) {
      throw damaged("目次区长 %d 字节，应为 12 的倍数，无法区分字段".formatted(size));
    }
    int base = end + 1;
    if (number(raw, 12, 5) != base) {
      repairs.add("头标所记数据起始地址有误，已按目次区实际结束处读取");
    }
    int limit = raw[raw.length - 1] == MarcText.RECORD_END ? raw.length - 1 : raw.length;
    List<Extent> stated = stated(raw, base, limit);
    return stated.isEmpty() ? byFieldEnds(raw, base, limit, repairs) : stated;
  }

  /** As the directory says; empty if it is wrong about any field. */
  private static List<Extent> stated(byte[] raw, int base, int limit) {
    List<Extent> extents = new ArrayList<>();
    for (int at = Leader.LENGTH; at < base - 1; at += ENTRY) {
      int length = number(raw, at + 3, 4);
      int start = number(raw, at + 7, 5);
      if (length < 1 || start < 0) {
        return List.of();
      }
      int from = base + start;
      int last = from + length - 1;
      if (last >= limit || raw[last] != FIELD_END || indexOf(raw, FIELD_END, from, last) >= 0) {
        return List.of();
      }
      extents.add(new Extent(tag(raw, at), from, last));
    }
    return List.copyOf(extents);
  }

  private static List<Extent> byFieldEnds(byte[] raw, int base, int limit, List<String> repairs)
      throws MalformedRecordException {
    List<Extent> extents = new ArrayList<>();
    int entries = (base - 1 - Leader.LENGTH) / ENTRY;
    int from = base;
    int found = 0;
    while (from < limit) {
      int end = indexOf(raw, FIELD_END, from, limit);
      int to = end < 0 ? limit : end;
      if (found < entries) {
        extents.add(new Extent(tag(raw, Leader.LENGTH + found * ENTRY), from, to));
      }
      found++;
      from = to + 1;
    }
    if (found != entries) {
      throw damaged("目次区列有 %d 个字段，数据区有 %d 个，无法对应".formatted(entries, found));
    }
    repairs.add("目次区所记字段长度或位置有误，已按字段结束符读取");
    return extents;
  }

  private static String tag(byte[] raw, int at) {
    return new String(raw, at, 3, StandardCharsets.ISO_8859_1);
  }

  /** The decimal number at {@code from}; -1 if these are not digits. */
  static int number(byte[] raw, int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      if (raw[i] < '0' || raw[i] > '9') {
        return -1;
      }
      value = value * 10 + raw[i] - '0';
    }
    return value;
  }

  static int indexOf(byte[] raw, char wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (raw[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static MalformedRecordException damaged(String detail) {
    return new MalformedRecordException(Fault.DAMAGED, detail + "，请从原系统重新导出该记录");
  }
}
