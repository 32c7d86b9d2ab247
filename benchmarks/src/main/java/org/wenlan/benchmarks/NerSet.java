package org.wenlan.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sentences with gold names of three kinds: {@code PER}, {@code LOC} and {@code ORG}.
 *
 * @param name what the table calls it
 * @param sentences in the order of the file
 */
record NerSet(String name, List<Gold> sentences) {

  /** A name: offsets and kind. */
  record NameAt(int start, int end, String type) {}

  /** A sentence and its names. */
  record Gold(String text, Set<NameAt> names) {}

  /** People's Daily sentences that were looked at while the rules were written. */
  private static final int SEEN = 800;

  private static final int CLUENER_SENTENCES = 1_500;

  /** All sets of the shared corpora: the one the rules were written on first. */
  static List<NerSet> all(Path shared) throws IOException {
    Path folder = shared.resolve("data/07_ner");
    int all = Integer.MAX_VALUE;
    Path daily = folder.resolve("peoples_daily_dev.jsonl");
    return List.of(
        read("人民日报，前 800 句（规则据此写成）", daily, 0, SEEN),
        read("人民日报，其余", daily, SEEN, all),
        read("Resume", folder.resolve("resume_dev.jsonl"), 0, all),
        read("Weibo", folder.resolve("weibo_dev.jsonl"), 0, all),
        read("CLUENER", folder.resolve("cluener_train.jsonl"), 0, CLUENER_SENTENCES));
  }

  private static NerSet read(String name, Path file, int from, int most) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<Gold> sentences = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      lines
          .lines()
          .map(json::readTree)
          .filter(sentence -> !sentence.path("text").asString().isBlank())
          .skip(from)
          .limit(most)
          .forEach(sentence -> sentences.add(gold(sentence)));
    }
    return new NerSet(name, sentences);
  }

  private static Gold gold(JsonNode sentence) {
    Set<NameAt> names = new HashSet<>();
    for (JsonNode entity : sentence.path("entities")) {
      type(entity.path("type").asString())
          .ifPresent(
              type ->
                  names.add(
                      new NameAt(entity.path("start").asInt(), entity.path("end").asInt(), type)));
    }
    return new Gold(sentence.path("text").asString(), names);
  }

  /** The kind a set's own label stands for; names of other kinds and common nouns do not count. */
  private static Optional<String> type(String label) {
    return switch (label) {
      case "PER", "PER.NAM", "NAME", "name" -> Optional.of("PER");
      case "LOC", "LOC.NAM", "GPE.NAM", "address", "scene" -> Optional.of("LOC");
      case "ORG", "ORG.NAM", "company", "organization", "government" -> Optional.of("ORG");
      default -> Optional.empty();
    };
  }

  int characters() {
    return sentences.stream().mapToInt(sentence -> sentence.text().length()).sum();
  }
}
