package org.wenlan.catalogue.xml;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Copies an element out of a document so that it stands alone, always in the same way: UTF-8, its
 * own namespace as the default, no prefixes, no comments, no attributes of foreign namespaces.
 */
public final class ElementCopy {

  private ElementCopy() {}

  /**
   * The first element inside the one the reader stands at; nothing if there is none. The reader
   * stands at the end of the outer element afterwards.
   */
  public static byte[] firstInside(XMLStreamReader reader) throws XMLStreamException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream(2_048);
    while (HardenedXml.next(reader) != XMLStreamReader.END_ELEMENT) {
      if (reader.getEventType() == XMLStreamReader.START_ELEMENT) {
        if (copy.size() == 0) {
          copy(reader, copy);
        } else {
          skip(reader);
        }
      }
    }
    return copy.toByteArray();
  }

  /** Reads on to the end of the element the reader stands at. */
  public static void skip(XMLStreamReader reader) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = HardenedXml.next(reader);
      depth += event == XMLStreamReader.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamReader.END_ELEMENT ? 1 : 0;
    }
  }

  private static void copy(XMLStreamReader reader, ByteArrayOutputStream copy)
      throws XMLStreamException {
    XMLStreamWriter writer =
        XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(copy, "UTF-8");
    writer.writeStartElement(reader.getLocalName());
    String namespace = reader.getNamespaceURI();
    if (namespace != null) {
      writer.writeDefaultNamespace(namespace);
    }
    attributes(reader, writer);
    for (int depth = 1; depth > 0; ) {
      switch (HardenedXml.next(reader)) {
        case XMLStreamReader.START_ELEMENT -> {
          depth++;
          writer.writeStartElement(reader.getLocalName());
          attributes(reader, writer);
        }
        case XMLStreamReader.END_ELEMENT -> {
          depth--;
          writer.writeEndElement();
        }
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
            writer.writeCharacters(reader.getText());
        default -> {
          // comments and instructions are no part of it
        }
      }
    }
    writer.flush();
    writer.close();
  }

  private static void attributes(XMLStreamReader reader, XMLStreamWriter writer)
      throws XMLStreamException {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (namespace == null || namespace.isEmpty()) {
        writer.writeAttribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }
  }
}
