package org.wenlan.catalogue.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wenlan.catalogue.CatalogueEntry;
import org.wenlan.catalogue.EntryBuilder;
import org.wenlan.catalogue.EntryField;
import org.wenlan.catalogue.EntryKind;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.MalformedRecordException.Fault;
import org.wenlan.catalogue.xml.HardenedXml;

/** Reads one dc element of unqualified Dublin Core, in which any of fifteen elements may repeat. */
final class DublinCoreReader {

  static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";

  private static final Map<String, EntryField> MEANINGS =
      Map.ofEntries(
          Map.entry("title", EntryField.TITLE),
          Map.entry("creator", EntryField.CREATOR),
          Map.entry("contributor", EntryField.CONTRIBUTOR),
          Map.entry("subject", EntryField.SUBJECT),
          Map.entry("description", EntryField.SUMMARY),
          Map.entry("publisher", EntryField.PUBLISHER),
          Map.entry("date", EntryField.DATE),
          Map.entry("format", EntryField.EXTENT),
          Map.entry("source", EntryField.CONTAINER),
          Map.entry("language", EntryField.LANGUAGE),
          Map.entry("relation", EntryField.SERIES),
          Map.entry("coverage", EntryField.NOTE),
          Map.entry("rights", EntryField.NOTE));

  private static final Pattern PREFIXED =
      Pattern.compile("(?i)(?:urn:)?(?<scheme>isbn|issn|doi)[:：]?\\s*(?<number>\\S.*)");
  private static final Pattern CLC = Pattern.compile("[A-KN-VXZ]{1,2}\\d[\\d.\\-/()=+:]*");

  private DublinCoreReader() {}

  static CatalogueEntry read(String xml) throws MalformedRecordException {
    EntryBuilder entry = new EntryBuilder();
    try {
      XMLStreamReader reader = HardenedXml.fragment(xml);
      while (reader.hasNext()) {
        if (HardenedXml.next(reader) == XMLStreamReader.START_ELEMENT
            && !HardenedXml.name(reader).equals("dc")) {
          String name = HardenedXml.name(reader);
          put(entry, name, reader.getElementText().strip());
        }
      }
    } catch (XMLStreamException e) {
      throw new MalformedRecordException(Fault.DAMAGED, "Dublin Core 记录在此中断或语法有误，请重新收割");
    }
    return entry.build();
  }

  private static void put(EntryBuilder entry, String name, String value) {
    EntryField field = MEANINGS.get(name);
    if (name.equals("type")) {
      EntryKind kind = Kinds.of(value);
      entry.kind(kind == EntryKind.OTHER ? entry.kind() : kind);
    } else if (name.equals("identifier")) {
      identifier(entry, value);
    } else if (field == EntryField.SUBJECT && CLC.matcher(value).matches()) {
      entry.add(EntryField.CLC, value);
    } else if (field != null) {
      Values.add(entry, field, value);
    }
  }

  private static void identifier(EntryBuilder entry, String value) {
    Matcher prefixed = PREFIXED.matcher(value);
    if (value.matches("https?://(?:dx\\.)?doi\\.org/.*")) {
      Values.add(entry, EntryField.DOI, value);
    } else if (value.matches("https?://.*")) {
      entry.add(EntryField.URL, value);
    } else if (prefixed.matches()) {
      EntryField field = EntryField.valueOf(prefixed.group("scheme").toUpperCase(Locale.ROOT));
      entry.add(field, prefixed.group("number"));
    } else {
      entry.add(EntryField.CONTROL_NUMBER, value);
    }
  }
}
