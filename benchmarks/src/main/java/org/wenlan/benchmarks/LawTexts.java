package org.wenlan.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real law texts of the shared corpora in an order that is mixed, and always the same. */
public final class LawTexts {

  private static final long SEED = 20_261_122;

  private final List<JsonNode> laws = new ArrayList<>();

  /**
   * Reads them all.
   *
   * @param shared folder of the shared corpora
   */
  public LawTexts(Path shared) throws IOException {
    Path source = shared.resolve("data/04_laws/laws_dev.jsonl.gz");
    if (!Files.exists(source)) {
      throw new IllegalArgumentException("找不到法规文本：" + source);
    }
    JsonMapper json = JsonMapper.builder().build();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(source)), StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> laws.add(json.readTree(line)));
    }
    Collections.shuffle(laws, new Random(SEED));
  }

  /** Title and text of {@code count} laws from number {@code from} on. */
  public List<String> texts(int from, int count) {
    return laws.subList(from, from + count).stream()
        .map(law -> law.path("title").asString() + '\n' + law.path("text").asString())
        .toList();
  }

  /**
   * Writes {@code count} texts from number {@code from} on, one UTF-8 file each: title, history,
   * text.
   */
  public Path write(Path folder, int from, int count) throws IOException {
    if (from + count > laws.size()) {
      throw new IllegalArgumentException("法规文本只有 %d 篇".formatted(laws.size()));
    }
    Files.createDirectories(folder);
    for (JsonNode law : laws.subList(from, from + count)) {
      StringBuilder text = new StringBuilder(law.path("title").asString()).append('\n');
      law.path("history").forEach(line -> text.append(line.asString()).append('\n'));
      text.append('\n').append(law.path("text").asString()).append('\n');
      Files.writeString(folder.resolve(law.path("id").asString() + ".txt"), text);
    }
    return folder;
  }
}
