package org.wenlan.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A batch reads the rows it asks for: reading its whole run made long runs quadratic. */
class ItemLookupTest {

  private static final int ITEMS = 5_000;
  private static final int BATCH = 50;
  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  private static List<Arguments> lookups() {
    List<Object[]> paths =
        IntStream.range(0, BATCH)
            .mapToObj(i -> new Object[] {77, "%064d".formatted(100 * i + 1)})
            .toList();
    return List.of(
        arguments(ItemRegistry.OUTCOMES, Map.of("items", paths), BATCH),
        arguments(ItemRegistry.UNPROCESSED, Map.of("run", 77, "seq", 1_000, "limit", BATCH), BATCH),
        arguments(ItemRegistry.LAST_SEQ, Map.of("run", 77), 1));
  }

  @ParameterizedTest
  @MethodSource("lookups")
  void readsNoMoreOfALongRunThanItAsksFor(
      String sql, Map<String, Object> asked, int least, @TempDir Path temp) throws Exception {
    try (IngestFixture fixture = new IngestFixture(temp, Map.of())) {
      fixture
          .jdbc()
          .sql(
              "insert into ingest_run (id, kind, source, folder_uri, state, scanned, message,"
                  + " created_at) values (77, 'FOLDER', '', '', 'RUNNING', true, '',"
                  + " current_timestamp)")
          .update();
      fixture
          .jdbc()
          .sql(
              "insert into ingest_item (run_id, seq, path_hash, path_uri, location, document_id,"
                  + " size_bytes, seen_at, outcome) select 77, x, lpad(x, 64, '0'), '', '',"
                  + " lpad(x, 64, '0'), 0, current_timestamp, 'UNPROCESSED'"
                  + " from system_range(1, :items)")
          .param("items", ITEMS)
          .update();
      String plan =
          fixture.jdbc().sql("explain analyze " + sql).params(asked).query(String.class).single();
      assertThat(scanned(plan)).as(plan).isBetween(least, 4 * least);
    }
  }

  private static int scanned(String plan) {
    Matcher count = SCANNED.matcher(plan);
    assertThat(count.find()).as(plan).isTrue();
    return Integer.parseInt(count.group(1));
  }
}
