package org.wenlan.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.wenlan.testkit.TestDocuments.document;
import static org.wenlan.topics.TestLibrary.LIBRARIAN;
import static org.wenlan.topics.TestLibrary.reader;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.topics.delivery.SignedLinks;
import org.wenlan.topics.web.Controllers;

/** Links that carry a signed token, and the feed behind one of them. */
class TopicLinksTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir Path folder;
  private TestLibrary library;
  private Topic topic;
  private Subscription jia;
  private MockMvc web;

  @BeforeEach
  void open() {
    library = new TestLibrary(folder);
    topic = library.active("name", "电池 & <回收>", "q", "电池", "retrospective", "true");
    jia = library.topics.subscribe(topic.id(), reader("jia", UnitType.PERSON, ""), LIBRARIAN);
    library.topics.subscribe(topic.id(), reader("yi", UnitType.PERSON, "INTERNAL"), LIBRARIAN);
    web = MockMvcBuilders.standaloneSetup(Controllers.feed(library.readers)).build();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private static String token(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private MockHttpServletResponse feed(String token, String etag) throws Exception {
    return web.perform(get("/sdi/feed/" + token).header("If-None-Match", etag))
        .andReturn()
        .getResponse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8470",
        "http://localhost:8470",
        "http://[::1]:8470",
        "http://0.0.0.0:8470"
      })
  void linksThatOnlyThisMachineCanFollowAreAProblem(String base) {
    assertThat(new SignedLinks(() -> new byte[32], URI.create(base)).problem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("WENLAN_BASE_URL", base));
    assertThat(
            new SignedLinks(() -> new byte[32], URI.create("https://wenlan.example.org")).problem())
        .isEmpty();
  }

  @Test
  void noOtherTokenOpensAnything() {
    library.add(document("电池甲", "电池甲文。").withoutVectors());
    library.issue(topic);
    String token = library.readers.received(jia).getFirst().token();
    String feed = token(library.readers.feedAddress(jia));
    assertThat(library.readers.received(token)).isPresent();
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String forged = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(library.readers.received(forged)).as("changed at %d", i).isEmpty();
    }
    for (String forged :
        List.of("", ".", "a.b", token + "A", token + "=", token.replace('.', '/'), "电池", feed)) {
      assertThat(library.readers.received(forged)).as(forged).isEmpty();
      assertThat(library.readers.subscription(forged)).as(forged).isEmpty();
    }
    assertThat(library.readers.feed(token, 1)).isEmpty();
  }

  @Test
  void theFeedIsValidAtomWithEverythingDeliveredOnce() throws Exception {
    List<StoredDocument> many = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      many.add(
          document("电池公告\u000b第" + i + "号 <b>", "电池公告\u000b正文" + i + "。")
              .type(DocumentType.ARTICLE)
              .withoutVectors()
              .stored());
    }
    library.add(many);
    library.issue(topic);
    String token = token(library.readers.feedAddress(jia));
    Set<String> ids = new HashSet<>();
    for (int page = 1; page <= 3; page++) {
      byte[] xml =
          web.perform(get("/sdi/feed/" + token).param("page", Integer.toString(page)))
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      requireValid(xml);
      SyndFeed parsed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(xml)));
      assertThat(parsed.getFeedType()).isEqualTo("atom_1.0");
      assertThat(parsed.getTitle()).isEqualTo("定题：电池 & <回收>");
      for (SyndEntry entry : parsed.getEntries()) {
        assertThat(ids.add(entry.getUri())).isTrue();
        assertThat(entry.getLink()).startsWith("https://wenlan.example.org/documents/");
        assertThat(entry.getTitle()).contains("<b>");
      }
    }
    assertThat(ids).hasSize(250);
  }

  /** What RFC 4287, sections 4.1.1 and 4.1.2, demands of a feed and its entries. */
  private static void requireValid(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    Element root = feed.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
    for (String once : List.of("id", "title", "updated")) {
      assertThat(children(root, once)).as("feed " + once).hasSize(1);
    }
    assertThat(children(root, "author")).isNotEmpty();
    assertThat(children(root, "link"))
        .filteredOn(link -> link.getAttribute("rel").equals("self"))
        .hasSize(1);
    for (Element entry : children(root, "entry")) {
      for (String once : List.of("id", "title", "updated")) {
        assertThat(children(entry, once)).as("entry " + once).hasSize(1);
      }
      // An entry without content has an alternate link (4.1.2).
      assertThat(children(entry, "link"))
          .filteredOn(link -> link.getAttribute("rel").equals("alternate"))
          .hasSize(1);
      assertThat(children(entry, "updated").getFirst().getTextContent())
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = parent.getChildNodes();
    for (int i = 0; i < all.getLength(); i++) {
      Node node = all.item(i);
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  @Test
  void theFeedHoldsWhatItsReaderMaySeeAndItsTagChangesWithIt() throws Exception {
    library
        .add(document("电池公开文", "电池公开。").withoutVectors())
        .add(document("电池内部文", "电池内部。").access(AccessLevel.INTERNAL).withoutVectors());
    library.issue(topic);
    Subscription yi = library.topics.subscriptions(topic.id()).getLast();
    MockHttpServletResponse forYi = feed(token(library.readers.feedAddress(yi)), "");
    assertThat(forYi.getContentAsString(UTF_8)).contains("电池公开文", "电池内部文");
    MockHttpServletResponse forJia = feed(token(library.readers.feedAddress(jia)), "");
    assertThat(forJia.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
    assertThat(forJia.getContentAsString(UTF_8)).contains("电池公开文").doesNotContain("电池内部");

    String etag = String.valueOf(forJia.getHeader("ETag"));
    assertThat(feed(token(library.readers.feedAddress(jia)), etag).getStatus()).isEqualTo(304);
    library.store.remove(List.of(document("电池公开文", "电池公开。").withoutVectors().stored().id()));
    MockHttpServletResponse after = feed(token(library.readers.feedAddress(jia)), etag);
    assertThat(after.getStatus()).isEqualTo(200);
    assertThat(after.getContentAsString(UTF_8)).doesNotContain("电池公开文");
  }

  @Test
  void anAddressThatWasReplacedIsVoid() throws Exception {
    String old = token(library.readers.feedAddress(jia));
    library.topics.renewFeed(topic.id(), jia.reader().id(), LIBRARIAN);
    assertThat(feed(old, "").getStatus()).isEqualTo(404);
    Subscription now = library.readers.subscriptions("jia").getFirst();
    assertThat(feed(token(library.readers.feedAddress(now)), "").getStatus()).isEqualTo(200);
  }
}
