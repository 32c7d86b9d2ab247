package org.wenlan.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.pipeline.RejectionReason;

/**
 * Text of an XML document of whatever kind: the words of each element on a line. Document types are
 * passed over and no entity is replaced, neither from outside nor from within, so nothing can grow
 * or be fetched.
 */
final class XmlText {

  private static final XMLInputFactory FACTORY = factory();

  private XmlText() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  static Extraction extract(Path file, long maxTextChars) throws IOException {
    StringBuilder text = new StringBuilder();
    try (InputStream bytes = Files.newInputStream(file)) {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(bytes);
      while (xml.hasNext() && text.length() <= maxTextChars) {
        switch (xml.next()) {
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text, xml);
          case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> endLine(text);
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      return new Extraction.Refused(RejectionReason.CORRUPT, "XML 不完整或不合规范，无法解析，请重新获取后再次导入");
    }
    int end = (int) Math.min(text.length(), maxTextChars + 1);
    return new Extraction.Text(
        "application/xml", text.substring(0, end), List.of(), Map.of(), Recognition.NONE);
  }

  private static void append(StringBuilder text, XMLStreamReader xml) {
    boolean lineStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    String words = xml.getText();
    text.append(lineStart ? words.stripLeading() : words);
  }

  private static void endLine(StringBuilder text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    text.setLength(end);
    if (end > 0) {
      text.append('\n');
    }
  }
}
