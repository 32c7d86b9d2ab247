package org.wenlan.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.SourceRun;
import org.wenlan.ingest.Standing;
import org.wenlan.ingest.job.IngestFixture;
import org.wenlan.ingest.source.SiteUnderTest.Reply;

/** A feed that is followed on a real server. */
class FeedSourceTest {

  @TempDir private Path temp;
  private SiteUnderTest site;
  private IngestFixture fixture;
  private SourcesUnderTest sources;

  @BeforeEach
  void open() throws IOException {
    site = new SiteUnderTest();
    fixture = new IngestFixture(temp, Map.of());
    sources = new SourcesUnderTest(temp, fixture);
  }

  @AfterEach
  void close() {
    sources.close();
    site.close();
  }

  private static String rss(String... items) {
    return """
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>澜州要闻</title>\
        <link>/</link><description>要闻</description>%s</channel></rss>"""
        .formatted(String.join("", items));
  }

  private static String item(String link, String date) {
    return "<item><title>条目</title><link>%s</link><pubDate>%s May 2026 08:00:00 +0800</pubDate></item>"
        .formatted(link, date);
  }

  @Test
  void newAndChangedEntriesAreFetchedAndOthersLeftAlone() {
    site.put(
        "/feed", Reply.ok(rss(item("/1.html", "01"), item("/2.html", "02"))).with("ETag", "1"));
    site.page("/1.html", "要闻一");
    site.page("/2.html", "要闻二");
    Source source = sources.define(SourceKind.FEED, LossPolicy.KEEP, site.at("/feed"));

    assertThat(sources.completed(source).added()).isEqualTo(2);
    site.asked();
    sources.completed(source);
    assertThat(site.asked()).containsExactly("/feed 304");

    site.page("/2.html", "要闻二（更正）");
    site.page("/3.html", "要闻三");
    site.put(
        "/feed", Reply.ok(rss(item("/2.html", "05"), item("/3.html", "05"))).with("ETag", "2"));
    SourceRun run = sources.completed(source);

    assertThat(site.asked()).containsExactly("/feed", "/2.html", "/3.html");
    assertThat(run.added()).isEqualTo(1);
    assertThat(run.changed()).isEqualTo(1);
    assertThat(run.gone()).as("an entry that left the feed is not gone").isZero();
    assertThat(sources.history("要闻一").standing()).isEqualTo(Standing.CURRENT);
    assertThat(sources.history("要闻二").standing()).isEqualTo(Standing.SUPERSEDED);
    fixture.assertConsistent(4);
  }

  @Test
  void anEntryThatCouldNotBeHadIsTriedAgainThoughTheFeedStaysAsItIs() {
    site.put(
        "/feed", Reply.ok(rss(item("/1.html", "01"), item("/2.html", "02"))).with("ETag", "1"));
    site.page("/1.html", "要闻一");
    site.put("/2.html", Reply.status(403));
    Source source = sources.define(SourceKind.FEED, LossPolicy.KEEP, site.at("/feed"));
    assertThat(sources.completed(source).failed()).isEqualTo(1);
    site.page("/2.html", "要闻二");

    assertThat(sources.completed(source).added()).isEqualTo(1);
    assertThat(sources.titles()).containsExactly("要闻一", "要闻二");
  }

  @Test
  void atomEntriesWithoutAPageAreKeptAndTombstonesDeleteThem() {
    String atom =
        """
        <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"\
         xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>澜州公报</title><id>urn:f</id>\
        <updated>2026-05-01T00:00:00Z</updated>%s</feed>""";
    site.page(
        "/atom",
        atom.formatted(
            "<entry><id>urn:1</id><title>公报一</title><updated>2026-05-01T00:00:00Z</updated>"
                + "<content type=\"html\">&lt;p&gt;正文&lt;/p&gt;</content></entry>"));
    Source source = sources.define(SourceKind.FEED, LossPolicy.WITHDRAW, site.at("/atom"));
    assertThat(sources.completed(source).added()).isEqualTo(1);
    assertThat(sources.titles()).singleElement().asString().contains("公报一");

    site.page(
        "/atom", atom.formatted("<at:deleted-entry ref=\"urn:1\" when=\"2026-05-02T00:00:00Z\"/>"));
    assertThat(sources.completed(source).withdrawn()).isEqualTo(1);
    assertThat(sources.titles()).isEmpty();
    fixture.assertConsistent(0);
  }

  @Test
  void hostileXmlIsRefusedAndNothingIsReadFromElsewhere() {
    site.page("/secret", "不该被读到");
    site.page(
        "/feed",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"%s\">]>".formatted(site.at("/secret"))
            + rss("<item><title>&x;</title><link>/1.html</link></item>")
                .replaceFirst("<\\?xml.*?\\?>", ""));
    Source source = sources.define(SourceKind.FEED, LossPolicy.KEEP, site.at("/feed"));

    SourceRun run = sources.run(source);

    assertThat(run.state()).isEqualTo(SourceRun.State.STOPPED);
    assertThat(run.message()).contains("不是可读的 RSS 或 Atom");
    assertThat(site.asked()).containsExactly("/robots.txt", "/feed");

    site.page("/feed", rss("<item><link>javascript:alert(1)</link></item>", item("/1.html", "01")));
    site.page("/1.html", "要闻一");
    sources.completed(source);
    assertThat(sources.titles()).containsExactly("要闻一");
  }
}
