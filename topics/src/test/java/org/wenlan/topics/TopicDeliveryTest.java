package org.wenlan.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wenlan.topics.TestLibrary.LIBRARIAN;
import static org.wenlan.topics.TestLibrary.plan;
import static org.wenlan.topics.TestLibrary.reader;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.AccessLevel;

/** From a match to a mail, over a real SMTP server. */
class TopicDeliveryTest {

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

  private static String text(MimeMessage mail, int part) throws Exception {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(part).getContent();
  }

  @Test
  void aDeliveryIsOneMailToEachReaderWithReferencePassageAndLinks() throws Exception {
    library.add(plan(1)).add(plan(2));
    Topic topic = library.active("name", "电池<回收>", "q", "电池 回收", "retrospective", "true");
    library.topics.subscribe(topic.id(), reader("jia", UnitType.GOV, ""), LIBRARIAN);
    library.topics.subscribe(topic.id(), reader("yi", UnitType.PERSON, ""), LIBRARIAN);
    library.issue(topic);

    MimeMessage[] mails = library.smtp.getReceivedMessages();
    assertThat(mails).hasSize(2);
    for (MimeMessage mail : mails) {
      assertThat(mail.getAllRecipients()).hasSize(1);
      assertThat(mail.getSubject()).isEqualTo("【定题】电池<回收>　第1期（2篇）");
      assertThat(mail.getHeader("List-Unsubscribe-Post", null))
          .isEqualTo("List-Unsubscribe=One-Click");
      assertThat(mail.getHeader("List-Unsubscribe", null))
          .matches("<https://wenlan\\.example\\.org/sdi/unsubscribe/[A-Za-z0-9_.-]+>");
      assertThat(text(mail, 0))
          .contains("澜州市人民政府. 澜州市电池回收工作要点之1：澜政发〔2026〕1号[Z]")
          .contains("“本市建设电池回收网点1处。”（第2段）")
          .contains("https://wenlan.example.org/documents/" + plan(1).stored().id() + "#p2");
      assertThat(text(mail, 1)).contains("<h1>电池&lt;回收&gt;</h1>").doesNotContain("<img");
    }
    assertThat(mails[0].getMessageID()).isNotEqualTo(mails[1].getMessageID());
  }

  @Test
  void titlesCarryNoPassage() throws Exception {
    library.add(plan(1));
    Topic topic =
        library.active("name", "电池", "q", "电池", "retrospective", "true", "output", "TITLES");
    library.topics.subscribe(topic.id(), reader("jia", UnitType.PERSON, ""), LIBRARIAN);
    library.issue(topic);
    assertThat(text(library.smtp.getReceivedMessages()[0], 0)).doesNotContain("本市建设");
  }

  @Test
  void whatWasWithdrawnOrRaisedSinceTheRunIsLeftOutAndRecorded() throws Exception {
    library.add(plan(1)).add(plan(2)).add(plan(3));
    Topic topic = library.active("name", "电池", "q", "电池", "retrospective", "true");
    library.topics.subscribe(topic.id(), reader("jia", UnitType.GOV, ""), LIBRARIAN);
    library.topics.subscribe(topic.id(), reader("yi", UnitType.GOV, "INTERNAL"), LIBRARIAN);
    library.topics.run(topic.id(), LIBRARIAN);
    library.topics.decideAll(topic.id(), ItemState.SELECTED, "", LIBRARIAN);
    library.topics.dispatch(topic.id(), LIBRARIAN);
    library.store.remove(List.of(plan(1).stored().id()));
    library.add(plan(2).id(plan(2).stored().id()).access(AccessLevel.INTERNAL));
    library.scheduler.look();

    assertThat(mailTo("jia")).contains("要点之3").doesNotContain("要点之1：", "要点之2：");
    assertThat(mailTo("yi")).contains("要点之3", "要点之2").doesNotContain("要点之1：");
    Delivery delivery = library.topics.deliveries(topic.id()).getFirst();
    assertThat(library.topics.messages(delivery))
        .extracting(DeliveryMessage::readerName, DeliveryMessage::withheld)
        .containsExactly(tuple("jia", 2), tuple("yi", 1));
    assertThat(
            library
                .jdbc
                .sql("select reason from topic_withheld order by reason")
                .query(String.class)
                .list())
        .containsExactly("文献已从馆藏撤下", "文献已从馆藏撤下", "现为内部文献，超出收件人的查阅级别");
    Subscription jia = library.topics.subscriptions(topic.id()).getFirst();
    assertThat(library.readers.entries(library.readers.received(jia).getFirst())).hasSize(1);
  }

  private String mailTo(String name) throws Exception {
    for (MimeMessage mail : library.smtp.getReceivedMessages()) {
      if (mail.getAllRecipients()[0].toString().contains(name + "@")) {
        return text(mail, 0);
      }
    }
    throw new AssertionError("no mail to " + name);
  }

  @Test
  void nothingGoesToAnOfficeWithoutALibrarian() {
    library.add(plan(1));
    Topic topic =
        library.active("name", "电池", "q", "电池", "retrospective", "true", "sendAtOnce", "true");
    assertThatThrownBy(
            () -> library.topics.subscribe(topic.id(), reader("jia", UnitType.GOV, ""), LIBRARIAN))
        .isInstanceOf(TopicRefusedException.class)
        .hasMessageContaining("政府机关");
    library.topics.subscribe(topic.id(), reader("yi", UnitType.ENTERPRISE, ""), LIBRARIAN);
    library.later(Duration.ofDays(40));
    assertThat(library.smtp.getReceivedMessages()).hasSize(1);
    assertThat(library.topics.deliveries(topic.id()).getFirst().confirmedBy()).isEqualTo("自动");
    // Who becomes an office's later by another topic gets nothing unattended either.
    Topic other = library.active("name", "另一专题", "q", "另一");
    library.topics.subscribe(other.id(), reader("yi", UnitType.GOV, ""), LIBRARIAN);
    library.add(plan(2));
    library.later(Duration.ofDays(40));
    assertThat(library.smtp.getReceivedMessages()).hasSize(1);
    assertThat(library.topics.counts(topic.id())).containsEntry(ItemState.CANDIDATE, 1);
  }

  @Test
  void theNoteThatThereIsNothingNewGoesToWhoAskedForIt() throws Exception {
    Topic topic = library.active("name", "电池", "q", "电池", "retrospective", "true");
    library.topics.subscribe(topic.id(), reader("jia", UnitType.GOV, ""), LIBRARIAN);
    library.topics.run(topic.id(), LIBRARIAN);
    assertThatThrownBy(() -> library.topics.dispatch(topic.id(), LIBRARIAN))
        .hasMessageContaining("没有选用的条目");
    library.topics.subscribe(
        topic.id(),
        new ReaderDraft("bing", "", "", "RESEARCH", "bing@example.org", "", true, true),
        LIBRARIAN);
    library.topics.run(topic.id(), LIBRARIAN);
    library.topics.dispatch(topic.id(), LIBRARIAN);
    library.scheduler.look();
    assertThat(library.smtp.getReceivedMessages()).hasSize(1);
    assertThat(library.smtp.getReceivedMessages()[0].getSubject()).contains("本期无新内容");
    assertThat(mailTo("bing")).contains("本期无新内容。");
  }

  @Test
  void whoUnsubscribedGetsNothingNotEvenWhatWaits() {
    library.add(plan(1));
    Topic topic = library.active("name", "电池", "q", "电池", "retrospective", "true");
    Subscription to =
        library.topics.subscribe(topic.id(), reader("jia", UnitType.PERSON, ""), LIBRARIAN);
    library.topics.run(topic.id(), LIBRARIAN);
    library.topics.decideAll(topic.id(), ItemState.SELECTED, "", LIBRARIAN);
    library.topics.dispatch(topic.id(), LIBRARIAN);
    String feed = library.readers.feedAddress(to);
    library.readers.unsubscribe(to);
    library.scheduler.look();
    assertThat(library.smtp.getReceivedMessages()).isEmpty();
    assertThat(library.readers.feed(feed.substring(feed.lastIndexOf('/') + 1), 1)).isEmpty();
    library.add(plan(2));
    library.topics.run(topic.id(), LIBRARIAN);
    library.topics.decideAll(topic.id(), ItemState.SELECTED, "", LIBRARIAN);
    assertThatThrownBy(() -> library.topics.dispatch(topic.id(), LIBRARIAN))
        .hasMessageContaining("还没有收件人");
  }
}
