package org.wenlan.ingest.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 2.0 and Atom (订阅源). A document type in the XML is an error, so there are no entities to
 * swell or to fetch.
 */
final class FeedReader {

  private static final Namespace TOMBSTONES =
      Namespace.getNamespace("http://purl.org/atompub/tombstones/1.0");
  private static final int LONGEST_KEY = 4_000;

  /** Bytes of the longest feed read: its tree lies in the memory of the server. */
  static final int LARGEST = 8 << 20;

  private FeedReader() {}

  /**
   * One entry.
   *
   * @param key what names it for good: its identifier, or its address if it has none
   * @param title what it is called; may be blank
   * @param address of its page; empty if it has none
   * @param stamp differs when the entry was changed, as far as the feed says
   * @param content its own words, HTML or text; blank if it has none
   */
  record Entry(String key, String title, Optional<URI> address, String stamp, String content) {}

  /** A feed: what it holds, newest or oldest first as it likes, and what it says is deleted. */
  record Feed(List<Entry> entries, List<String> deleted) {}

  /**
   * Reads a whole feed.
   *
   * @param base resolves relative addresses
   * @throws IOException if this is no feed, is longer than {@value #LARGEST} bytes or brings a
   *     document type; the message is Chinese
   */
  static Feed read(byte[] xml, URI base) throws IOException {
    if (xml.length > LARGEST) {
      throw new IOException(
          "订阅内容有 %d MB，超过 %d MB 的上限，未作读取；请改用条目较少的订阅地址".formatted(xml.length >> 20, LARGEST >> 20));
    }
    SyndFeed feed;
    try (XmlReader text = new XmlReader(new ByteArrayInputStream(xml), true, "UTF-8")) {
      SyndFeedInput input = new SyndFeedInput();
      input.setXmlHealerOn(false);
      feed = input.build(text);
    } catch (FeedException | IllegalArgumentException e) {
      throw new IOException("对方的回应不是可读的 RSS 或 Atom，或其中含有文档类型声明：" + e.getMessage(), e);
    }
    List<Entry> entries = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      read(entry, base).ifPresent(entries::add);
    }
    return new Feed(List.copyOf(entries), deleted(feed));
  }

  private static Optional<Entry> read(SyndEntry entry, URI base) {
    Optional<URI> address = address(entry.getLink(), base);
    String identifier = said(entry.getUri());
    String key = identifier.isEmpty() ? address.map(URI::toString).orElse("") : identifier;
    String content = content(entry);
    if (key.isEmpty() || key.length() > LONGEST_KEY || (address.isEmpty() && content.isBlank())) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            key,
            said(entry.getTitle()),
            address,
            stamp(entry.getUpdatedDate(), entry.getPublishedDate()),
            content));
  }

  private static String content(SyndEntry entry) {
    String whole =
        entry.getContents().stream()
            .map(part -> said(part.getValue()))
            .collect(Collectors.joining("\n"));
    SyndContent summary = entry.getDescription();
    return whole.isBlank() && summary != null ? said(summary.getValue()) : whole;
  }

  private static String stamp(@Nullable Date updated, @Nullable Date published) {
    Date last = updated == null ? published : updated;
    return last == null ? "" : last.toInstant().toString();
  }

  private static Optional<URI> address(@Nullable String link, URI base) {
    try {
      return Optional.of(said(link))
          .filter(text -> !text.isEmpty() && text.length() <= LONGEST_KEY)
          .map(base::resolve)
          .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Entries that were taken back, RFC 6721. */
  private static List<String> deleted(SyndFeed feed) {
    return feed.getForeignMarkup().stream()
        .filter(mark -> mark.getName().equals("deleted-entry"))
        .filter(mark -> mark.getNamespace().equals(TOMBSTONES))
        .map((Element mark) -> said(mark.getAttributeValue("ref")))
        .filter(key -> !key.isEmpty())
        .toList();
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
