package org.wenlan.catalogue.exchange;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wenlan.catalogue.CatalogueEntry;
import org.wenlan.catalogue.EntryBuilder;
import org.wenlan.catalogue.EntryField;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.MalformedRecordException.Fault;
import org.wenlan.catalogue.xml.HardenedXml;

/** Reads one record element of EndNote's XML; styled text is read as plain text. */
final class EndNoteXmlReader {

  private static final Map<String, EntryField> MEANINGS =
      Map.ofEntries(
          Map.entry("title", EntryField.TITLE),
          Map.entry("secondary-title", EntryField.CONTAINER),
          Map.entry("full-title", EntryField.CONTAINER),
          Map.entry("tertiary-title", EntryField.SERIES),
          Map.entry("translated-title", EntryField.OTHER_TITLE),
          Map.entry("authors/author", EntryField.CREATOR),
          Map.entry("secondary-authors/author", EntryField.CONTRIBUTOR),
          Map.entry("tertiary-authors/author", EntryField.CONTRIBUTOR),
          Map.entry("auth-address", EntryField.INSTITUTION),
          Map.entry("year", EntryField.DATE),
          Map.entry("pub-dates/date", EntryField.DATE),
          Map.entry("volume", EntryField.VOLUME),
          Map.entry("number", EntryField.ISSUE),
          Map.entry("pages", EntryField.PAGES),
          Map.entry("publisher", EntryField.PUBLISHER),
          Map.entry("pub-location", EntryField.PLACE),
          Map.entry("edition", EntryField.EDITION),
          Map.entry("isbn", EntryField.ISSN),
          Map.entry("electronic-resource-num", EntryField.DOI),
          Map.entry("keyword", EntryField.SUBJECT),
          Map.entry("abstract", EntryField.SUMMARY),
          Map.entry("notes", EntryField.NOTE),
          Map.entry("language", EntryField.LANGUAGE),
          Map.entry("work-type", EntryField.DEGREE),
          Map.entry("remote-database-name", EntryField.DATABASE),
          Map.entry("accession-num", EntryField.CONTROL_NUMBER),
          Map.entry("related-urls/url", EntryField.URL));

  private EndNoteXmlReader() {}

  static CatalogueEntry read(String xml) throws MalformedRecordException {
    EntryBuilder entry = new EntryBuilder();
    try {
      XMLStreamReader reader = HardenedXml.fragment(xml);
      String parent = "";
      while (reader.hasNext()) {
        if (HardenedXml.next(reader) == XMLStreamReader.START_ELEMENT) {
          String name = HardenedXml.name(reader);
          EntryField inParent = MEANINGS.get(parent + "/" + name);
          EntryField field = inParent == null ? MEANINGS.get(name) : inParent;
          if (name.equals("ref-type")) {
            String kind = reader.getAttributeValue(null, "name");
            entry.kind(Kinds.of(kind == null ? "" : kind));
          } else if (field != null) {
            Values.add(entry, field, text(reader));
          } else {
            parent = name;
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new MalformedRecordException(Fault.DAMAGED, "EndNote XML 记录在此中断或语法有误，请从原系统重新导出");
    }
    return entry.build();
  }

  /** All text inside the element the reader stands at, whatever it is wrapped in. */
  private static String text(XMLStreamReader reader) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (HardenedXml.next(reader)) {
        case XMLStreamReader.START_ELEMENT -> depth++;
        case XMLStreamReader.END_ELEMENT -> depth--;
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text.append(reader.getText());
        default -> {
          // nothing to read
        }
      }
    }
    return text.toString().strip();
  }
}
