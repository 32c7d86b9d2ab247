package org.wenlan.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlan.testkit.TestDocuments.document;
import static org.wenlan.topics.TestLibrary.LIBRARIAN;
import static org.wenlan.topics.TestLibrary.draft;
import static org.wenlan.topics.TestLibrary.reader;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.run.RunCompleted;
import org.wenlan.core.run.RunLedger;
import org.wenlan.core.search.ResultStream;
import org.wenlan.testkit.InMemoryDocumentIndex;

/** When topics are looked for, and how they go from draft to end. */
class TopicClockTest {

  @TempDir Path folder;
  private TestLibrary library;

  @BeforeEach
  void open() {
    library = new TestLibrary(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  @ParameterizedTest
  @CsvSource({
    "DAILY, 2026-01-31, 2026-03-01T08:29:00, 2026-03-01T08:30",
    "DAILY, 2026-01-31, 2026-03-01T08:30:00, 2026-03-02T08:30",
    "WEEKLY, 2026-01-31, 2026-02-07T09:00:00, 2026-02-14T08:30",
    "BIWEEKLY, 2026-01-31, 2026-02-07T09:00:00, 2026-02-14T08:30",
    "MONTHLY, 2026-01-31, 2026-02-01T00:00:00, 2026-02-28T08:30",
    "MONTHLY, 2026-01-31, 2026-02-28T08:30:00, 2026-03-31T08:30",
    "QUARTERLY, 2026-11-30, 2027-01-01T00:00:00, 2027-02-28T08:30",
    "MONTHLY, 2027-01-31, 2026-02-28T08:30:00, 2027-01-31T08:30"
  })
  void runsAreCountedFromTheFirstDay(
      Frequency frequency, LocalDate start, String now, String expected) {
    ZonedDateTime moment = ZonedDateTime.parse(now + "+08:00[Asia/Shanghai]");
    assertThat(frequency.firstAfter(moment, start, LocalTime.of(8, 30)).orElseThrow())
        .isEqualTo(ZonedDateTime.parse(expected + ":00+08:00[Asia/Shanghai]"));
  }

  @Test
  void aServerThatWasDownRunsATopicOnceWhenItIsBack() {
    Topic topic = library.active("name", "电池", "q", "电池", "frequency", "DAILY");
    // 2026-11-23 00:00 UTC is 08:00 in Beijing; runs are at 08:30.
    library.later(Duration.ofMinutes(29));
    assertThat(library.topics.runs(topic.id())).hasSize(1);
    library.later(Duration.ofMinutes(1));
    assertThat(library.topics.runs(topic.id()))
        .extracting(TopicRun::cause)
        .containsExactly(RunCause.SCHEDULE, RunCause.BASELINE);
    library.later(Duration.ofDays(9));
    library.later(Duration.ofMinutes(1));
    assertThat(library.topics.runs(topic.id())).hasSize(3);
    assertThat(library.topics.find(topic.id()).orElseThrow().nextRunAt())
        .contains(Instant.parse("2026-12-03T00:30:00Z"));
  }

  @Test
  void aTopicThatWaitsForEventsIsLookedForAfterEachIngestRun() {
    Topic topic = library.active("name", "电池", "q", "电池", "frequency", "ON_EVENT");
    library.scheduler.look();
    int before = library.topics.runs(topic.id()).size();
    library.later(Duration.ofDays(30));
    assertThat(library.topics.runs(topic.id())).hasSize(before);
    library.add(document("电池公告", "电池。").withoutVectors());
    library.scheduler.ingested(new RunCompleted(1, new RunLedger(1, 0, 1, 0, 0)));
    library.scheduler.look();
    assertThat(library.topics.runs(topic.id())).hasSize(before);
    library.scheduler.ingested(new RunCompleted(2, new RunLedger(1, 1, 0, 0, 0)));
    library.scheduler.look();
    assertThat(library.topics.runs(topic.id())).hasSize(before + 1);
    assertThat(library.topics.counts(topic.id())).containsEntry(ItemState.CANDIDATE, 1);
    // The server died before the event was heard: the start looks once.
    library.add(document("电池通报", "电池又一篇。").withoutVectors());
    library.scheduler.recover();
    library.scheduler.look();
    assertThat(library.topics.counts(topic.id())).containsEntry(ItemState.CANDIDATE, 2);
  }

  @Test
  void anEventDuringARunIsNotLost() {
    InMemoryDocumentIndex index = new InMemoryDocumentIndex();
    AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    ResultStream interrupted =
        (request, each) -> {
          long found = index.read(request, each);
          meanwhile.getAndSet(() -> {}).run();
          return found;
        };
    try (TestLibrary busy =
        new TestLibrary(
            folder.resolve("busy"), index, interrupted, TestLibrary.h2(), Optional.empty())) {
      Topic topic = busy.active("name", "电池", "q", "电池", "frequency", "ON_EVENT");
      busy.scheduler.look();
      int before = busy.topics.runs(topic.id()).size();
      busy.now = busy.now.plusSeconds(60);
      busy.scheduler.ingested(new RunCompleted(1, new RunLedger(1, 1, 0, 0, 0)));
      meanwhile.set(
          () -> {
            busy.now = busy.now.plusSeconds(1);
            busy.add(document("电池公告", "电池。").withoutVectors());
            busy.scheduler.ingested(new RunCompleted(2, new RunLedger(1, 1, 0, 0, 0)));
          });
      busy.scheduler.look();
      assertThat(busy.topics.counts(topic.id())).doesNotContainKey(ItemState.CANDIDATE);
      busy.scheduler.look();
      assertThat(busy.topics.counts(topic.id())).containsEntry(ItemState.CANDIDATE, 1);
      busy.scheduler.look();
      assertThat(busy.topics.runs(topic.id())).hasSize(before + 2);
    }
  }

  @Test
  void theClockGoesOnAfterAnError() throws Exception {
    InMemoryDocumentIndex index = new InMemoryDocumentIndex();
    AtomicInteger looks = new AtomicInteger();
    CountDownLatch again = new CountDownLatch(3);
    ResultStream broken =
        (request, each) -> {
          again.countDown();
          if (looks.incrementAndGet() == 2) {
            throw new NoClassDefFoundError("org/wenlan/Lost");
          }
          return index.read(request, each);
        };
    try (TestLibrary shaken =
        new TestLibrary(
            folder.resolve("shaken"), index, broken, TestLibrary.h2(), Optional.empty())) {
      Topic topic = shaken.active("name", "电池", "q", "电池", "frequency", "ON_EVENT");
      TopicScheduler quick = shaken.scheduler(Duration.ofMillis(20));
      quick.start();
      assertThat(again.await(20, TimeUnit.SECONDS)).isTrue();
      quick.stop();
      assertThat(shaken.topics.find(topic.id())).isPresent();
    }
  }

  @Test
  void aTopicEndsAfterItsLastDay() {
    Topic topic = library.active("name", "电池", "q", "电池", "endAt", "2026-11-24");
    library.later(Duration.ofHours(30));
    assertThat(status(topic)).isEqualTo(TopicStatus.ACTIVE);
    library.later(Duration.ofHours(18));
    assertThat(status(topic)).isEqualTo(TopicStatus.ENDED);
    assertThatThrownBy(() -> library.topics.move(topic.id(), TopicStatus.ACTIVE, LIBRARIAN))
        .hasMessageContaining("已结束");
  }

  private TopicStatus status(Topic topic) {
    return library.topics.find(topic.id()).orElseThrow().status();
  }

  @Test
  void statesFollowOneAnother() {
    Topic topic = library.topics.create(draft("name", "电池", "q", "电池"), LIBRARIAN);
    assertThatThrownBy(() -> library.topics.move(topic.id(), TopicStatus.ACTIVE, LIBRARIAN))
        .isInstanceOf(TopicRefusedException.class);
    assertThatThrownBy(() -> library.topics.run(topic.id(), LIBRARIAN))
        .hasMessageContaining("尚未启动");
    library.topics.move(topic.id(), TopicStatus.CONFIRMED, LIBRARIAN);
    library.topics.update(topic.id(), draft("name", "电池二", "q", "电池"), LIBRARIAN);
    assertThat(status(topic)).isEqualTo(TopicStatus.DRAFT);
    library.topics.move(topic.id(), TopicStatus.CONFIRMED, LIBRARIAN);
    library.topics.move(topic.id(), TopicStatus.ACTIVE, LIBRARIAN);
    assertThatThrownBy(
            () -> library.topics.update(topic.id(), draft("name", "三", "q", "电池"), LIBRARIAN))
        .hasMessageContaining("请先暂停");
  }

  @Test
  void onlyWhatComesAfterTheStartIsNewUnlessTheTopicLooksBack() {
    library.add(document("电池旧闻", "电池。").withoutVectors());
    Topic topic = library.active("name", "电池", "q", "电池");
    assertThat(library.topics.counts(topic.id())).containsOnlyKeys(ItemState.BASELINE);
    library.topics.move(topic.id(), TopicStatus.PAUSED, LIBRARIAN);
    library.add(document("电池新闻", "电池又一篇。").withoutVectors());
    // Asked otherwise while it paused: what the old question would have met is not lost.
    library.topics.update(topic.id(), draft("name", "电池", "q", "电池 回收"), LIBRARIAN);
    assertThat(library.topics.counts(topic.id())).containsEntry(ItemState.CANDIDATE, 1);
  }

  @Test
  void whatWasHeldAtTheStartIsNotNewForAReaderWhoMaySeeMore() {
    library.add(document("电池内参", "电池。").access(AccessLevel.INTERNAL).withoutVectors());
    Topic topic = library.active("name", "电池", "q", "电池", "sendAtOnce", "true");
    assertThat(library.topics.counts(topic.id())).containsEntry(ItemState.BASELINE, 1);
    library.topics.subscribe(topic.id(), reader("jia", UnitType.PERSON, "INTERNAL"), LIBRARIAN);
    library.later(Duration.ofDays(40));
    assertThat(library.topics.counts(topic.id())).containsOnlyKeys(ItemState.BASELINE);
    assertThat(library.smtp.getReceivedMessages()).isEmpty();
    library.add(document("电池内参二", "电池又一篇。").access(AccessLevel.INTERNAL).withoutVectors());
    library.later(Duration.ofDays(40));
    assertThat(library.smtp.getReceivedMessages()).hasSize(1);
  }

  @Test
  void documentsBeforeTheDateAreLeftOutAndThoseWithoutOneKept() {
    library
        .add(document("电池甲", "电池甲文。").date("2019-12-31").withoutVectors())
        .add(document("电池乙", "电池乙文。").date("2020-01-01").withoutVectors())
        .add(document("电池丙", "电池丙文。").withoutVectors());
    Topic topic =
        library.active("name", "电池", "q", "电池", "retrospective", "true", "dateFrom", "2020-01-01");
    library.topics.run(topic.id(), LIBRARIAN);
    assertThat(library.topics.items(topic.id(), ItemState.CANDIDATE, 0, 10))
        .extracting(TopicItem::title)
        .containsExactly("电池乙", "电池丙");
  }

  @Test
  void whatIsMissingOrMistypedIsSaidAllAtOnce() {
    assertThatThrownBy(
            () ->
                draft("expert", "TI=", "maxItems", "0", "frequency", "HOURLY", "startAt", "昨天")
                    .profile(LocalDate.of(2026, 11, 23)))
        .isInstanceOf(TopicRefusedException.class)
        .hasMessageContainingAll("检索式写错了", "专题名称", "开始日期", "每期篇数", "服务频率");
    assertThatThrownBy(
            () ->
                new ReaderDraft("甲", "", "", "GOV", "a@b\r\nBcc: c@d.org", "SECRET", false, false))
        .hasMessageContainingAll("电子邮箱", "查阅级别", "同意");
    assertThatThrownBy(
            () -> draft("name", "甲\r\nBcc: c@d.org", "q", "电池").profile(LocalDate.of(2026, 11, 23)))
        .hasMessageContaining("控制字符");
  }

  @Test
  void precisionIsWhatIsRelevantAmongWhatWasJudgedInTheLastFive() {
    Topic topic = library.active("name", "电池", "q", "电池", "retrospective", "true");
    library.topics.subscribe(topic.id(), reader("jia", UnitType.PERSON, ""), LIBRARIAN);
    for (int i = 0; i < 6; i++) {
      library.add(document("电池" + i, "电池第" + i + "篇。").withoutVectors());
      library.issue(topic);
    }
    Subscription to = library.topics.subscriptions(topic.id()).getFirst();
    List<ReaderService.Received> all = library.readers.received(to);
    assertThat(all).hasSize(6);
    // Newest first: relevant, partly, not, relevant, relevant; the sixth no longer counts.
    List<Relevance> said =
        List.of(
            Relevance.RELEVANT,
            Relevance.PARTLY,
            Relevance.NOT_RELEVANT,
            Relevance.RELEVANT,
            Relevance.RELEVANT,
            Relevance.NOT_RELEVANT);
    for (int i = 0; i < 6; i++) {
      long item = library.readers.entries(all.get(i)).getFirst().item();
      library.readers.answer(all.get(i), item, Relevance.PARTLY, false, false, "");
      library.readers.answer(all.get(i), item, said.get(i), true, false, "可用");
    }
    Precision precision = library.topics.precision(topic.id());
    assertThat(precision).isEqualTo(new Precision(3, 1, 1));
    assertThat(precision.isBelow(0.6)).isFalse();
    assertThat(precision.isBelow(0.61)).isTrue();
    ReaderService.Received other = all.get(0);
    long foreign = library.readers.entries(all.get(1)).getFirst().item();
    assertThatThrownBy(
            () -> library.readers.answer(other, foreign, Relevance.RELEVANT, true, true, ""))
        .hasMessageContaining("不在本期");
    assertThat(library.readers.received(to).getFirst().message().openedAt())
        .isEqualTo(Optional.of(library.now));
  }
}
