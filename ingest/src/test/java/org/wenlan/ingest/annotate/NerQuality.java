package org.wenlan.ingest.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.TextSpan;

/**
 * Measures recognisers on sentences with gold names: exact span and type, sentence by sentence, one
 * thread. Arguments: the file, the number of sentences, the variants; prints a Markdown table.
 */
public final class NerQuality {

  /** Time of this thread's own work: other load on the machine does not count. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final List<String> TYPES = List.of("PER", "LOC", "ORG");

  private record Gold(String text, Set<String> names) {}

  private NerQuality() {}

  /** Runs the measurement. */
  public static void main(String[] arguments) throws Exception {
    List<Gold> gold = read(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    System.out.println("| tokens → CRF | F1 | PER | LOC | ORG | chars/cpu-s | load s |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    for (Map.Entry<String, Supplier<EntityRecognizer>> variant : variants().entrySet()) {
      if (arguments.length < 3 || List.of(arguments).contains(variant.getKey())) {
        measure(variant.getKey(), variant.getValue().get(), gold, arguments.length == 3);
      }
    }
  }

  private static Map<String, Supplier<EntityRecognizer>> variants() {
    Gazetteer gazetteer = new Gazetteer();
    Map<String, Supplier<EntityRecognizer>> variants = new LinkedHashMap<>();
    List<String> both = List.of(LanguageModels.MISC, LanguageModels.KBP);
    variants.put("hanlp+misc", () -> of(new HanlpSegmenter(), both.subList(0, 1), gazetteer));
    variants.put("hanlp+kbp", () -> of(new HanlpSegmenter(), both.subList(1, 2), gazetteer));
    variants.put("hanlp+both", () -> of(new HanlpSegmenter(), both, gazetteer));
    variants.put("pku+kbp", () -> of(new CoreNlpSegmenter(), both.subList(1, 2), gazetteer));
    variants.put("pku+both", () -> of(new CoreNlpSegmenter(), both, gazetteer));
    return variants;
  }

  private static EntityRecognizer of(
      WordSegmenter segmenter, List<String> models, Gazetteer gazetteer) {
    return new NamedEntityRecognizer(
        segmenter, models.stream().map(CrfTagger::new).toList(), gazetteer);
  }

  private static void measure(
      String variant, EntityRecognizer recognizer, List<Gold> gold, boolean explain) {
    long begin = System.nanoTime();
    recognizer.recognize("浙江省杭州市有许多图书馆。", List.of(new TextSpan(0, 13)));
    double load = (System.nanoTime() - begin) / 1e9;
    int warm = Math.min(gold.size(), 300);
    gold.subList(0, warm).forEach(sentence -> find(recognizer, sentence.text()));
    int[] right = new int[4];
    int[] found = new int[4];
    int[] wanted = new int[4];
    long chars = 0;
    long nanos = 0;
    for (Gold sentence : gold) {
      long start = CLOCK.getCurrentThreadCpuTime();
      Set<String> names = find(recognizer, sentence.text());
      nanos += CLOCK.getCurrentThreadCpuTime() - start;
      chars += sentence.text().length();
      names.forEach(name -> count(name, found));
      sentence.names().forEach(name -> count(name, wanted));
      names.stream().filter(sentence.names()::contains).forEach(name -> count(name, right));
      if (explain && !names.equals(sentence.names())) {
        explain(sentence, names);
      }
    }
    StringBuilder row = new StringBuilder("| " + variant);
    for (int i = 3; i >= 0; i--) {
      int at = i == 3 ? 3 : 2 - i;
      row.append(" | %.3f".formatted(2.0 * right[at] / Math.max(1, found[at] + wanted[at])));
    }
    System.out.printf("%s | %,.0f | %.1f |%n", row, chars * 1e9 / nanos, load);
  }

  private static void count(String name, int[] counts) {
    counts[TYPES.indexOf(name.substring(name.lastIndexOf(' ') + 1))]++;
    counts[3]++;
  }

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

  private static void explain(Gold sentence, Set<String> names) {
    Set<String> missed = new HashSet<>(sentence.names());
    missed.removeAll(names);
    Set<String> wrong = new HashSet<>(names);
    wrong.removeAll(sentence.names());
    System.err.println(show(sentence, missed) + " <> " + show(sentence, wrong));
  }

  private static List<String> show(Gold sentence, Set<String> names) {
    List<String> shown = new ArrayList<>();
    for (String name : names) {
      String[] parts = name.split(" ", -1);
      shown.add(
          sentence.text().substring(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
              + "/"
              + parts[2]);
    }
    return shown;
  }

  private static List<Gold> read(Path file, int limit) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    List<Gold> gold = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode json = mapper.readTree(line);
      if (gold.size() < limit && !json.get("text").asText().isBlank()) {
        Set<String> names = new HashSet<>();
        for (JsonNode entity : json.get("entities")) {
          names.add(
              entity.get("start").asInt()
                  + " "
                  + entity.get("end").asInt()
                  + " "
                  + entity.get("type").asText());
        }
        gold.add(new Gold(json.get("text").asText(), names));
      }
    }
    return gold;
  }
}
