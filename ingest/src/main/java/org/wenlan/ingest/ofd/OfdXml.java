package org.wenlan.ingest.ofd;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML without document types, entities from outside or anything else that leads out of it. */
final class OfdXml {

  private static final XMLInputFactory FACTORY = factory();

  private OfdXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(bytes);
  }
}
