package org.wenlan.core.pipeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Stages joined so that a wrong order does not compile (流水线).
 *
 * <p>Immutable and as thread-safe as its stages. A result that did not pass ends the way: later
 * stages never see the document.
 *
 * @param <I> what comes in at the front
 * @param <O> what comes out at the end
 */
public final class DocumentPipeline<I, O> {

  private final List<String> names;
  private final Step<I, O> step;

  private DocumentPipeline(List<String> names, Step<I, O> step) {
    this.names = List.copyOf(names);
    this.step = step;
  }

  /** A pipeline of one stage. */
  public static <I, O> DocumentPipeline<I, O> startingWith(Stage<I, O> first) {
    return new DocumentPipeline<>(List.of(first.name()), timed(first));
  }

  /** This pipeline with one stage more at its end. */
  public <P> DocumentPipeline<I, P> then(Stage<O, P> next) {
    List<String> longer = new ArrayList<>(names);
    longer.add(next.name());
    Step<O, P> last = timed(next);
    return new DocumentPipeline<>(
        longer, (input, timer) -> step.run(input, timer).then(value -> last.run(value, timer)));
  }

  /**
   * Sends one document through all stages.
   *
   * @throws InfrastructureException if the world is at fault
   */
  public StageResult<O> process(I input) {
    return step.run(input, StageTimer.NONE);
  }

  /** As {@link #process(Object)}, and tells {@code timer} the time of each stage. */
  public StageResult<O> process(I input, StageTimer timer) {
    return step.run(input, timer);
  }

  /** The stages in order, as README prints them: {@code parse | clean | annotate}. */
  public String describe() {
    return String.join(" | ", names);
  }

  private static <I, O> Step<I, O> timed(Stage<I, O> stage) {
    return (input, timer) -> {
      long start = System.nanoTime();
      StageResult<O> result = stage.process(input);
      timer.record(stage.name(), System.nanoTime() - start);
      return result;
    };
  }

  private interface Step<I, O> {
    StageResult<O> run(I input, StageTimer timer);
  }
}
