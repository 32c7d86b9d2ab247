package org.wenlan.catalogue.xml;

import java.io.InputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML from strangers: a document type is an error, so there are no entities to swell or to
 * fetch, and nothing is ever read from elsewhere. Streaming; memory does not grow with the file.
 */
public final class HardenedXml {

  private HardenedXml() {}

  /**
   * A reader of a whole document, aware of namespaces, that stands before the first element.
   *
   * @throws XMLStreamException if this is no XML
   */
  public static XMLStreamReader document(InputStream xml) throws XMLStreamException {
    return factory(true).createXMLStreamReader(xml);
  }

  /**
   * A reader of one element cut out of a document. Prefixes whose declaration stayed behind are
   * allowed; {@link #name} tells names without them.
   *
   * @throws XMLStreamException if this is no XML
   */
  public static XMLStreamReader fragment(String xml) throws XMLStreamException {
    return factory(false).createXMLStreamReader(new StringReader(xml));
  }

  /** Name of the element the reader stands at, without prefix. */
  public static String name(XMLStreamReader reader) {
    String name = reader.getLocalName();
    return name.substring(name.indexOf(':') + 1);
  }

  private static XMLInputFactory factory(boolean namespaces) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, namespaces);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("外部实体不予读取");
        });
    return factory;
  }

  /**
   * The next event.
   *
   * @throws XMLStreamException if the XML is broken or brings a document type
   */
  public static int next(XMLStreamReader reader) throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
      throw new XMLStreamException("XML 含有文档类型声明或实体，不予读取", reader.getLocation());
    }
    return event;
  }
}
