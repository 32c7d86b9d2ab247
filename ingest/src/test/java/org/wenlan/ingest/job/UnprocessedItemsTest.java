package org.wenlan.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.DocumentId;

class UnprocessedItemsTest {

  private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");
  private static final BundleSizes SIZES = new BundleSizes(50, 500, 3);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final JobSettings SETTINGS =
      new JobSettings(Path.of("in"), Path.of("members"), 1, 1, 1, 1, 1, PAUSE, PAUSE, 1, 100, 1, 1);

  @Test
  void handsOutEachItemOnceAndInOrder() {
    List<List<RunItem>> bundles = all(items(2_345));

    assertThat(bundles.stream().flatMap(List::stream).map(RunItem::seq))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 2_345).boxed().toList());
  }

  @Test
  void makesBundlesSmallerWhenTheEndIsInSight() {
    List<Integer> sizes = all(items(1_300)).stream().map(List::size).toList();

    assertThat(sizes.subList(0, 20)).containsOnly(50);
    assertThat(sizes.subList(20, sizes.size()))
        .isSortedAccordingTo((one, other) -> other - one)
        .startsWith(50)
        .endsWith(10, 10, 7)
        .hasSizeGreaterThan(300 / 50);
  }

  @Test
  void neverMixesFilesAndRecords() {
    List<RunItem> mixed = new ArrayList<>(items(30));
    mixed.addAll(30, slices(31, 700));
    List<List<RunItem>> bundles = all(mixed);

    assertThat(bundles)
        .allSatisfy(
            bundle ->
                assertThat(bundle.stream().map(item -> item.stretch().isPresent()).distinct())
                    .hasSize(1));
    assertThat(bundles.stream().mapToInt(List::size).sum()).isEqualTo(730);
  }

  @Test
  void keepsSmallBundlesLargeEnoughToBeWorthTheirBatch() {
    assertThat(SIZES.towardsTheEnd(false, 1)).isEqualTo(10);
    assertThat(SIZES.towardsTheEnd(true, 1)).isEqualTo(100);
    assertThat(SIZES.towardsTheEnd(false, 120)).isEqualTo(20);
    assertThat(SIZES.towardsTheEnd(false, 10_000)).isEqualTo(50);
    assertThat(new BundleSizes(1, 1, 8).towardsTheEnd(false, 3)).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new BundleSizes(0, 1, 1));
  }

  private static List<List<RunItem>> all(List<RunItem> listed) {
    UnprocessedItems items =
        new UnprocessedItems(
            (seq, limit) -> listed.stream().filter(item -> item.seq() > seq).limit(limit).toList(),
            new RunControl(SETTINGS),
            SIZES);
    List<List<RunItem>> bundles = new ArrayList<>();
    for (List<RunItem> next = items.next(); next != null; next = items.next()) {
      bundles.add(next);
    }
    return bundles;
  }

  private static List<RunItem> items(int count) {
    return LongStream.rangeClosed(1, count).mapToObj(seq -> item(seq, "file:/x/" + seq)).toList();
  }

  private static List<RunItem> slices(long from, int count) {
    return LongStream.range(from, from + count)
        .mapToObj(seq -> item(seq, MemberAddress.stretch("file:/x.mrc", seq * 10, 10)))
        .toList();
  }

  private static RunItem item(long seq, String uri) {
    return new RunItem(1, seq, uri, uri, DocumentId.of(new byte[] {1}), 10, NOW);
  }
}
