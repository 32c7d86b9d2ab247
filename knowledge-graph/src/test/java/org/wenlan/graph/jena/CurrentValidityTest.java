package org.wenlan.graph.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.Validity;
import org.wenlan.core.graph.CurrentValidity;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.testkit.GraphTexts;

class CurrentValidityTest {

  private static final URI BASE = URI.create("https://library.example.org/");

  @TempDir private Path folder;

  private final StoredDocument old =
      GraphTexts.policy("旧办法", "内容。").validity(Validity.IN_FORCE).stored();

  private void write(JenaGraphStore store, RelationType said) {
    new JenaGraphWriter(store, BASE)
        .write(
            List.of(
                old,
                GraphTexts.policy("新办法", "《旧办法》同时如此。")
                    .relates(said, "旧办法", "《旧办法》同时如此。")
                    .stored()));
  }

  private static CurrentValidity of(JenaGraphStore store) {
    return new CurrentValidity(new JenaGraphQueries(store, BASE));
  }

  @Test
  void anotherDocumentIsBelievedMoreThanItsOwnPage() {
    try (JenaGraphStore store = JenaGraphStore.onDisk(folder)) {
      write(store, RelationType.REPEALS);

      assertThat(of(store).of(old.id(), old.document().metadata())).isEqualTo(Validity.REPEALED);
    }
  }

  @Test
  void whatTheGraphDoesNotHoldIsAsItsPageSays() {
    try (JenaGraphStore store = JenaGraphStore.onDisk(folder)) {
      assertThat(of(store).of(old.id(), old.document().metadata())).isEqualTo(Validity.IN_FORCE);
    }
  }

  @Test
  void whileTheGraphIsAwayItsPageIsBelieved() {
    JenaGraphStore store = JenaGraphStore.onDisk(folder);
    write(store, RelationType.REPEALS);
    CurrentValidity validity = of(store);
    store.close();

    assertThat(validity.of(old.id(), old.document().metadata())).isEqualTo(Validity.IN_FORCE);
  }

  @Test
  void aPaperIsNeverRepealed() {
    StoredDocument paper =
        GraphTexts.policy("旧办法", "内容。")
            .type(DocumentType.ARTICLE)
            .validity(Validity.UNKNOWN)
            .stored();
    try (JenaGraphStore store = JenaGraphStore.onDisk(folder)) {
      write(store, RelationType.REPEALS);

      assertThat(of(store).of(old.id(), paper.document().metadata())).isEqualTo(Validity.UNKNOWN);
    }
  }
}
