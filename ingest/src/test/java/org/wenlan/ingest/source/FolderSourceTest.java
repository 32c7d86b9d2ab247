package org.wenlan.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlan.ingest.DocumentHistory;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.SourceRun;
import org.wenlan.ingest.Standing;
import org.wenlan.ingest.job.IngestFixture;

/** A folder that is followed: files change, move, go and come back. */
class FolderSourceTest {

  @TempDir private Path temp;
  private IngestFixture fixture;
  private SourcesUnderTest sources;

  @BeforeEach
  void open() throws IOException {
    fixture = new IngestFixture(temp, Map.of());
    sources = new SourcesUnderTest(temp, fixture);
    fixture.write("甲.txt", "甲规划第一版\n正文");
    fixture.write("乙.txt", "乙规划\n正文");
  }

  @AfterEach
  void close() {
    sources.close();
  }

  private Source followed(LossPolicy loss) {
    Source source = sources.define(SourceKind.FOLDER, loss, fixture.folder().toString());
    assertThat(sources.completed(source).added()).isEqualTo(2);
    return source;
  }

  @Test
  void aChangedFileIsANewVersionAndTheOldOneIsKeptOutsideTheIndex() throws IOException {
    Source source = followed(LossPolicy.KEEP);
    fixture.write("甲.txt", "甲规划第二版\n正文");

    SourceRun run = sources.completed(source);

    assertThat(run.changed()).isEqualTo(1);
    assertThat(run.gone()).isZero();
    DocumentHistory old = sources.history("甲规划第一版");
    assertThat(old.standing()).isEqualTo(Standing.SUPERSEDED);
    assertThat(old.newer()).containsExactly(sources.titled("甲规划第二版"));
    assertThat(old.places()).singleElement().satisfies(p -> assertThat(p.until()).isPresent());
    assertThat(sources.history("甲规划第二版").older()).containsExactly(sources.titled("甲规划第一版"));
    assertThat(sources.isFound("甲规划第一版")).isFalse();
    assertThat(sources.isFound("甲规划第二版")).isTrue();
    fixture.assertConsistent(3);
    assertThat(fixture.service().verify().describe()).contains("1 篇已被新版本替代");
  }

  @Test
  void aFolderInWhichNothingChangedIsNotReadAgain() throws IOException {
    Source source = followed(LossPolicy.KEEP);

    SourceRun run = sources.completed(source);

    assertThat(run.run()).as("no ingest run").isEmpty();
    assertThat(run.message()).isEqualTo("文件夹没有变化");
    fixture.write("丙.txt", "丙规划\n正文");
    assertThat(sources.completed(source).added()).isEqualTo(1);
  }

  @Test
  void aVersionThatComesBackIsFoundAgain() throws IOException {
    Source source = followed(LossPolicy.KEEP);
    fixture.write("甲.txt", "甲规划第二版\n正文");
    sources.completed(source);
    fixture.write("甲.txt", "甲规划第一版\n正文");
    sources.completed(source);

    assertThat(sources.history("甲规划第一版").standing()).isEqualTo(Standing.CURRENT);
    assertThat(sources.history("甲规划第二版").standing()).isEqualTo(Standing.SUPERSEDED);
    assertThat(sources.isFound("甲规划第一版")).isTrue();
    fixture.assertConsistent(3);
  }

  @Test
  void aDeletedFileIsMarkedAndStillFound() throws IOException {
    Source source = followed(LossPolicy.KEEP);
    Files.delete(fixture.folder().resolve("乙.txt"));

    assertThat(sources.completed(source).gone()).isEqualTo(1);

    assertThat(sources.history("乙规划").standing()).isEqualTo(Standing.GONE);
    assertThat(sources.isFound("乙规划")).isTrue();
    fixture.write("乙.txt", "乙规划\n正文");
    sources.completed(source);
    assertThat(sources.history("乙规划").standing()).as("it is back").isEqualTo(Standing.CURRENT);
    fixture.assertConsistent(2);
  }

  @Test
  void withdrawingTakesOldAndGoneDocumentsOutEverywhere() throws IOException {
    Source source = followed(LossPolicy.WITHDRAW);
    Files.delete(fixture.folder().resolve("乙.txt"));
    fixture.write("甲.txt", "甲规划第二版\n正文");

    assertThat(sources.completed(source).withdrawn()).isEqualTo(2);

    assertThat(sources.titles()).containsExactly("甲规划第二版");
    fixture.assertConsistent(1);
  }

  @Test
  void aRenamedOrMovedFileIsTheSameDocument() throws IOException {
    Source source = followed(LossPolicy.WITHDRAW);
    Files.createDirectories(fixture.folder().resolve("归档"));
    Files.move(fixture.folder().resolve("乙.txt"), fixture.folder().resolve("归档/乙（定稿）.txt"));

    SourceRun run = sources.completed(source);

    assertThat(run.added()).isEqualTo(1);
    assertThat(run.gone()).isEqualTo(1);
    assertThat(run.withdrawn()).isZero();
    assertThat(sources.history("乙规划").standing()).isEqualTo(Standing.CURRENT);
    assertThat(sources.history("乙规划").places())
        .extracting(DocumentHistory.Place::place)
        .containsExactly("归档/乙（定稿）.txt");
  }

  @ParameterizedTest
  @EnumSource(LossPolicy.class)
  void aFileThatMovesToAnotherSourceStaysThoughTheOtherHasNotEnteredItYet(LossPolicy loss)
      throws Exception {
    Source from = followed(loss);
    Path shelf = Files.createDirectories(temp.resolve("other"));
    Source to = sources.define(SourceKind.FOLDER, loss, shelf.toString());
    Files.move(fixture.folder().resolve("乙.txt"), shelf.resolve("乙.txt"));
    // The run of the other source waits for its ingest run, which has ended, as the first settles.
    AtomicBoolean settledBetween = new AtomicBoolean();
    sources.onPause(
        () -> {
          if (begun(shelf) && settledBetween.compareAndSet(false, true)) {
            fixture.await();
            sources.service().run(from.id());
            sources.idle(from);
          }
        });
    sources.service().run(to.id());
    sources.idle(to);
    sources.onPause(() -> {});

    assertThat(settledBetween).isTrue();
    assertThat(sources.history("乙规划").standing()).isEqualTo(Standing.CURRENT);
    assertThat(sources.isFound("乙规划")).isTrue();
    assertThat(sources.history("乙规划").places())
        .singleElement()
        .satisfies(place -> assertThat(place.source()).isEqualTo(to.name()));
    fixture.assertConsistent(2);
  }

  private boolean begun(Path folder) {
    return fixture
            .jdbc()
            .sql("select count(*) from ingest_run where folder_uri = ?")
            .param(folder.toUri().toString())
            .query(Long.class)
            .single()
        > 0;
  }

  @Test
  void aDocumentAtTwoPlacesIsGoneOnlyWhenBothAre() throws IOException {
    fixture.write("副本/乙.txt", "乙规划\n正文");
    Source source = sources.define(SourceKind.FOLDER, LossPolicy.WITHDRAW, fixture.folder() + "");
    assertThat(sources.completed(source).added()).isEqualTo(3);
    Files.delete(fixture.folder().resolve("乙.txt"));
    sources.completed(source);
    assertThat(sources.titles()).contains("乙规划");
    Files.delete(fixture.folder().resolve("副本/乙.txt"));
    sources.completed(source);
    assertThat(sources.titles()).containsExactly("甲规划第一版");
  }

  @Test
  void aFileThatIsRefusedLeavesTheVersionBeforeItAlone() throws IOException {
    Source source = followed(LossPolicy.WITHDRAW);
    fixture.write("甲.txt", "坏的文件");

    SourceRun run = sources.completed(source);

    assertThat(run.changed() + run.gone()).isZero();
    assertThat(sources.history("甲规划第一版").standing()).isEqualTo(Standing.CURRENT);
  }

  @Test
  void anEmptyFolderIsTakenForAShareThatIsNotMounted() throws IOException {
    Source source = followed(LossPolicy.WITHDRAW);
    Files.delete(fixture.folder().resolve("甲.txt"));
    Files.delete(fixture.folder().resolve("乙.txt"));

    SourceRun run = sources.run(source);

    assertThat(run.state()).isEqualTo(SourceRun.State.STOPPED);
    assertThat(run.message()).contains("没有挂上");
    assertThat(sources.titles()).hasSize(2);
  }

  @Test
  void membersOfAContainerComeAndGoLikeFiles() throws IOException {
    zip("一", "丙规划\n正文", "二", "丁规划\n正文");
    Source source = sources.define(SourceKind.FOLDER, LossPolicy.KEEP, fixture.folder() + "");
    assertThat(sources.completed(source).added()).isEqualTo(4);
    zip("一", "丙规划（修订）\n正文");

    SourceRun run = sources.completed(source);

    assertThat(run.changed()).isEqualTo(1);
    assertThat(run.gone()).isEqualTo(1);
    assertThat(sources.history("丙规划").newer()).containsExactly(sources.titled("丙规划（修订）"));
    assertThat(sources.history("丁规划").standing()).isEqualTo(Standing.GONE);
    fixture.assertConsistent(5);
  }

  private void zip(String... namesAndTexts) throws IOException {
    try (OutputStream file = Files.newOutputStream(fixture.folder().resolve("包.zip"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i] + ".txt"));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}
