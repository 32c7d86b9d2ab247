package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.graph.Fingerprint;
import org.wenlan.testkit.SharedData;
import tools.jackson.databind.JsonNode;

/**
 * Versions of one law are one work in the right order, and nothing else is: the version pairs of
 * the collection, read from title, head and articles like every document.
 */
class LawVersionsTest {

  /** A law as the system sees it. */
  private record Law(String title, DocumentMetadata metadata, Fingerprint print) {}

  /** Two versions, the older first. */
  private record Pair(String older, String newer) {}

  /**
   * Two copies of one version, no versions: 法释〔2022〕8号. The first says nothing of its adoption and
   * has the day it came into force, the second was adopted on the day its head names. Both dates
   * are right, and an order of the two would mean nothing.
   */
  private static final Pair COPIES = new Pair("law-5ec87552e7", "law-e61fb85e00");

  private static final Map<String, Law> LAWS = new TreeMap<>();
  private static final List<Pair> PAIRS = new ArrayList<>();

  @BeforeAll
  static void readTheLaws() throws IOException {
    MetadataReader reader = new MetadataReader();
    for (JsonNode law : LawCollection.read()) {
      var clean = LawCollection.clean(law, String.join("\n", LawCollection.history(law)));
      DocumentMetadata metadata = reader.read(clean);
      LAWS.put(
          law.path("id").asString(),
          new Law(
              law.path("title").asString(),
              metadata,
              Fingerprint.of(metadata, law.path("text").asString())));
    }
    Path pairs = SharedData.require("data/04_laws/version_pairs.tsv");
    for (String line : Files.readAllLines(pairs)) {
      String[] fields = line.split("\t", -1);
      if (fields[7].equals("dev")) {
        PAIRS.add(new Pair(fields[0], fields[1]));
      }
    }
  }

  @Test
  void aPairIsOneWorkInOrderAndNoReprint() {
    FieldScores scores = new FieldScores("versions");
    for (Pair pair : PAIRS) {
      Law older = LAWS.get(pair.older());
      Law newer = LAWS.get(pair.newer());
      scores.compare(older.title(), "同一作品", older.print().work(), newer.print().work());
      scores.compare(
          older.title(), "非转载", Optional.empty(), older.print().reprintOf(newer.print()));
      if (pair.equals(COPIES)) {
        assertThat(date(older)).as("in force").isEqualTo(LocalDate.of(2022, 3, 15));
        assertThat(date(newer)).as("adopted").isEqualTo(LocalDate.of(2022, 2, 15));
      } else {
        scores.compare(
            older.title() + " " + date(older) + " " + date(newer),
            "先后",
            true,
            date(older).isBefore(date(newer)));
      }
    }
    scores.demand(1.0);
    assertThat(PAIRS).hasSizeGreaterThan(30);
    for (Pair pair : PAIRS) {
      assertThat(LAWS.get(pair.older()).print().work())
          .as(LAWS.get(pair.older()).title())
          .isPresent()
          .isEqualTo(LAWS.get(pair.newer()).print().work());
    }
  }

  @Test
  void lawsOfOtherTitlesAreOtherWorks() {
    Map<String, Set<String>> titles = new HashMap<>();
    LAWS.values()
        .forEach(
            law ->
                law.print()
                    .work()
                    .ifPresent(
                        work ->
                            titles
                                .computeIfAbsent(work.toString(), key -> new HashSet<>())
                                .add(folded(law.title()))));
    assertThat(titles.values()).filteredOn(same -> same.size() > 1).isEmpty();
  }

  /** Laws copy each other, province from province; none is a reprint. */
  @Test
  void noLawIsAReprintOfAnother() {
    List<Law> laws = List.copyOf(LAWS.values());
    List<String> reprints = new ArrayList<>();
    for (int i = 0; i < laws.size(); i++) {
      for (int j = i + 1; j < laws.size(); j++) {
        if (laws.get(i).print().reprintOf(laws.get(j).print()).isPresent()) {
          reprints.add(laws.get(i).title() + " = " + laws.get(j).title());
        }
      }
    }
    System.out.println("reprints among laws: " + reprints);
    assertThat(reprints).isEmpty();
  }

  /** Two printings of one title differ in no more than this. */
  private static String folded(String title) {
    return title.replaceAll("[、的\\s]|中华人民共和国", "");
  }

  private static LocalDate date(Law law) {
    return law.metadata().date().orElse(LocalDate.MIN);
  }
}
