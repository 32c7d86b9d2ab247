package org.wenlan.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.topics.TestLibrary.LIBRARIAN;
import static org.wenlan.topics.TestLibrary.plan;
import static org.wenlan.topics.TestLibrary.reader;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.testkit.InMemoryDocumentIndex;
import org.wenlan.topics.delivery.Letter;
import org.wenlan.topics.delivery.MailTransport;
import org.wenlan.topics.mail.SmtpTransport;

/** What becomes of mails that do not leave at once. */
class TopicOutboxTest {

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

  @Test
  void aMailIsTriedAgainUnderTheSameMessageIdUntilItHasFailed() {
    List<String> ids = new ArrayList<>();
    MailTransport down =
        new MailTransport() {
          @Override
          public Optional<String> problem() {
            return Optional.empty();
          }

          @Override
          public Outcome send(Letter letter) {
            ids.add(letter.id());
            return new Outcome.Failed("无法连接");
          }
        };
    try (TestLibrary silent =
        new TestLibrary(folder, new InMemoryDocumentIndex(), TestLibrary.h2(), Optional.of(down))) {
      silent.add(plan(1));
      Topic topic = silent.active("name", "电池", "q", "电池", "retrospective", "true");
      silent.topics.subscribe(topic.id(), reader("jia", UnitType.PERSON, ""), LIBRARIAN);
      silent.issue(topic);
      assertThat(ids).hasSize(1);
      silent.later(Duration.ofSeconds(59));
      assertThat(ids).hasSize(1);
      silent.later(Duration.ofSeconds(2));
      silent.later(Duration.ofMinutes(6));
      silent.later(Duration.ofDays(2));
      assertThat(ids).hasSize(3);
      assertThat(ids.stream().distinct()).hasSize(1);
      Delivery delivery = silent.topics.deliveries(topic.id()).getFirst();
      DeliveryMessage message = silent.topics.messages(delivery).getFirst();
      assertThat(message.state()).isEqualTo(MessageState.FAILED);
      assertThat(message.lastError()).contains("无法连接");
      silent.topics.retry(topic.id(), message.id(), LIBRARIAN);
      silent.scheduler.look();
      assertThat(ids).hasSize(4);
    }
  }

  @Test
  void withoutAMailServerMailsWaitAndThePageSaysWhatToDo() {
    MailTransport none = new SmtpTransport(Optional.empty(), "", "馆");
    try (TestLibrary silent =
        new TestLibrary(folder, new InMemoryDocumentIndex(), TestLibrary.h2(), Optional.of(none))) {
      silent.add(plan(1));
      Topic topic = silent.active("name", "电池", "q", "电池", "retrospective", "true");
      silent.topics.subscribe(topic.id(), reader("jia", UnitType.PERSON, ""), LIBRARIAN);
      Delivery delivery = silent.issue(topic).getFirst();
      assertThat(silent.topics.messages(delivery).getFirst().state())
          .isEqualTo(MessageState.WAITING);
      assertThat(silent.topics.mailProblem())
          .hasValueSatisfying(p -> assertThat(p).contains("spring.mail.host"));
    }
  }

  @Test
  void aMailWhoseOutcomeCouldNotBeWrittenIsSentAgainWithoutARestart() throws Exception {
    library.add(plan(1));
    Topic topic = library.active("name", "电池", "q", "电池", "retrospective", "true");
    library.topics.subscribe(topic.id(), reader("jia", UnitType.PERSON, ""), LIBRARIAN);
    library.issue(topic);
    library.jdbc.sql("update topic_message set state = 'SENDING', sent_at = null").update();
    library.scheduler.look();
    MimeMessage[] mails = library.smtp.getReceivedMessages();
    assertThat(mails).hasSize(2);
    assertThat(mails[1].getMessageID()).isEqualTo(mails[0].getMessageID());
    library.scheduler.look();
    assertThat(library.smtp.getReceivedMessages()).hasSize(2);
  }

  @Test
  void aMailInHandWhenTheServerDiedIsSentAgainUnderTheSameMessageId() throws Exception {
    library.add(plan(1));
    Topic topic = library.active("name", "电池", "q", "电池", "retrospective", "true");
    library.topics.subscribe(topic.id(), reader("jia", UnitType.PERSON, ""), LIBRARIAN);
    library.issue(topic);
    // As after a kill between the answer of the mail server and its note.
    library.jdbc.sql("update topic_message set state = 'SENDING', sent_at = null").update();
    assertThat(library.smtp.getReceivedMessages()).hasSize(1);
    library.scheduler.recover();
    library.scheduler.look();
    MimeMessage[] mails = library.smtp.getReceivedMessages();
    assertThat(mails).hasSize(2);
    assertThat(mails[1].getMessageID())
        .isEqualTo(mails[0].getMessageID())
        .endsWith("@library.example.org>");
    assertThat(GreenMailUtil.getBody(mails[1])).isNotEmpty();
  }
}
