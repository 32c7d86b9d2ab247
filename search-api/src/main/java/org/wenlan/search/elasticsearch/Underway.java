package org.wenlan.search.elasticsearch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A request the server works on while we prepare the next.
 *
 * @param <T> what it answers
 */
final class Underway<T> {

  private final FutureTask<T> answer;

  private Underway(FutureTask<T> answer) {
    this.answer = answer;
  }

  /** Begins {@code request} on a thread of its own. */
  static <T> Underway<T> begin(Callable<T> request) {
    FutureTask<T> answer = new FutureTask<>(request);
    Thread.ofVirtual().name("request").start(answer);
    return new Underway<>(answer);
  }

  /** What is known already. */
  static <T> Underway<T> over(T answer) {
    FutureTask<T> known = new FutureTask<>(() -> answer);
    known.run();
    return new Underway<>(known);
  }

  /**
   * Waits for the answer; may be asked again.
   *
   * @throws IOException as the request threw it, as every unchecked exception; or if we are
   *     interrupted
   */
  T answer() throws IOException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IOException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for an answer");
    }
  }

  /** Waits for the end, whatever it be, so that nothing goes on behind our back. */
  void settle() {
    try {
      answer.get();
    } catch (ExecutionException e) {
      // Thrown by answer() already, or less telling than what made us stop.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
