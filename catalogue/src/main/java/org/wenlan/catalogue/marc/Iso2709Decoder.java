package org.wenlan.catalogue.marc;

import static org.wenlan.catalogue.marc.MarcText.SUBFIELD_MARK;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.MalformedRecordException.Fault;
import org.wenlan.catalogue.RawRecord;
import org.wenlan.catalogue.marc.Directory.Extent;

/**
 * Reads one ISO 2709 record from its bytes. Lengths count bytes, so every field is cut out as bytes
 * and decoded afterwards.
 *
 * <p>Mends what can be mended without guessing and says so; what is dropped is always named among
 * the repairs. A record that {@link Iso2709Writer} wrote needs no repair.
 */
public final class Iso2709Decoder {

  private final byte[] raw;
  private final List<String> repairs = new ArrayList<>();

  private Iso2709Decoder(byte[] raw) {
    this.raw = raw;
  }

  /** Reads a record, its encoding found from its bytes. */
  public static DecodedMarc decode(byte[] record) throws MalformedRecordException {
    return new Iso2709Decoder(record).decode(Optional.empty());
  }

  /** Reads a record whose encoding a librarian has stated for the whole file. */
  public static DecodedMarc decode(byte[] record, MarcEncoding stated)
      throws MalformedRecordException {
    return new Iso2709Decoder(record).decode(Optional.of(stated));
  }

  private DecodedMarc decode(Optional<MarcEncoding> stated) throws MalformedRecordException {
    if (raw.length <= Leader.LENGTH) {
      throw new MalformedRecordException(
          Fault.DAMAGED, "记录只有 %d 字节，不足一个头标区（24 字节），可能被截断".formatted(raw.length));
    }
    if (raw.length >= RawRecord.MAX_BYTES) {
      throw new MalformedRecordException(
          Fault.TOO_LARGE, "读到 %d MB 仍无记录结束符，不是完整的记录".formatted(RawRecord.MAX_BYTES >> 20));
    }
    if (raw[raw.length - 1] != MarcText.RECORD_END) {
      repairs.add("记录没有结束符，可能被截断");
    }
    Leader leader = leader();
    List<Extent> extents = Directory.read(raw, repairs);
    int first = extents.stream().mapToInt(Extent::from).min().orElse(Leader.LENGTH);
    byte[] data = Arrays.copyOfRange(raw, first, raw.length);
    MarcEncoding encoding =
        stated.isPresent() ? stated.get() : MarcEncoding.of(data, leader.saysUnicode());
    if (leader.saysUnicode() && encoding != MarcEncoding.UTF_8) {
      repairs.add("头标声明为 Unicode，实际按 %s 读取".formatted(encoding.label()));
    }
    List<MarcField> fields = new ArrayList<>(extents.size());
    for (Extent extent : extents) {
      if (MarcText.isTag(extent.tag())) {
        field(extent, encoding).ifPresent(fields::add);
      } else {
        repairs.add("一个字段的标识符不合规，该字段未读取");
      }
    }
    if (fields.isEmpty()) {
      throw new MalformedRecordException(Fault.DAMAGED, "记录中没有可读的字段，请从原系统重新导出");
    }
    return new DecodedMarc(new MarcRecord(leader, fields), encoding, repairs);
  }

  private Leader leader() {
    int stated = Directory.number(raw, 0, 5);
    if (stated != raw.length) {
      repairs.add(
          stated < 0
              ? "头标没有记录长度，已按记录结束符读取"
              : "头标所记长度 %d 与实际 %d 字节不符，已按记录结束符读取".formatted(stated, raw.length));
    }
    StringBuilder text = new StringBuilder(Leader.LENGTH);
    boolean odd = false;
    for (int i = 0; i < Leader.LENGTH; i++) {
      boolean printable = raw[i] >= 0x20 && raw[i] < 0x7F;
      text.append(printable ? (char) raw[i] : ' ');
      odd |= !printable;
    }
    if (odd) {
      repairs.add("头标中有不可见字符，已作空格读取");
    }
    return new Leader(text.toString());
  }

  private Optional<MarcField> field(Extent extent, MarcEncoding encoding)
      throws MalformedRecordException {
    String tag = extent.tag();
    if (MarcText.isControl(tag)) {
      return Optional.of(
          new ControlField(tag, clean(text(extent.from(), extent.to(), encoding), tag)));
    }
    int mark = Directory.indexOf(raw, SUBFIELD_MARK, extent.from(), extent.to());
    if (mark < 0) {
      return withoutSubfields(extent, encoding);
    }
    if (mark != extent.from() + 2) {
      repairs.add("字段 %s 的指示符不是两个字符，已按空格补足".formatted(tag));
    }
    List<Subfield> subfields = new ArrayList<>();
    int at = mark;
    while (at < extent.to()) {
      int next = Directory.indexOf(raw, SUBFIELD_MARK, at + 1, extent.to());
      int end = next < 0 ? extent.to() : next;
      subfield(tag, at + 1, end, encoding).ifPresent(subfields::add);
      at = end;
    }
    if (subfields.isEmpty()) {
      repairs.add("字段 %s 没有内容，未读取".formatted(tag));
      return Optional.empty();
    }
    return Optional.of(
        new DataField(tag, indicator(extent, mark, 0), indicator(extent, mark, 1), subfields));
  }

  /** A data field that is only text: the text is kept as subfield a. */
  private Optional<MarcField> withoutSubfields(Extent extent, MarcEncoding encoding)
      throws MalformedRecordException {
    String text = clean(text(extent.from(), extent.to(), encoding), extent.tag()).strip();
    if (text.isEmpty()) {
      repairs.add("字段 %s 没有内容，未读取".formatted(extent.tag()));
      return Optional.empty();
    }
    repairs.add("字段 %s 没有子字段，已作为子字段 a 读取".formatted(extent.tag()));
    return Optional.of(new DataField(extent.tag(), ' ', ' ', List.of(new Subfield('a', text))));
  }

  private char indicator(Extent extent, int mark, int which) {
    int at = extent.from() + which;
    char c = at < mark ? (char) (raw[at] & 0xFF) : ' ';
    return MarcText.isMark(c) ? c : ' ';
  }

  private Optional<Subfield> subfield(String tag, int from, int to, MarcEncoding encoding)
      throws MalformedRecordException {
    if (from == to || !MarcText.isMark((char) (raw[from] & 0xFF))) {
      if (from == to) {
        repairs.add("字段 %s 有一个空子字段，未读取".formatted(tag));
        return Optional.empty();
      }
      repairs.add("字段 %s 有一个子字段没有代码，已作为子字段 a 读取".formatted(tag));
      return Optional.of(new Subfield('a', clean(text(from, to, encoding), tag)));
    }
    String value = clean(text(from + 1, to, encoding), tag);
    return Optional.of(new Subfield((char) raw[from], value));
  }

  private String text(int from, int to, MarcEncoding encoding) throws MalformedRecordException {
    Optional<Charset> charset = encoding.charset();
    return charset.isPresent()
        ? new String(
            raw, from, to - from, ascii(from, to) ? StandardCharsets.US_ASCII : charset.get())
        : Ansel.decode(raw, from, to);
  }

  /** Most fields are; Java decodes ASCII many times faster than GB 18030. */
  private boolean ascii(int from, int to) {
    for (int i = from; i < to; i++) {
      if (raw[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private String clean(String text, String tag) {
    if (text.indexOf('\uFFFD') >= 0) {
      repairs.add("字段 %s 有残缺的字符，已以 \uFFFD 代替".formatted(tag));
    }
    if (MarcText.hasSeparator(text)) {
      repairs.add("字段 %s 中混有分隔符，已去除".formatted(tag));
      return text.replaceAll("[\\x1D-\\x1F]", "");
    }
    return text;
  }
}
