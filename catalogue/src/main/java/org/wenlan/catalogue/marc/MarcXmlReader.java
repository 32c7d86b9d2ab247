package org.wenlan.catalogue.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.MalformedRecordException.Fault;
import org.wenlan.catalogue.text.ChineseText;
import org.wenlan.catalogue.xml.HardenedXml;

/**
 * Reads one MARCXML record element, in any namespace or none.
 *
 * <p>A field or subfield that does not say which it is makes the record faulty: what it holds could
 * be anything. Indicators may be missing, and stand for blanks then.
 */
public final class MarcXmlReader {

  private final XMLStreamReader reader;
  private final List<MarcField> fields = new ArrayList<>();
  private final List<String> repairs = new ArrayList<>();
  private String leader = "";

  private MarcXmlReader(XMLStreamReader reader) {
    this.reader = reader;
  }

  /** Reads the record element that {@code xml} consists of. */
  public static DecodedMarc read(byte[] xml) throws MalformedRecordException {
    try {
      return new MarcXmlReader(HardenedXml.fragment(ChineseText.decode(xml))).record();
    } catch (XMLStreamException e) {
      throw new MalformedRecordException(Fault.DAMAGED, "MARCXML 记录在此中断或语法有误，请从原系统重新导出");
    }
  }

  private DecodedMarc record() throws XMLStreamException, MalformedRecordException {
    while (reader.hasNext()) {
      if (HardenedXml.next(reader) == XMLStreamReader.START_ELEMENT) {
        switch (HardenedXml.name(reader)) {
          case "leader" -> leader = reader.getElementText();
          case "controlfield" -> controlField();
          case "datafield" -> dataField();
          case "subfield" -> throw faulty("子字段不在数据字段之内");
          default -> {
            // record, collection and whatever else wraps them
          }
        }
      }
    }
    if (fields.isEmpty()) {
      throw faulty("没有可读的字段");
    }
    return new DecodedMarc(
        new MarcRecord(new Leader(tidyLeader()), fields), MarcEncoding.UTF_8, repairs);
  }

  private String tidyLeader() {
    String printable = leader.replaceAll("[^\\x20-\\x7E]", " ");
    if (printable.length() != Leader.LENGTH || !printable.equals(leader)) {
      repairs.add("头标应为 24 个字符，已补足或截断");
    }
    return (printable + " ".repeat(Leader.LENGTH)).substring(0, Leader.LENGTH);
  }

  private void controlField() throws XMLStreamException, MalformedRecordException {
    String tag = tag("控制字段");
    String value = reader.getElementText();
    if (!MarcText.isControl(tag)) {
      throw faulty("控制字段的标识符是 " + tag);
    }
    fields.add(new ControlField(tag, clean(value)));
  }

  private void dataField() throws XMLStreamException, MalformedRecordException {
    String tag = tag("数据字段");
    if (MarcText.isControl(tag)) {
      throw faulty("数据字段的标识符是 " + tag);
    }
    char first = indicator("ind1");
    char second = indicator("ind2");
    List<Subfield> subfields = new ArrayList<>();
    while (HardenedXml.next(reader) != XMLStreamReader.END_ELEMENT) {
      if (reader.getEventType() == XMLStreamReader.START_ELEMENT) {
        if (!HardenedXml.name(reader).equals("subfield")) {
          throw faulty("字段 %s 中有不认识的元素".formatted(tag));
        }
        subfields.add(subfield(tag));
      }
    }
    if (subfields.isEmpty()) {
      repairs.add("字段 %s 没有内容，未读取".formatted(tag));
    } else {
      fields.add(new DataField(tag, first, second, subfields));
    }
  }

  private Subfield subfield(String tag) throws XMLStreamException, MalformedRecordException {
    String code = attribute("code").orElse("");
    if (code.length() != 1 || !MarcText.isMark(code.charAt(0))) {
      throw faulty("字段 %s 有一个子字段没有代码".formatted(tag));
    }
    return new Subfield(code.charAt(0), clean(reader.getElementText()));
  }

  private String tag(String what) throws MalformedRecordException {
    String tag = attribute("tag").orElse("");
    if (!MarcText.isTag(tag)) {
      throw faulty("一个%s没有标识符".formatted(what));
    }
    return tag;
  }

  private char indicator(String name) {
    String value = attribute(name).orElse("");
    return value.length() == 1 && MarcText.isMark(value.charAt(0)) ? value.charAt(0) : ' ';
  }

  private Optional<String> attribute(String name) {
    return Optional.ofNullable(reader.getAttributeValue(null, name));
  }

  /** XML 1.1 could hold the separators of ISO 2709; a record never may. */
  private static String clean(String value) {
    return value.replaceAll("[\\x1D-\\x1F]", "");
  }

  private static MalformedRecordException faulty(String found) {
    return new MalformedRecordException(
        Fault.DAMAGED, "MARCXML 记录有误：%s，请从原系统重新导出".formatted(found));
  }
}
