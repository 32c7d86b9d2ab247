package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class UnderwayTest {

  @Test
  void goesOnWhileWeDoSomethingElse() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch prepared = new CountDownLatch(1);
    var request =
        Underway.begin(
            () -> {
              begun.countDown();
              prepared.await();
              return "收到";
            });
    begun.await();
    prepared.countDown();
    assertThat(request.answer()).isEqualTo("收到");
    assertThat(request.answer()).isEqualTo("收到");
  }

  @Test
  void throwsWhatTheRequestThrew() {
    var lost = new IOException("connection reset");
    var refused = new IllegalStateException("429");
    assertThatThrownBy(Underway.begin(() -> fail(lost))::answer).isSameAs(lost);
    assertThatThrownBy(Underway.begin(() -> fail(refused))::answer).isSameAs(refused);
  }

  @Test
  void settlesWithoutThrowing() {
    AtomicBoolean ended = new AtomicBoolean();
    Underway.begin(
            () -> {
              Thread.sleep(50);
              ended.set(true);
              throw new IOException("connection reset");
            })
        .settle();
    assertThat(ended).isTrue();
  }

  @Test
  void keepsTheInterruptOfWhoWaits() {
    CountDownLatch never = new CountDownLatch(1);
    var request =
        Underway.begin(
            () -> {
              never.await();
              return "";
            });
    Thread.currentThread().interrupt();
    assertThatThrownBy(request::answer).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    never.countDown();
  }

  private static String fail(Exception failure) throws Exception {
    throw failure;
  }
}
