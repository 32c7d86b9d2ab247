package org.wenlan.ingest.parse;

import org.apache.tika.exception.WriteLimitReachedException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the text of a body from Tika's events, blocks on lines of their own, cells of a row
 * parted by tabs; stops one character behind the limit.
 */
final class BodyText extends DefaultHandler {

  private final StringBuilder text = new StringBuilder();
  private final long limit;
  private int bodyDepth;

  BodyText(long limit) {
    this.limit = limit;
  }

  String text() {
    return text.toString();
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes) {
    if (localName.equals("body")) {
      bodyDepth++;
    }
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    if (localName.equals("body")) {
      bodyDepth--;
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (bodyDepth > 0) {
      int room = (int) Math.min(length, limit + 1 - text.length());
      text.append(chars, start, Math.max(0, room));
      if (room < length) {
        throw new WriteLimitReachedException((int) limit);
      }
    }
  }

  /** Tika puts line ends and tabs between blocks and cells this way. */
  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
    characters(chars, start, length);
  }
}
