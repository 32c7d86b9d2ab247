package org.wenlan.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wenlan.core.document.TextSpan;
import org.wenlan.ingest.annotate.AnnotateConfiguration;
import org.wenlan.ingest.annotate.AnnotateProperties.Mode;
import org.wenlan.ingest.annotate.BgeEmbedder;
import org.wenlan.ingest.annotate.EntityRecognizer;

/**
 * Characters per second of annotation's parts on one thread, next to CoreNLP's default pipeline
 * over the same whole texts. The contenders take turns in every round, the first round warms.
 */
final class AnnotateBenchmark implements Benchmarks.Benchmark {

  private static final String CORE_NLP = "CoreNLP default: words to names";
  private static final String NAMES = "names, fast mode: words, models, lists and rules";
  private static final String VECTORS = "vectors";
  private static final int PASSAGE = 300;

  private interface Contender {
    void read(String text);
  }

  @Override
  public String usage() {
    return "--texts 篇数（默认 40） --rounds 轮数（默认 3） --shared 共享语料目录（默认 ../shared）";
  }

  @Override
  public void run(Options options) throws Exception {
    int rounds = options.number("rounds", 3);
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Path work = temporary.path();
      LawTexts laws = new LawTexts(options.shared());
      int size = options.number("texts", 40);
      List<List<String>> texts = new ArrayList<>();
      for (int round = 0; round <= rounds; round++) {
        texts.add(read(laws.write(work.resolve("texts" + round), round * size, size)));
      }
      String load = Machine.load();
      Map<String, List<Double>> rates = measure(contenders(work), texts);
      Benchmarks.OUT.print(Machine.facts());
      Benchmarks.OUT.printf(
          "- load average before the run %s%n- data: %d rounds over other law texts each, %d a round,"
              + " %,d characters; one round before to warm up%n%n",
          load, rounds, size, texts.stream().skip(1).mapToInt(AnnotateBenchmark::characters).sum());
      print(rates);
    }
  }

  private static List<String> read(Path folder) throws Exception {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  private static Map<String, Contender> contenders(Path work) throws Exception {
    Benchmarks.progress("装入模型");
    BareCoreNlp bare = new BareCoreNlp(work);
    EntityRecognizer fast = AnnotateConfiguration.recognizer(Mode.FAST);
    BgeEmbedder embedder = new BgeEmbedder(0, work.resolve("native"));
    Map<String, Contender> contenders = new LinkedHashMap<>();
    contenders.put(CORE_NLP, text -> text.lines().forEach(bare::words));
    contenders.put(NAMES, text -> fast.recognize(text, lines(text)));
    contenders.put(VECTORS, text -> passages(text).forEach(embedder::embed));
    return contenders;
  }

  private static List<TextSpan> lines(String text) {
    List<TextSpan> lines = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        lines.add(new TextSpan(start, start + line.length()));
      }
      start += line.length() + 1;
    }
    return lines;
  }

  private static List<String> passages(String text) {
    List<String> passages = new ArrayList<>();
    for (int at = 0; at < text.length(); at += PASSAGE) {
      passages.add(text.substring(at, Math.min(text.length(), at + PASSAGE)));
    }
    return passages;
  }

  /** Each round reads other texts, because the fast mode remembers sentences it has read. */
  private static Map<String, List<Double>> measure(
      Map<String, Contender> contenders, List<List<String>> rounds) {
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    for (int round = 0; round < rounds.size(); round++) {
      List<String> texts = rounds.get(round);
      for (Map.Entry<String, Contender> contender : contenders.entrySet()) {
        long start = System.nanoTime();
        texts.forEach(contender.getValue()::read);
        double rate = characters(texts) * 1e9 / (System.nanoTime() - start);
        Benchmarks.progress("第 %d 轮：%s %,.0f 字/秒", round, contender.getKey(), rate);
        if (round > 0) {
          rates.computeIfAbsent(contender.getKey(), key -> new ArrayList<>()).add(rate);
        }
      }
    }
    return rates;
  }

  private static int characters(List<String> texts) {
    return texts.stream().mapToInt(String::length).sum();
  }

  private static void print(Map<String, List<Double>> rates) {
    double reference = median(rates.getOrDefault(CORE_NLP, List.of()));
    Benchmarks.OUT.println("| one thread | char/s, median | of CoreNLP default |");
    Benchmarks.OUT.println("| --- | ---: | ---: |");
    rates.forEach(
        (name, values) ->
            Benchmarks.OUT.printf(
                "| %s | %,.0f | %.1f × |%n", name, median(values), median(values) / reference));
    double names = median(rates.getOrDefault(NAMES, List.of()));
    double vectors = median(rates.getOrDefault(VECTORS, List.of()));
    double both = 1 / (1 / names + 1 / vectors);
    Benchmarks.OUT.printf(
        "| names and vectors, from the two above | %,.0f | %.1f × |%n", both, both / reference);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
    return sorted.get(sorted.size() / 2);
  }
}
