package org.wenlan.ingest.ofd;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What {@code OFD.xml} says.
 *
 * @param documents locations of the documents, in order
 * @param metadata of the first document, by the names of the standard
 */
record OfdRoot(List<String> documents, Map<String, String> metadata) {

  private static final Set<String> KEPT =
      Set.of("Title", "Author", "Subject", "Abstract", "CreationDate", "ModDate", "Creator");

  static OfdRoot read(InputStream bytes) throws XMLStreamException {
    List<String> documents = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    XMLStreamReader xml = OfdXml.reader(bytes);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("DocRoot")) {
          documents.add(xml.getElementText());
        } else if (KEPT.contains(name)) {
          String value = xml.getElementText().strip();
          if (!value.isEmpty()) {
            metadata.putIfAbsent(name, value);
          }
        }
      }
    }
    return new OfdRoot(documents, metadata);
  }
}
