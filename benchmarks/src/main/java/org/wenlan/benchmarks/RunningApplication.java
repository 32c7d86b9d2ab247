package org.wenlan.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.wenlan.WenlanApplication;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.embedded.ElasticsearchAddress;
import org.wenlan.embedded.EmbeddedElasticsearch;
import org.wenlan.ingest.IngestService;
import org.wenlan.ingest.RunProgress;
import org.wenlan.ingest.RunState;
import org.wenlan.ingest.annotate.EntityRecognizer;
import org.wenlan.ingest.annotate.KnownNames;

/**
 * The whole application in this process, over a data folder of its own.
 *
 * <p>Two settings differ from the default: any free port, and no cache of vectors, so that a
 * passage met twice costs twice, here as on the bare side.
 */
final class RunningApplication implements AutoCloseable {

  /** The steps inside annotation that are measured apart. */
  static final String NAMES = "names";

  static final String VECTORS = "vectors";

  private final ConfigurableApplicationContext context;
  private final Path data;
  private final Times inside;

  private RunningApplication(ConfigurableApplicationContext context, Path data, Times inside) {
    this.context = context;
    this.data = data;
    this.inside = inside;
  }

  /**
   * Starts over a folder.
   *
   * @param settings further ones, {@code --name=value}
   */
  static RunningApplication start(Path data, String... settings) {
    Times inside = new Times();
    SpringApplication application = new SpringApplication(WenlanApplication.class);
    application.addInitializers(
        context -> context.getBeanFactory().addBeanPostProcessor(new Stopwatches(inside)));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--wenlan.data=" + data,
                "--server.port=0",
                "--wenlan.annotate.vector-cache=0",
                "--logging.level.root=WARN"));
    arguments.addAll(List.of(settings));
    return new RunningApplication(application.run(arguments.toArray(String[]::new)), data, inside);
  }

  /**
   * Takes a folder in and waits for the end of the run.
   *
   * @throws IllegalStateException if the run does not complete
   */
  RunProgress ingest(Path folder) {
    return ingest(folder, /* catalogue= */ false, progress -> {});
  }

  /**
   * As {@link #ingest(Path)}.
   *
   * @param catalogue whether ordinary files are taken in by their catalogue data alone
   * @param watch told now and then how far it is
   */
  RunProgress ingest(Path folder, boolean catalogue, Consumer<RunProgress> watch) {
    IngestService ingest = context.getBean(IngestService.class);
    inside.reset();
    long run = (catalogue ? ingest.startCatalogue(folder) : ingest.start(folder)).id();
    while (true) {
      RunProgress progress = ingest.progress(run).orElseThrow();
      watch.accept(progress);
      if (progress.state() == RunState.COMPLETED) {
        return progress;
      }
      if (progress.state().ended()) {
        throw new IllegalStateException("the run stopped: " + progress.message());
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  /** Seconds the last run spent in a step inside annotation, over all workers. */
  double secondsInside(String step) {
    return inside.seconds(step);
  }

  DocumentStore store() {
    return context.getBean(DocumentStore.class);
  }

  PassageEmbedder embedder() {
    return context.getBean(PassageEmbedder.class);
  }

  /** Where the triple store lies. */
  Path graph() {
    return data.resolve("graph");
  }

  ElasticsearchAddress elasticsearch() {
    return context.getBean(EmbeddedElasticsearch.class).start();
  }

  OptionalLong elasticsearchProcess() {
    return context.getBean(EmbeddedElasticsearch.class).processId();
  }

  URI address() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  @Override
  public void close() {
    context.close();
  }

  /** Puts a stopwatch around the two costly parts of annotation. */
  private record Stopwatches(Times times) implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return switch (bean) {
        case PassageEmbedder embedder -> (PassageEmbedder) text -> embed(embedder, text);
        case EntityRecognizer recognizer -> new Timed(recognizer, times);
        default -> bean;
      };
    }

    private float[] embed(PassageEmbedder embedder, String text) {
      long start = System.nanoTime();
      float[] vector = embedder.embed(text);
      times.since(start, VECTORS);
      return vector;
    }
  }

  private record Timed(EntityRecognizer recognizer, Times times) implements EntityRecognizer {

    @Override
    public List<EntityMention> recognize(String text, List<TextSpan> sentences, KnownNames known) {
      long start = System.nanoTime();
      List<EntityMention> mentions = recognizer.recognize(text, sentences, known);
      times.since(start, NAMES);
      return mentions;
    }
  }
}
