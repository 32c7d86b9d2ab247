package org.wenlan.graph.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.testkit.GraphTexts;

/** Kills a process that writes, and looks at what it left. */
class JenaGraphRecoveryIT {

  private static final URI BASE = URI.create("https://kg.lanzhou.example/");

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereWholeAfterAKill() throws Exception {
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < 3; round++) {
      acknowledged.addAll(writeAndKill(round, 5 + 7 * round));
      try (JenaGraphStore store = JenaGraphStore.onDisk(folder)) {
        JenaGraphWriter writer = new JenaGraphWriter(store, BASE);
        Set<DocumentId> there = writer.revisions().keySet();
        assertThat(there.stream().map(DocumentId::value)).containsAll(acknowledged);
        // Two documents to a batch: half of one would leave an odd number.
        assertThat(there.size() % 2).isZero();
        assertThat(
                new JenaGraphQueries(store, BASE)
                    .mentions(EntityType.ORGANIZATION, "澜州馆", Set.of(AccessLevel.PUBLIC), 1_000))
            .hasSize(there.size());
      }
    }
  }

  private Set<String> writeAndKill(int round, int batches) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Writing.class.getName(),
                folder.toString(),
                Integer.toString(round))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Set<String> acknowledged = new HashSet<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && acknowledged.size() < 2 * batches) {
        acknowledged.addAll(List.of(line.split(" ")));
        line = lines.readLine();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * batches);
    return acknowledged;
  }

  /** Writes for ever, a line for every batch that was committed. */
  static final class Writing {

    private Writing() {}

    public static void main(String[] arguments) {
      JenaGraphStore store = JenaGraphStore.onDisk(Path.of(arguments[0]));
      JenaGraphWriter writer = new JenaGraphWriter(store, BASE);
      for (int i = 0; ; i++) {
        List<StoredDocument> batch =
            List.of(document(arguments[1] + "甲" + i), document(arguments[1] + "乙" + i));
        writer.write(batch);
        System.out.println(batch.get(0).id() + " " + batch.get(1).id());
      }
    }

    private static StoredDocument document(String title) {
      return GraphTexts.policy(title, "澜州馆负责。").mention(EntityType.ORGANIZATION, "澜州馆").stored();
    }
  }
}
