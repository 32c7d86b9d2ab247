package org.wenlan.benchmarks.relevance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files in the form of the BEIR collection: JSON lines and tables of answers. */
public final class GoldFiles {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GoldFiles() {}

  /** Every line of a file that may be gzipped. */
  public static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain =
            file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          nodes.add(JSON.readTree(line));
        }
      }
    }
    return nodes;
  }

  /** Answers by question, from {@code question TAB text TAB score} below a header. */
  static Map<String, Set<String>> answers(Path file) throws IOException {
    Map<String, Set<String>> answers = new HashMap<>();
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] cells = line.split("\t", 3);
      if (cells.length == 3 && !cells[2].equals("0")) {
        answers.computeIfAbsent(cells[0], q -> new HashSet<>()).add(cells[1]);
      }
    }
    return answers;
  }
}
