package org.wenlan.topics.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.wenlan.topics.Entry;
import org.wenlan.topics.Subscription;

/**
 * Writes a page of a feed (RFC 4287; pages by RFC 5005, section 3). The same content gives the same
 * bytes, so that a digest of them can tell whether anything has changed.
 */
public final class AtomFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private AtomFeed() {}

  /**
   * An entry of the feed.
   *
   * @param entry what was delivered
   * @param at when
   * @param address its page
   */
  public record Delivered(Entry entry, Instant at, String address) {}

  /**
   * The page as XML.
   *
   * @param subscription whose feed it is
   * @param library who answers for it
   * @param self address of the first page
   * @param page number of this page, from 1
   * @param last number of the last page
   * @param entries newest first
   */
  public static String write(
      Subscription subscription,
      String library,
      String self,
      int page,
      int last,
      List<Delivered> entries) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", "zh-CN");
      element(xml, "id", urn(subscription.topic() + "|" + subscription.reader().id()));
      element(xml, "title", "定题：" + subscription.topicName());
      Instant updated =
          entries.stream()
              .map(Delivered::at)
              .max(Instant::compareTo)
              .orElse(subscription.subscribedAt());
      element(xml, "updated", time(updated));
      xml.writeStartElement("author");
      element(xml, "name", library);
      xml.writeEndElement();
      link(xml, "self", address(self, page), "application/atom+xml");
      link(xml, "first", self, "application/atom+xml");
      link(xml, "last", address(self, last), "application/atom+xml");
      if (page > 1) {
        link(xml, "previous", address(self, page - 1), "application/atom+xml");
      }
      if (page < last) {
        link(xml, "next", address(self, page + 1), "application/atom+xml");
      }
      for (Delivered delivered : entries) {
        entry(xml, subscription, delivered);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing XML into memory", e);
    }
    return text.toString();
  }

  private static void entry(XMLStreamWriter xml, Subscription subscription, Delivered delivered)
      throws XMLStreamException {
    Entry entry = delivered.entry();
    xml.writeStartElement("entry");
    element(xml, "id", urn(subscription.topic() + "|" + entry.document().value()));
    element(xml, "title", (entry.newVersion() ? "（新版本）" : "") + entry.title());
    element(xml, "updated", time(delivered.at()));
    link(xml, "alternate", delivered.address(), "text/html");
    element(
        xml,
        "summary",
        entry.reference() + entry.passage().map(words -> "\n“" + words + "”").orElse(""));
    xml.writeEndElement();
  }

  private static String address(String self, int page) {
    return page == 1 ? self : self + "?page=" + page;
  }

  private static void link(XMLStreamWriter xml, String relation, String address, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, String words)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(words));
    xml.writeEndElement();
  }

  /** Without the characters that XML 1.0 cannot hold, such as form feeds out of a PDF. */
  private static String legal(String words) {
    StringBuilder kept = new StringBuilder(words.length());
    words
        .codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String urn(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }

  private static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
