package org.wenlan.catalogue.marc;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a MARCXML collection in UTF-8, record after record; close it to end the collection. The
 * stream underneath stays open.
 *
 * <p>The same schema serves both dialects. Control characters, which XML cannot hold, are left out.
 */
public final class MarcXmlWriter implements AutoCloseable {

  private static final String NAMESPACE = "http://www.loc.gov/MARC21/slim";

  private final XMLStreamWriter writer;

  /**
   * Begins a collection.
   *
   * @throws IOException if {@code out} cannot be written
   */
  public MarcXmlWriter(OutputStream out) throws IOException {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeStartElement("collection");
      writer.writeDefaultNamespace(NAMESPACE);
    } catch (XMLStreamException e) {
      throw new IOException("MARCXML 不能写出", e);
    }
  }

  /**
   * Writes one record.
   *
   * @throws IOException if the stream cannot be written
   */
  public void write(MarcRecord record) throws IOException {
    try {
      writer.writeStartElement("record");
      element("leader", record.leader().value());
      for (MarcField field : record.fields()) {
        switch (field) {
          case ControlField control -> {
            writer.writeStartElement("controlfield");
            writer.writeAttribute("tag", control.tag());
            writer.writeCharacters(legal(control.value()));
            writer.writeEndElement();
          }
          case DataField data -> write(data);
        }
      }
      writer.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException("MARCXML 不能写出", e);
    }
  }

  private void write(DataField field) throws XMLStreamException {
    writer.writeStartElement("datafield");
    writer.writeAttribute("tag", field.tag());
    writer.writeAttribute("ind1", String.valueOf(field.first()));
    writer.writeAttribute("ind2", String.valueOf(field.second()));
    for (Subfield subfield : field.subfields()) {
      writer.writeStartElement("subfield");
      writer.writeAttribute("code", String.valueOf(subfield.code()));
      writer.writeCharacters(legal(subfield.value()));
      writer.writeEndElement();
    }
    writer.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    writer.writeStartElement(name);
    writer.writeCharacters(text);
    writer.writeEndElement();
  }

  private static String legal(String value) {
    return value.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }

  @Override
  public void close() throws IOException {
    try {
      writer.writeEndElement();
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IOException("MARCXML 不能写出", e);
    }
  }
}
