package org.wenlan.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.DocumentPipeline;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.Stage;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.Standing;
import org.wenlan.ingest.job.IngestFixture;
import org.wenlan.ingest.source.SiteUnderTest.Reply;
import org.wenlan.testkit.TestDocuments;

/** What was refused at its place and passes later, by a replay of the quarantine, reaches it. */
class ReplayedPlacesTest {

  private static final String OLD = "澜州办法第一版";
  private static final String NEW = "澜州办法第二版\n新格式";

  @TempDir private Path temp;
  private final AtomicBoolean learnt = new AtomicBoolean();
  private SiteUnderTest site;
  private IngestFixture fixture;
  private SourcesUnderTest sources;

  /** Text, of which one format cannot be read until it was learnt. */
  private final class Reading implements Stage<SourceFile, AnnotatedDocument> {
    @Override
    public String name() {
      return "parse";
    }

    @Override
    public StageResult<AnnotatedDocument> process(SourceFile source) {
      try {
        String text = Files.readString(source.path(), UTF_8);
        return text.contains("新格式") && !learnt.get()
            ? new StageResult.Rejected<>(name(), RejectionReason.CORRUPT, "格式不能读取")
            : new StageResult.Passed<>(
                TestDocuments.document(text.lines().findFirst().orElse(""), text)
                    .id(source.id())
                    .annotated());
      } catch (IOException e) {
        throw new InfrastructureException("cannot read", e);
      }
    }
  }

  @BeforeEach
  void open() throws IOException {
    site = new SiteUnderTest();
    fixture = new IngestFixture(temp, DocumentPipeline.startingWith(new Reading()));
    sources = new SourcesUnderTest(temp, fixture);
  }

  @AfterEach
  void close() {
    sources.close();
    site.close();
  }

  private void replay() {
    learnt.set(true);
    fixture.service().replay(Set.of());
    fixture.await();
    assertThat(fixture.service().quarantineCounts()).isEmpty();
  }

  private void assertFollows(Source source) {
    assertThat(sources.history("澜州办法第一版").standing()).isEqualTo(Standing.CURRENT);
    replay();
    assertThat(sources.completed(source).changed()).isEqualTo(1);
    assertThat(sources.history("澜州办法第一版").standing()).isEqualTo(Standing.SUPERSEDED);
    assertThat(sources.history("澜州办法第二版").older()).containsExactly(sources.titled("澜州办法第一版"));
    assertThat(sources.completed(source).changed()).isZero();
    fixture.assertConsistent(2);
  }

  @Test
  void aFileThatPassesLaterTakesItsPlaceThoughTheFolderStaysAsItIs() throws IOException {
    fixture.write("办法.txt", OLD);
    Source source = sources.define(SourceKind.FOLDER, LossPolicy.KEEP, fixture.folder().toString());
    sources.completed(source);
    fixture.write("办法.txt", NEW);
    sources.completed(source);
    assertThat(sources.completed(source).message())
        .as("nothing is read again for what is still refused")
        .isEqualTo("文件夹没有变化");
    assertFollows(source);
    assertThat(sources.completed(source).message()).isEqualTo("文件夹没有变化");
  }

  @Test
  void aPageThatPassesLaterTakesItsPlaceThoughItStaysAsItIs() {
    site.put("/a.html", Reply.ok(OLD).with("ETag", "\"1\""));
    Source source = sources.define(SourceKind.WEB_LIST, LossPolicy.KEEP, site.at("/a.html"));
    sources.completed(source);
    site.put("/a.html", Reply.ok(NEW).with("ETag", "\"2\""));
    sources.completed(source);
    assertFollows(source);
  }

  @Test
  void anEntryThatPassesLaterTakesItsPlaceThoughTheFeedStaysAsItIs() {
    feed("1", "01", OLD);
    Source source = sources.define(SourceKind.FEED, LossPolicy.KEEP, site.at("/feed"));
    sources.completed(source);
    feed("2", "02", NEW);
    sources.completed(source);
    assertFollows(source);
    site.asked();
    sources.completed(source);
    assertThat(site.asked()).containsExactly("/feed 304");
  }

  private void feed(String etag, String day, String page) {
    site.put("/a.html", Reply.ok(page).with("ETag", etag));
    site.put(
        "/feed",
        Reply.ok(
                "<rss version=\"2.0\"><channel><title>要闻</title><item><title>办法</title>"
                    + "<link>/a.html</link><pubDate>%s May 2026 08:00:00 +0800</pubDate></item>"
                        .formatted(day)
                    + "</channel></rss>")
            .with("ETag", etag));
  }
}
