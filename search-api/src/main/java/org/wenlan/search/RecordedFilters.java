package org.wenlan.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wenlan.core.search.Facet;

/** Filters of a search as one text, the same for the same filters: {@code YEAR=2024&YEAR=2025}. */
public final class RecordedFilters {

  private RecordedFilters() {}

  /** Facets and values in their order, values encoded as in an address. */
  public static String write(Map<Facet, Set<String>> filters) {
    return new TreeMap<>(filters)
        .entrySet().stream()
            .flatMap(
                filter ->
                    new TreeSet<>(filter.getValue())
                        .stream()
                            .map(value -> filter.getKey() + "=" + URLEncoder.encode(value, UTF_8)))
            .collect(Collectors.joining("&"));
  }

  /** What {@link #write} wrote. */
  public static Map<Facet, Set<String>> read(String text) {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    for (String one : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      int sign = one.indexOf('=');
      filters
          .computeIfAbsent(Facet.valueOf(one.substring(0, sign)), _ -> new TreeSet<>())
          .add(URLDecoder.decode(one.substring(sign + 1), UTF_8));
    }
    return filters;
  }
}
