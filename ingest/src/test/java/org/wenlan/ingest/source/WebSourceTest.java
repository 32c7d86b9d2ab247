package org.wenlan.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.SourceRun;
import org.wenlan.ingest.Standing;
import org.wenlan.ingest.job.IngestFixture;
import org.wenlan.ingest.source.SiteUnderTest.Reply;

/** A list of pages that is followed on a real server. */
class WebSourceTest {

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

  private Source list(LossPolicy loss, String... paths) {
    String[] addresses = java.util.Arrays.stream(paths).map(site::at).toArray(String[]::new);
    return sources.define(SourceKind.WEB_LIST, loss, addresses);
  }

  @Test
  void aPageIsAskedForOnlyIfItChangedAndItsNewVersionFollowsTheOld() {
    site.put("/a.html", Reply.ok("澜州通知第一版").with("ETag", "\"1\""));
    site.page("/b.html", "澜州办法");
    Source source = list(LossPolicy.KEEP, "/a.html", "/b.html");

    assertThat(sources.completed(source).added()).isEqualTo(2);
    assertThat(site.asked()).containsExactly("/robots.txt", "/a.html", "/b.html");
    assertThat(sources.history("澜州通知第一版").places())
        .singleElement()
        .satisfies(place -> assertThat(place.address()).isEqualTo(site.at("/a.html")));

    SourceRun second = sources.completed(source);
    assertThat(site.asked()).containsExactly("/a.html 304", "/b.html");
    assertThat(second.received()).isEqualTo(2);
    assertThat(second.added() + second.changed() + second.gone()).isZero();
    assertThat(second.run()).as("nothing new, nothing to take in").isEmpty();

    site.put("/a.html", Reply.ok("澜州通知第二版").with("ETag", "\"2\""));
    assertThat(sources.completed(source).changed()).isEqualTo(1);
    assertThat(sources.history("澜州通知第一版").standing()).isEqualTo(Standing.SUPERSEDED);
    assertThat(sources.history("澜州通知第二版").older()).containsExactly(sources.titled("澜州通知第一版"));
    fixture.assertConsistent(3);
  }

  @Test
  void aPageThatSaysTheSameInOtherBytesIsNoNewVersion() {
    site.page("/a.html", page("令牌1", "澜州通知"));
    Source source = list(LossPolicy.KEEP, "/a.html");
    sources.completed(source);
    site.page("/a.html", page("令牌2", "澜州通知"));

    assertThat(sources.completed(source).changed()).isZero();
    site.page("/a.html", page("令牌3", "澜州通知（修订）"));
    assertThat(sources.completed(source).changed()).isEqualTo(1);
  }

  private static String page(String token, String words) {
    return "<html><head><title>题</title><script>var t='%s'</script></head><body>%s</body></html>"
        .formatted(token, words);
  }

  @Test
  void aPageThatIsGoneIsADeletionAndOneThatFailsIsNot() {
    site.page("/a.html", "甲通知");
    site.page("/b.html", "乙通知");
    Source source = list(LossPolicy.WITHDRAW, "/a.html", "/b.html");
    sources.completed(source);
    site.put("/a.html", Reply.status(410));
    site.put("/b.html", Reply.status(500));

    SourceRun run = sources.completed(source);

    assertThat(run.gone()).isEqualTo(1);
    assertThat(run.failed()).isEqualTo(1);
    assertThat(run.withdrawn()).isEqualTo(1);
    assertThat(run.message()).contains("1 个网址这次没有取到").contains("HTTP 500");
    assertThat(sources.titles()).containsExactly("乙通知");
    fixture.assertConsistent(1);
  }

  @Test
  void whatRobotsForbidIsNotAskedForAndTheirPaceIsKept() {
    site.page(
        "/robots.txt",
        "User-agent: *\nDisallow: /\n\nUser-agent: Wenlan\nDisallow: /nei/\nCrawl-delay: 7\n");
    site.page("/nei/a.html", "内部通知");
    site.page("/b.html", "公开通知");
    site.put("/to", Reply.status(302).with("Location", "/nei/a.html"));
    Source source = list(LossPolicy.KEEP, "/nei/a.html", "/b.html", "/to");

    SourceRun run = sources.completed(source);

    assertThat(site.asked()).containsExactly("/robots.txt", "/b.html", "/to");
    assertThat(run.failed()).isEqualTo(2);
    assertThat(run.message()).contains("robots.txt 不允许");
    assertThat(sources.titles()).containsExactly("公开通知");
    assertThat(sources.pauses).anyMatch(pause -> pause.toMillis() == 7_000);
  }

  @Test
  void withoutAnAnswerAboutRobotsNothingIsAskedFor() {
    site.put("/robots.txt", Reply.status(503));
    site.page("/b.html", "公开通知");

    SourceRun run = sources.run(list(LossPolicy.KEEP, "/b.html"));

    assertThat(run.state()).isEqualTo(SourceRun.State.STOPPED);
    assertThat(run.message()).contains("robots.txt 暂时取不到");
    assertThat(site.asked()).doesNotContain("/b.html");
  }

  @Test
  void aServerThatIsDeadIsNotAskedAgainForEachOfItsPages() {
    site.put("/robots.txt", Reply.status(503));
    for (String path : new String[] {"/a.html", "/b.html", "/c.html"}) {
      site.page(path, "公开通知" + path);
    }
    Source source = list(LossPolicy.KEEP, "/a.html", "/b.html", "/c.html");

    assertThat(sources.run(source).failed()).isEqualTo(3);
    assertThat(site.asked()).containsExactly("/robots.txt", "/robots.txt");
    assertThat(sources.run(source).failed()).isEqualTo(3);
    assertThat(site.asked()).isEmpty();

    sources.now.updateAndGet(now -> now.plus(Duration.ofMinutes(11)));
    site.put("/robots.txt", Reply.status(404));
    assertThat(sources.completed(source).added()).isEqualTo(3);
  }

  @Test
  void aBusyServerIsLeftAloneForAsLongAsItAsks() {
    site.put("/a.html", Reply.status(503).with("Retry-After", "33"));
    Source source = list(LossPolicy.KEEP, "/a.html");

    assertThat(sources.run(source).message()).contains("HTTP 503");
    assertThat(sources.pauses).contains(Duration.ofSeconds(33));
    assertThat(site.asked()).containsExactly("/robots.txt", "/a.html", "/a.html");

    site.put("/a.html", Reply.status(503).with("Retry-After", "3600"));
    assertThat(sources.run(source).message()).contains("3600 秒后");
    assertThat(site.asked()).as("too long a wait is not waited for").containsExactly("/a.html");
  }

  @Test
  void aRedirectIntoAPrivateNetworkIsRefused() {
    site.page("/ok.html", "公开通知");
    site.put("/away", Reply.status(302).with("Location", "http://localhost:1/secret"));
    site.put("/file", Reply.status(302).with("Location", "file:///etc/passwd"));
    Source source = list(LossPolicy.KEEP, "/away", "/file", "/ok.html");

    SourceRun run = sources.completed(source);

    assertThat(run.failed()).isEqualTo(2);
    assertThat(run.message()).contains("内部网络");
    assertThat(sources.titles()).containsExactly("公开通知");
  }

  @Test
  void aPrivateAddressIsRefusedUnlessItIsAllowed() throws IOException {
    site.page("/a.html", "公开通知");
    try (SourcesUnderTest strict =
        new SourcesUnderTest(
            temp.resolve("strict"),
            new IngestFixture(temp.resolve("strict"), Map.of()),
            Set.of())) {
      SourceRun run =
          strict.run(strict.define(SourceKind.WEB_LIST, LossPolicy.KEEP, site.at("/a.html")));
      assertThat(run.state()).isEqualTo(SourceRun.State.STOPPED);
      assertThat(run.message()).contains("wenlan.sources.allowed-hosts");
      assertThat(site.asked()).isEmpty();
    }
  }

  @Test
  void aRunThatIsCutOffGoesOnBehindThePagesItHas() {
    for (int i = 0; i < 3; i++) {
      site.page("/%d.html".formatted(i), "通知%d".formatted(i));
    }
    Source source = list(LossPolicy.KEEP, "/0.html", "/1.html", "/2.html");
    sources.completed(source);
    site.asked();
    // As a killed process leaves it: going on, the first page dealt with.
    sources.stop();
    long run = sources.service().runs(source.id(), 1).getFirst().id();
    fixture
        .jdbc()
        .sql("update ingest_source_run set state = 'RUNNING', ended_at = null where id = ?")
        .param(run)
        .update();
    fixture
        .jdbc()
        .sql("update ingest_place set seen_run = 0 where address <> ?")
        .param(site.at("/0.html"))
        .update();

    sources.reopen();

    assertThat(sources.ended(source).state()).isEqualTo(SourceRun.State.COMPLETED);
    assertThat(site.asked()).contains("/1.html", "/2.html").doesNotContain("/0.html");
    assertThat(sources.service().runs(source.id(), 9)).as("it is the same run").hasSize(1);
    fixture.assertConsistent(3);
  }

  @Test
  void addressesAreChecked() {
    for (String bad :
        new String[] {"file:///etc/passwd", "http://u:p@host/", "不是网址 ", "ftp://host/x", ""}) {
      assertThatThrownBy(() -> sources.define(SourceKind.WEB_LIST, LossPolicy.KEEP, bad))
          .as(bad)
          .isInstanceOf(IngestRefusedException.class);
    }
  }
}
