package org.wenlan.benchmarks;

import edu.stanford.nlp.ling.Word;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.wenlan.ingest.annotate.AnnotateConfiguration;

/**
 * The library calls of the pipeline and nothing else: one thread per core, each takes text after
 * text and writes what it has in batches as large as the pipeline's.
 */
final class BareRun {

  static final String PARSE = "parse";
  static final String WORDS = "words";
  static final String NAMES = "names";
  static final String VECTORS = "vectors";
  static final String INDEX = "index";
  static final String GRAPH = "graph";
  static final List<String> STEPS = List.of(PARSE, WORDS, NAMES, VECTORS, INDEX, GRAPH);

  private static final int BATCH = 20;

  private final AutoDetectParser parser = new AutoDetectParser();
  private final BareNames names;
  private final BareVectors vectors;

  /** Words and labels by the pipeline's own decoder of CoreNLP's models. */
  private final ToIntFunction<String> decoder = AnnotateConfiguration.labeller();

  /** Who labels the words of a sentence. */
  enum Labels {
    /** CoreNLP's classifier as the library offers it. */
    CORE_NLP,
    /** The decoder of the same models that the pipeline uses (ADR 9). */
    DECODER
  }

  /** Loads the models, some seconds and 600 MB. */
  BareRun() throws Exception {
    names = new BareNames();
    vectors = new BareVectors();
  }

  /**
   * Works through all inputs.
   *
   * @param index made here, deleted at the end
   * @param folder for the triple store, must not exist
   */
  Measurement run(
      List<BareInput> inputs, BareElasticsearch node, String index, Path folder, Labels labels)
      throws Exception {
    Times times = new Times();
    int threads = Runtime.getRuntime().availableProcessors();
    Queue<BareInput> queue = new ConcurrentLinkedQueue<>(inputs);
    node.create(index);
    try (BareGraph graph = new BareGraph(folder);
        ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      long start = System.nanoTime();
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(
            executor.submit(
                () -> {
                  work(queue, node, index, graph, times, labels);
                  return null;
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
      node.refresh(index);
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Measurement(seconds, inputs.size(), characters(inputs), times);
    } finally {
      node.delete(index);
    }
  }

  private static long characters(List<BareInput> inputs) {
    return inputs.stream().mapToLong(BareInput::characters).sum();
  }

  private void work(
      Queue<BareInput> queue,
      BareElasticsearch node,
      String index,
      BareGraph graph,
      Times times,
      Labels labels)
      throws Exception {
    List<BareInput> batch = new ArrayList<>();
    for (BareInput input = queue.poll(); input != null; input = queue.poll()) {
      read(input, times, labels);
      batch.add(input);
      if (batch.size() == BATCH) {
        write(batch, node, index, graph, times);
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      write(batch, node, index, graph, times);
    }
  }

  private void read(BareInput input, Times times, Labels labels) throws Exception {
    long at = System.nanoTime();
    parse(input.file());
    at = times.since(at, PARSE);
    if (labels == Labels.CORE_NLP) {
      List<List<Word>> words = new ArrayList<>();
      for (String sentence : input.sentences()) {
        words.addAll(names.words(sentence));
      }
      at = times.since(at, WORDS);
      words.forEach(names::label);
    } else {
      int labelled = input.sentences().stream().mapToInt(decoder).sum();
      if (labelled < 0) {
        throw new IllegalStateException("labelled %d words".formatted(labelled));
      }
    }
    at = times.since(at, NAMES);
    for (String passage : input.passages()) {
      vectors.embed(passage);
    }
    times.since(at, VECTORS);
  }

  private void parse(Path file) throws Exception {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
    BodyContentHandler text = new BodyContentHandler(-1);
    try (InputStream in = Files.newInputStream(file)) {
      parser.parse(in, text, metadata, new ParseContext());
    }
    if (text.toString().isBlank()) {
      throw new IOException("no text in " + file);
    }
  }

  private static void write(
      List<BareInput> batch, BareElasticsearch node, String index, BareGraph graph, Times times)
      throws IOException, InterruptedException {
    long at = System.nanoTime();
    node.bulk(index, batch);
    at = times.since(at, INDEX);
    graph.write(batch);
    times.since(at, GRAPH);
  }

  /**
   * What one run came to.
   *
   * @param seconds from the first text to the refresh behind the last
   * @param times of the steps, over all threads
   */
  record Measurement(double seconds, long documents, long characters, Times times) {}
}
