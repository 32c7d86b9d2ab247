package org.wenlan.graph.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.graph.EntityCount;
import org.wenlan.graph.EntityNeighbourhood;
import org.wenlan.testkit.GraphTexts;

class JenaGraphBrowserTest {

  private static final URI BASE = URI.create("https://kg.lanzhou.example/");
  private static final Set<AccessLevel> READERS = Set.of(AccessLevel.PUBLIC);
  private static final Set<AccessLevel> STAFF = Set.of(AccessLevel.values());

  private final JenaGraphStore store = JenaGraphStore.inMemory();
  private final JenaGraphBrowser browser = new JenaGraphBrowser(store, BASE);
  private final StoredDocument first = plan("甲", "澜州馆与文江馆共建。澜州馆开放。", "2024-01-01").stored();
  private final StoredDocument second = plan("乙", "澜州馆办展，张文江到场。", "2025-01-01").stored();
  private final StoredDocument hidden = plan("丙", "文江馆与澜州馆开会。", "2026-01-01").internal().stored();

  private static GraphTexts plan(String title, String body, String date) {
    return GraphTexts.policy(title, body)
        .date(date)
        .mention(EntityType.ORGANIZATION, "澜州馆")
        .mention(EntityType.ORGANIZATION, "文江馆")
        .mention(EntityType.PERSON, "张文江");
  }

  @BeforeEach
  void fill() {
    new JenaGraphWriter(store, BASE).write(List.of(first, second, hidden));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theLibraryCountsDocumentsAndSentences() {
    assertThat(browser.library(READERS, 5).organizations())
        .containsExactly(
            new EntityCount(EntityType.ORGANIZATION, "澜州馆", 2, 3),
            new EntityCount(EntityType.ORGANIZATION, "文江馆", 1, 1));
    assertThat(browser.library(STAFF, 1).organizations())
        .containsExactly(new EntityCount(EntityType.ORGANIZATION, "澜州馆", 3, 4));
    assertThat(browser.library(READERS, 5).persons())
        .containsExactly(new EntityCount(EntityType.PERSON, "张文江", 1, 1));
  }

  @Test
  void aDocumentNamesItsOwnBodiesOnly() {
    assertThat(browser.document(second.id(), READERS, 5).organizations())
        .containsExactly(new EntityCount(EntityType.ORGANIZATION, "澜州馆", 1, 1));
    assertThat(browser.document(hidden.id(), READERS, 5).organizations()).isEmpty();
    assertThat(browser.contains(hidden.id(), READERS)).isFalse();
    assertThat(browser.contains(hidden.id(), STAFF)).isTrue();
  }

  @Test
  void neighboursStandInTheSameSentence() {
    EntityNeighbourhood around = browser.neighbours(EntityType.ORGANIZATION, "澜州馆", READERS, 5);
    assertThat(around.neighbours())
        .containsExactlyInAnyOrder(
            new EntityCount(EntityType.ORGANIZATION, "文江馆", 1, 1),
            new EntityCount(EntityType.PERSON, "张文江", 1, 1));
    assertThat(around.documents())
        .extracting(EntityNeighbourhood.Naming::document)
        .containsExactly(second.id(), first.id());
  }

  @Test
  void aDocumentIsExportedWholeToThoseWhoMaySeeIt() {
    assertThat(Shapes.parse(browser.turtle(first.id(), READERS).orElseThrow()).stream().toList())
        .hasSize(new DocumentGraph(new Terms(BASE)).of(first).size());
    assertThat(browser.turtle(hidden.id(), READERS)).isEmpty();
    assertThat(browser.turtle(hidden.id(), STAFF)).isPresent();
  }
}
