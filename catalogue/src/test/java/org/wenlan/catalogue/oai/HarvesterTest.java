package org.wenlan.catalogue.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wenlan.catalogue.CatalogueEntry;
import org.wenlan.catalogue.EntryField;
import org.wenlan.catalogue.EntryKind;
import org.wenlan.catalogue.RecordFormat;
import org.wenlan.catalogue.web.AddressGuard;
import org.wenlan.catalogue.web.FetchLimits;
import org.wenlan.catalogue.web.ForbiddenAddressException;
import org.wenlan.catalogue.web.GuardedHttp;

class HarvesterTest {

  private final List<Duration> pauses = new ArrayList<>();
  private final Map<String, HarvestedRecord> kept = new HashMap<>();
  private HarvestCursor cursor = HarvestCursor.BEGINNING;

  @Test
  void tenThousandRecordsArriveThoughTheRepositoryIsBusyAndBreaksOff() throws IOException {
    try (var repository =
        new RepositoryUnderTest(10_000).at(3, "busy").at(50, "cut").at(51, "cut")) {
      harvester().harvest(request(repository, Optional.empty()), cursor, this::keep);
    }

    assertThat(kept).hasSize(10_000);
    assertThat(kept.values()).filteredOn(HarvestedRecord.Deleted.class::isInstance).hasSize(1_000);
    assertThat(pauses)
        .as("what was asked for, then the own pause, doubled")
        .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2), Duration.ofSeconds(4));
    assertThat(cursor.token()).isEmpty();
    assertThat(cursor.next()).contains(RepositoryUnderTest.NOW);
  }

  @Test
  void goesOnWhereItStoodAfterTheProcessDied() throws IOException {
    try (var repository = new RepositoryUnderTest(1_000)) {
      HarvestRequest request = request(repository, Optional.empty());
      harvester()
          .harvest(request, cursor, (page, behind) -> keep(page, behind) && kept.size() < 300);
      assertThat(kept).hasSize(300);

      harvester().harvest(request, cursor, this::keep);

      assertThat(kept).hasSize(1_000);
      assertThat(repository.questions)
          .hasSize(10)
          .element(3)
          .asString()
          .contains("resumptionToken=t300");
    }
  }

  @Test
  void asksTheNextTimeOnlyForWhatIsNew() throws IOException {
    try (var repository = new RepositoryUnderTest(150)) {
      HarvestRequest request = request(repository, Optional.of("2026-01-01"));
      harvester().harvest(request, cursor, this::keep);
      assertThat(repository.questions.get(1)).contains("from=2026-01-01T00%3A00%3A00Z");
      kept.clear();

      harvester().harvest(request, cursor, this::keep);

      assertThat(kept).as("noRecordsMatch is no fault").isEmpty();
      assertThat(repository.questions.getLast()).contains("from=2026-05-01T00%3A00%3A00Z");
      assertThat(cursor.next()).contains(RepositoryUnderTest.NOW);
    }
  }

  @Test
  void aForgottenTokenCostsANewListAndNoRecord() throws IOException {
    try (var repository = new RepositoryUnderTest(500).at(3, "badResumptionToken")) {
      harvester().harvest(request(repository, Optional.empty()), cursor, this::keep);
    }

    assertThat(kept).hasSize(500);
  }

  @Test
  void aRefusalIsToldInChineseAndNotTriedAgain() throws IOException {
    try (var repository = new RepositoryUnderTest(10).at(1, "cannotDisseminateFormat")) {
      assertThatThrownBy(
              () -> harvester().harvest(request(repository, Optional.empty()), cursor, this::keep))
          .isInstanceOf(OaiException.class)
          .hasMessageContaining("元数据格式");
      assertThat(repository.questions).hasSize(1);
    }
    try (var repository = new RepositoryUnderTest(10).at(1, "gone")) {
      assertThatThrownBy(
              () -> harvester().harvest(request(repository, Optional.empty()), cursor, this::keep))
          .hasMessageContaining("404");
      assertThat(repository.questions).hasSize(1);
    }
  }

  @Test
  void patienceIsBounded() throws IOException {
    try (var repository = new RepositoryUnderTest(300)) {
      for (int request = 2; request <= 9; request++) {
        repository.at(request, "cut");
      }
      assertThatThrownBy(
              () -> harvester().harvest(request(repository, Optional.empty()), cursor, this::keep))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("试了 4 次");
      assertThat(kept).as("what came before counts").hasSize(100);
      assertThat(cursor.token()).contains("t100");
    }
  }

  @Test
  void aPrivateAddressIsNotAsked() {
    var strict =
        new Harvester(
            new OaiClient(
                new GuardedHttp(AddressGuard.STRICT, FetchLimits.DEFAULT),
                patience(),
                pauses::add,
                InstantSource.fixed(Instant.EPOCH)));
    HarvestRequest request =
        new HarvestRequest(
            URI.create("http://127.0.0.1:9/oai"),
            "oai_dc",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThatThrownBy(() -> strict.harvest(request, cursor, this::keep))
        .isInstanceOf(ForbiddenAddressException.class);
    assertThat(pauses).isEmpty();
  }

  @Test
  void whatIsHarvestedIsACatalogueEntry() throws Exception {
    try (var repository = new RepositoryUnderTest(1)) {
      harvester().harvest(request(repository, Optional.empty()), cursor, this::keep);
    }
    byte[] metadata = ((HarvestedRecord.Present) kept.get("oai:wenjiang:0")).metadata();

    assertThat(RecordFormat.detect(metadata)).contains(RecordFormat.DUBLIN_CORE);
    CatalogueEntry entry = RecordFormat.DUBLIN_CORE.read(metadata).entry();
    assertThat(entry.title()).isEqualTo("文江省专题报告之0");
    assertThat(entry.kind()).isEqualTo(EntryKind.REPORT);
    assertThat(entry.all(EntryField.CLC)).containsExactly("G252.6");
    assertThat(entry.all(EntryField.SUBJECT)).containsExactly("参考咨询");
    assertThat(entry.metadata().url()).contains("http://repository.wenjiang.example/0");
  }

  @Test
  void anAddressWithArgumentsIsNoBaseAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new HarvestRequest(
                    URI.create("http://oai.example/x?verb=Identify"),
                    "oai_dc",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .withMessageContaining("收割地址");
  }

  private boolean keep(HarvestPage page, HarvestCursor behind) {
    page.records().forEach(record -> kept.put(record.identifier(), record));
    cursor = behind;
    return true;
  }

  private static HarvestRequest request(RepositoryUnderTest repository, Optional<String> from) {
    return new HarvestRequest(
        repository.address(), "oai_dc", Optional.empty(), from, Optional.empty());
  }

  private static HarvestPatience patience() {
    return new HarvestPatience(4, Duration.ofSeconds(2), Duration.ofMinutes(1));
  }

  private Harvester harvester() {
    return new Harvester(
        new OaiClient(
            new GuardedHttp(new AddressGuard(Set.of("127.0.0.1")), FetchLimits.DEFAULT),
            patience(),
            pauses::add,
            InstantSource.fixed(Instant.EPOCH)));
  }
}
