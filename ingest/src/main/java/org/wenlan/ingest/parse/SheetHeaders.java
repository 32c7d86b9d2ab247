package org.wenlan.ingest.parse;

import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Hands Tika's events on, the headers and footers of sheets without their codes.
 *
 * <p>Tika 3.3 has no element for them. In an XLSX they are the paragraphs between the cells of a
 * sheet and the text of its shapes. Nothing in the events parts them from the shapes, but Tika asks
 * its configuration for headers before a sheet and for shapes behind its headers, so {@link
 * #config} listens to the questions. In an XLS they lie among text boxes and chart titles in {@code
 * div.outside}, where {@link PageHeaderCodes} can tell them. An ODS has no such codes; an XLSB
 * keeps them, since nothing marks them there.
 */
final class SheetHeaders extends ContentHandlerDecorator {

  private enum Place {
    ELSEWHERE,
    BEFORE_SHEET,
    CELLS,
    HEADERS
  }

  private Place place = Place.ELSEWHERE;

  /** Text of a block that is or may be a header, until its end. */
  private @Nullable StringBuilder held;

  SheetHeaders(ContentHandler next) {
    super(next);
  }

  /** What Tika is to ask while it parses into this; all as by default. */
  OfficeParserConfig config() {
    return new OfficeParserConfig() {
      @Override
      public boolean isIncludeHeadersAndFooters() {
        place = Place.BEFORE_SHEET;
        return super.isIncludeHeadersAndFooters();
      }

      @Override
      public boolean isIncludeShapeBasedContent() {
        place = Place.ELSEWHERE;
        return super.isIncludeShapeBasedContent();
      }
    };
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    release();
    super.startElement(uri, localName, name, attributes);
    String kind = localName + "." + attributes.getValue("class");
    if (kind.equals("div.package-entry")) {
      place = Place.ELSEWHERE; // a broken workbook before this file has ended nowhere
    }
    if (place == Place.BEFORE_SHEET && kind.equals("div.sheet")) {
      place = Place.CELLS;
    } else if (kind.equals("div.outside") || (place == Place.HEADERS && localName.equals("p"))) {
      held = new StringBuilder();
    }
  }

  @Override
  public void endElement(String uri, String localName, String name) throws SAXException {
    release();
    super.endElement(uri, localName, name);
    if (place == Place.CELLS && localName.equals("table")) {
      place = Place.HEADERS;
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (held == null) {
      super.characters(chars, start, length);
    } else {
      held.append(chars, start, length);
    }
  }

  private void release() throws SAXException {
    if (held != null) {
      String text = held.toString();
      held = null;
      boolean header = place == Place.HEADERS || PageHeaderCodes.isHeader(text);
      char[] words = (header ? PageHeaderCodes.strip(text) : text).toCharArray();
      super.characters(words, 0, words.length);
    }
  }
}
