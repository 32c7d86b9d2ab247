package org.wenlan.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.TextSpan;
import org.wenlan.ingest.annotate.AnnotateConfiguration;
import org.wenlan.ingest.annotate.AnnotateProperties.Mode;
import org.wenlan.ingest.annotate.EntityRecognizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Both modes of name recognition against sentences with gold names: exact span and type, micro F1,
 * sentence by sentence on one thread.
 */
final class NerBenchmark implements Benchmarks.Benchmark {

  private static final List<String> TYPES = List.of("PER", "LOC", "ORG");
  private static final int WARM_SENTENCES = 300;

  private record Gold(String text, Set<String> names) {}

  @Override
  public String usage() {
    return "--sentences 句数（默认 800） --file 语料（默认 共享语料的 data/07_ner/peoples_daily_dev.jsonl）"
        + " --shared 共享语料目录（默认 ../shared）";
  }

  @Override
  public void run(Options options) throws Exception {
    Path file =
        options.path("file", options.shared().resolve("data/07_ner/peoples_daily_dev.jsonl"));
    List<Gold> gold = read(file, options.number("sentences", 800));
    Benchmarks.OUT.print(Machine.facts());
    Benchmarks.OUT.printf("- data: %d sentences of %s%n%n", gold.size(), file.getFileName());
    Benchmarks.OUT.println(
        "| mode | F1 | precision | recall | PER F1 | LOC F1 | ORG F1 | char/s |");
    Benchmarks.OUT.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (Mode mode : Mode.values()) {
      measure(mode, gold);
    }
  }

  private static void measure(Mode mode, List<Gold> gold) {
    Benchmarks.progress("命名实体识别：%s", mode);
    EntityRecognizer recognizer = AnnotateConfiguration.recognizer(mode);
    gold.stream().limit(WARM_SENTENCES).forEach(sentence -> find(recognizer, sentence.text()));
    Counts all = new Counts();
    List<Counts> byType = List.of(new Counts(), new Counts(), new Counts());
    long characters = 0;
    long nanos = 0;
    for (Gold sentence : gold) {
      long start = System.nanoTime();
      Set<String> found = find(recognizer, sentence.text());
      nanos += System.nanoTime() - start;
      characters += sentence.text().length();
      all.add(found, sentence.names(), "");
      for (int i = 0; i < TYPES.size(); i++) {
        byType.get(i).add(found, sentence.names(), TYPES.get(i));
      }
    }
    Benchmarks.OUT.printf(
        "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %,.0f |%n",
        mode.name().toLowerCase(Locale.ROOT),
        all.f1(),
        all.right / (double) Math.max(1, all.found),
        all.right / (double) Math.max(1, all.wanted),
        byType.get(0).f1(),
        byType.get(1).f1(),
        byType.get(2).f1(),
        characters * 1e9 / nanos);
  }

  /** Names as {@code start end TYPE}. */
  private static Set<String> find(EntityRecognizer recognizer, String text) {
    Set<String> names = new HashSet<>();
    for (EntityMention mention :
        recognizer.recognize(text, List.of(new TextSpan(0, text.length())))) {
      String type =
          switch (mention.type()) {
            case PERSON -> "PER";
            case PLACE -> "LOC";
            default -> "ORG";
          };
      names.add(mention.span().start() + " " + mention.span().end() + " " + type);
    }
    return names;
  }

  private static List<Gold> read(Path file, int most) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<Gold> gold = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine();
          line != null && gold.size() < most;
          line = lines.readLine()) {
        JsonNode sentence = json.readTree(line);
        String text = sentence.path("text").asString();
        Set<String> names = new HashSet<>();
        for (JsonNode entity : sentence.path("entities")) {
          names.add(
              "%d %d %s"
                  .formatted(
                      entity.path("start").asInt(),
                      entity.path("end").asInt(),
                      entity.path("type").asString()));
        }
        if (!text.isBlank()) {
          gold.add(new Gold(text, names));
        }
      }
    }
    return gold;
  }

  private static final class Counts {
    private int right;
    private int found;
    private int wanted;

    /** Counts names of one type, or of all if {@code type} is empty. */
    void add(Set<String> names, Set<String> gold, String type) {
      for (String name : names) {
        if (name.endsWith(type)) {
          found++;
          right += gold.contains(name) ? 1 : 0;
        }
      }
      wanted += (int) gold.stream().filter(name -> name.endsWith(type)).count();
    }

    double f1() {
      return 2.0 * right / Math.max(1, found + wanted);
    }
  }
}
